// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;

/** Who is whose, who lives where and who is of age, in what the BRP said. */
final class Kinship {

    private static final int OF_AGE = 18;

    private final Map<PersonKey, Person> persons;
    private final List<PersonRelation> relations;
    private final LocalDate on;

    Kinship(Household known, LocalDate on) {
        this.persons = known.persons().stream().collect(Collectors.toMap(Person::key, Function.identity()));
        this.relations = known.relations();
        this.on = on;
    }

    /** Married or registered, and not any more where one of the two records says so. */
    Set<PersonKey> partners(PersonKey of) {
        Set<PersonKey> partners = bound(of, Codes.PARTNER, Codes.PARTNER);
        partners.removeAll(bound(of, Codes.EX_PARTNER, Codes.EX_PARTNER));
        return partners;
    }

    Set<PersonKey> children(PersonKey of) {
        return bound(of, Codes.CHILD, Codes.PARENT);
    }

    Set<PersonKey> parents(PersonKey of) {
        return bound(of, Codes.PARENT, Codes.CHILD);
    }

    /** The object of the BAG where somebody is registered to live; not a letter address, and not of the dead. */
    Optional<String> home(PersonKey of) {
        return Optional.ofNullable(persons.get(of)).filter(this::isAlive).flatMap(Kinship::home);
    }

    Set<PersonKey> at(String home) {
        return persons.values().stream()
                .filter(this::isAlive)
                .filter(person -> home(person).equals(Optional.of(home)))
                .map(Person::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empty where the birth date does not tell. */
    Optional<Boolean> isMinor(PersonKey key) {
        return Optional.ofNullable(persons.get(key))
                .flatMap(person -> person.birthDate().asOptional())
                .flatMap(this::isMinor);
    }

    /** For who is the oldest; somebody without a birth date comes last. */
    LocalDate born(PersonKey key) {
        return Optional.ofNullable(persons.get(key))
                .flatMap(person -> person.birthDate().asOptional())
                .filter(birth -> birth.precision() != PartialDate.Precision.UNKNOWN)
                .map(PartialDate::date)
                .orElse(LocalDate.MAX);
    }

    private Optional<Boolean> isMinor(PartialDate birth) {
        LocalDate latest =
                switch (birth.precision()) {
                    case DAY -> birth.date();
                    case MONTH -> birth.date().plusMonths(1).minusDays(1);
                    case YEAR -> birth.date().plusYears(1).minusDays(1);
                    case UNKNOWN -> LocalDate.MAX;
                };
        LocalDate eighteenYearsAgo = on.minusYears(OF_AGE);
        if (birth.precision() == PartialDate.Precision.UNKNOWN) {
            return Optional.empty();
        }
        if (!latest.isAfter(eighteenYearsAgo)) {
            return Optional.of(false);
        }
        return birth.date().isAfter(eighteenYearsAgo) ? Optional.of(true) : Optional.empty();
    }

    private boolean isAlive(Person person) {
        return person.deathDate().asOptional().isEmpty();
    }

    private static Optional<String> home(Person person) {
        return person.contacts().asOptional().stream()
                .flatMap(List::stream)
                .filter(contact -> contact.function().equals(Codes.HOME))
                .flatMap(contact -> contact.address().asOptional().stream())
                .map(Address::bagAddressableObject)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whoever is the first kind of this person, or of whom this person is the second. */
    private Set<PersonKey> bound(PersonKey of, Code kind, Code inverse) {
        return Stream.concat(
                        relations.stream()
                                .filter(r -> r.to().equals(of) && isKind(r, kind))
                                .map(PersonRelation::from),
                        relations.stream()
                                .filter(r -> r.from().equals(of) && isKind(r, inverse))
                                .map(PersonRelation::to))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isKind(PersonRelation relation, Code kind) {
        return relation.kind().asOptional().filter(kind::equals).isPresent();
    }
}
