// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.Reading;
import org.junit.jupiter.api.Test;

/** An address of the BRP knows its place in the BAG; a message of iWmo has no place for that, and says so. */
class PlaceInTheBagTest {

    @Test
    void theNumberOfTheAddressableObjectIsReportedAsLost() {
        Reading reading = Messages.read(Files.bytes("harderwijk-wmo-301.xml"));

        var losses = Messages.write(new Reading(reading.header(), withNumbers(reading.household()), reading.losses()))
                .losses();

        assertThat(losses.lines())
                .contains(new LossReport.Line(
                        "person.contacts.address.bagAddressableObject",
                        LossReport.Fate.DROPPED,
                        "",
                        "no place for it in this message"));
        assertThat(Messages.write(reading).losses().lines())
                .extracting(LossReport.Line::field)
                .doesNotContain("person.contacts.address.bagAddressableObject");
    }

    private static Household withNumbers(Household all) {
        return new Household(
                all.definition(),
                all.members(),
                all.persons().stream().map(PlaceInTheBagTest::withNumber).toList(),
                all.relations(),
                all.authorities(),
                all.provisions(),
                all.signals(),
                all.enrolments(),
                all.absences(),
                all.plans(),
                all.cases());
    }

    private static Person withNumber(Person one) {
        return new Person(
                one.key(),
                one.bsn(),
                one.localNumber(),
                one.name(),
                one.birthDate(),
                one.deathDate(),
                one.gender(),
                one.civilStatus(),
                one.secrecy(),
                one.communicationNeed(),
                one.legalStatus(),
                one.legalRepresentation(),
                one.remark(),
                one.contacts()
                        .map(contacts -> List.copyOf(contacts.stream()
                                .map(PlaceInTheBagTest::withNumber)
                                .toList())));
    }

    private static Contact withNumber(Contact one) {
        Fact<Address> address = one.address()
                .map(here -> new Address(
                        here.street(),
                        here.houseNumber(),
                        here.houseLetter(),
                        here.houseNumberAddition(),
                        here.designation(),
                        here.postalCode(),
                        here.city(),
                        here.country(),
                        Optional.of("0243010000000001")));
        return new Contact(one.function(), address, one.organisation(), one.phones(), one.email(), one.period());
    }
}
