// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.Optional;
import nl.samenhang.canonical.PersonName;

/** From naam to a name. Without a family name there is none: the parts mean little apart. */
final class Names {

    private Names() {}

    /** The name of somebody of whom no partner is known. */
    static Optional<PersonName> own(Part person) {
        return person.find("naam").flatMap(name -> name(name, Optional.empty()));
    }

    /** The name of a person of whom the register was asked, with that of the partner, whose name may be borne. */
    static Optional<PersonName> asked(Part person) {
        Optional<Part> partner = person.all("partners").stream()
                .filter(one -> one.find("ontbindingHuwelijkPartnerschap").isEmpty())
                .findFirst()
                .or(() -> person.all("partners").stream().findFirst())
                .flatMap(one -> one.find("naam"));
        return person.find("naam").flatMap(name -> name(name, partner));
    }

    private static Optional<PersonName> name(Part name, Optional<Part> partner) {
        Optional<String> partnerFamily = partner.flatMap(part -> part.text("geslachtsnaam"));
        return name.text("geslachtsnaam")
                .map(family -> new PersonName(
                        family,
                        name.text("voorvoegsel"),
                        partnerFamily,
                        partnerFamily.flatMap(known -> partner).flatMap(part -> part.text("voorvoegsel")),
                        name.text("voornamen"),
                        name.text("voorletters").map(letters -> letters.replaceAll("[. ]", "")),
                        Codes.nameUse(name.text("aanduidingNaamgebruik", "code"))));
    }
}
