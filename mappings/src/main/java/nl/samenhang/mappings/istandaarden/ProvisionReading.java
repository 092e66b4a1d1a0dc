// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Volume;
import nl.samenhang.mappings.Element;

/** From the element ToegewezenProduct to a provision. */
record ProvisionReading(Standard standard, Provenance provenance) {

    CareProvision provision(Element product) {
        return new CareProvision(
                existence(product),
                Fact.known(Lexical.integer(product.get("ToewijzingNummer")), provenance),
                fact(product.text("ReferentieAanbieder")),
                fact(product.text("Product", "Categorie").map(code -> Code.of(standard.categories(), code))),
                fact(product.text("Product", "Code").map(code -> Code.of(Codes.PRODUCTS, code))),
                Fact.known(
                        Lexical.date(product.get("Toewijzingsdatum"))
                                .atTime(Lexical.time(product.get("Toewijzingstijd"))),
                        provenance),
                fact(product.text("RedenWijziging").map(code -> Code.of(standard.changeReasons(), code))),
                fact(product.find("Omvang").map(ProvisionReading::volume)),
                fact(product.find("Budget").map(budget -> new Money(Lexical.integer(budget)))),
                fact(product.text("Commentaar")));
    }

    private Existence existence(Element product) {
        return new Existence(
                standard.law(),
                PersonReading.CLIENT,
                Set.of(PersonReading.CLIENT),
                Fact.known(ContactReading.period(product, "Ingangsdatum", "Einddatum"), provenance),
                status(product));
    }

    /** An assignment that was removed counts as never sent (OP362). Of the others the message does not say where they are. */
    private Fact<Existence.Status> status(Element product) {
        return product.text("RedenWijziging").filter(Codes.REMOVED::equals).isPresent()
                ? Fact.known(Existence.Status.CANCELLED, provenance)
                : Fact.absent(AbsentReason.NOT_SUPPORTED);
    }

    private static Volume volume(Element volume) {
        return new Volume(
                Lexical.integer(volume.get("Volume")),
                Code.of("WJ756", volume.get("Eenheid").text()),
                Code.of("WMO757", volume.get("Frequentie").text()));
    }

    private <T> Fact<T> fact(Optional<T> value) {
        return Fact.of(value, provenance);
    }
}
