// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Volume;

/** From a provision to the element ToegewezenProduct. */
record ProvisionWriting(Standard standard, CareXml xml, Taken taken, Verdicts verdicts) {

    private static final String TO = "ToegewezenProduct/";

    void write(CareProvision care, String place) {
        LocalDateTime assigned = taken.need(care.assignedAt(), "care.assignedAt", TO + "Toewijzingsdatum");
        Period period = taken.need(care.existence().period(), "provision.period", TO + "Ingangsdatum");
        LocalDate start = period.start().orElseThrow(() -> Taken.missing("provision.period.start"));
        xml.part("ToegewezenProduct", () -> {
            xml.part(
                    "ToewijzingNummer",
                    taken.need(care.assignmentNumber(), "care.assignmentNumber", TO + "ToewijzingNummer")
                            .toString());
            xml.part(
                    "ReferentieAanbieder",
                    taken.take(care.providerReference(), "care.providerReference", TO + "ReferentieAanbieder"));
            product(care);
            xml.part("Toewijzingsdatum", assigned.toLocalDate().toString());
            xml.part("Toewijzingstijd", DateTimeFormatter.ISO_LOCAL_TIME.format(assigned));
            xml.part("Ingangsdatum", start.toString());
            xml.part("Einddatum", period.end().map(LocalDate::toString));
            xml.part(
                    "RedenWijziging",
                    taken.code(
                            care.changeReason(), standard.changeReasons(), "care.changeReason", TO + "RedenWijziging"));
            taken.take(care.volume(), "care.volume", TO + "Omvang").ifPresent(this::volume);
            xml.part(
                    "Budget",
                    taken.take(care.budget(), "care.budget", TO + "Budget")
                            .map(budget -> Long.toString(budget.cents())));
            xml.part("Commentaar", taken.take(care.remark(), "care.remark", TO + "Commentaar"));
            verdicts.write(place);
        });
        taken.leave(care.existence().status(), "provision.status");
    }

    /** A code without a category has no place in the message. */
    private void product(CareProvision care) {
        Optional<String> category =
                taken.code(care.productCategory(), standard.categories(), "care.product", TO + "Product");
        if (category.isEmpty()) {
            taken.leave(care.productCode(), "care.product");
            return;
        }
        xml.part("Product", () -> {
            xml.base("Categorie", category);
            xml.base(
                    "Code",
                    taken.take(care.productCode(), "care.product", TO + "Product")
                            .map(Code::code));
        });
    }

    private void volume(Volume volume) {
        xml.part("Omvang", () -> {
            xml.base("Volume", Long.toString(volume.amount()));
            xml.base("Eenheid", Taken.code(volume.unit(), "WJ756", "care.volume"));
            xml.base("Frequentie", Taken.code(volume.frequency(), "WMO757", "care.volume"));
        });
    }
}
