// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;

/** The pupil of a report: a number, and the address where that differs from the one of the BRP. */
final class Pupil {

    /** COD757: where somebody stays. */
    private static final Code STAY = Code.of("COD757", "03");

    private Pupil() {}

    static Person read(Element report, Provenance provenance) {
        return new Person(
                SchoolAbsence.PUPIL,
                Fact.of(
                        report.text("persoonsgebondenNummer", "burgerservicenummer")
                                .flatMap(Bsn::parse),
                        provenance),
                Fact.of(report.text("persoonsgebondenNummer", "onderwijsnummer"), provenance),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                Fact.of(
                        report.find("afwijkendVerblijfadres")
                                .filter(stay -> !stay.children().isEmpty())
                                .map(stay -> List.of(contact(address(stay), provenance))),
                        provenance));
    }

    static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }

    private static Address address(Element stay) {
        return new Address(
                stay.text("straatnaam"),
                stay.text("huisnummer").map(Integer::valueOf),
                stay.text("huisletter"),
                stay.text("huisnummertoevoeging"),
                Optional.empty(),
                stay.text("postcode"),
                stay.text("plaatsnaam"),
                Optional.empty(),
                Optional.empty());
    }

    private static Contact contact(Address address, Provenance provenance) {
        return new Contact(STAY, Fact.known(address, provenance), notKept(), notKept(), notKept(), notKept());
    }
}
