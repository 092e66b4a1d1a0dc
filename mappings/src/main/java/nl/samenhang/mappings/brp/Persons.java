// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.Provenance;

/**
 * Makes persons of what the BRP says of them. What is not in an answer is {@link AbsentReason#UNKNOWN}: the answer does not tell
 * whether there is none or it was not asked.
 */
record Persons(Provenance provenance) {

    /** The register says yes or no; 7 is "from everybody", so nobody reads too little protection into it. */
    static final int SECRET = 7;

    /** Reason of opschortingBijhouding: died (Logisch Ontwerp BRP, table of 67.20). */
    private static final String DIED = "O";

    /** A person of whom the register was asked. */
    Person asked(PersonKey key, Part person, Optional<PersonName> name, Fact<List<Contact>> contacts) {
        return new Person(
                key,
                number(person),
                notKept(),
                fact(name),
                fact(person.find("geboorte", "datum").map(Dates::partial)),
                fact(death(person)),
                gender(person),
                notKept(),
                secrecy(person),
                notKept(),
                notKept(),
                fact(person.isTrue("indicatieCurateleRegister") ? Optional.of(Codes.GUARDED) : Optional.<Code>empty()),
                notKept(),
                contacts);
    }

    /** A person who is named in what is said of another. */
    Person named(PersonKey key, Part related, Fact<List<Contact>> contacts) {
        return new Person(
                key,
                number(related),
                notKept(),
                fact(Names.own(related)),
                fact(related.find("geboorte", "datum").map(Dates::partial)),
                unknown(),
                gender(related),
                notKept(),
                unknown(),
                notKept(),
                notKept(),
                unknown(),
                notKept(),
                contacts);
    }

    <T> Fact<T> known(T value) {
        return Fact.known(value, provenance);
    }

    static <T> Fact<T> unknown() {
        return Fact.absent(AbsentReason.UNKNOWN);
    }

    private Fact<Bsn> number(Part person) {
        return fact(person.text("burgerservicenummer").map(Bsn::new));
    }

    private Fact<Gender> gender(Part person) {
        return fact(person.text("geslacht", "code").map(Codes::gender));
    }

    /** Comes by itself where there is any. */
    private Fact<Integer> secrecy(Part person) {
        return person.isTrue("geheimhoudingPersoonsgegevens") ? known(SECRET) : Fact.absent(AbsentReason.NO_VALUE);
    }

    private static Optional<PartialDate> death(Part person) {
        Optional<Part> suspended = person.find("opschortingBijhouding")
                .filter(why -> why.text("reden", "code").equals(Optional.of(DIED)));
        return person.find("overlijden", "datum")
                .or(() -> suspended.flatMap(why -> why.find("datum")))
                .map(Dates::partial);
    }

    private <T> Fact<T> fact(Optional<T> value) {
        return value.map(this::known).orElseGet(Persons::unknown);
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }
}
