// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;

/**
 * One person out of what several answers say of that person. The answer that knows most goes first, since what the register says of a
 * person goes before what it says of the same person as somebody's relative.
 */
final class Merge {

    private final List<Person> sightings;

    private Merge(List<Person> sightings) {
        this.sightings = sightings;
    }

    static Person of(PersonKey key, List<Person> sightings) {
        return new Merge(sightings.stream()
                        .sorted(Comparator.comparingLong(Merge::known).reversed())
                        .toList())
                .person(key);
    }

    private Person person(PersonKey key) {
        return new Person(
                key,
                best(Person::bsn),
                best(Person::localNumber),
                best(Person::name),
                best(Person::birthDate),
                best(Person::deathDate),
                best(Person::gender),
                best(Person::civilStatus),
                best(Person::secrecy),
                best(Person::communicationNeed),
                best(Person::legalStatus),
                best(Person::legalRepresentation),
                best(Person::remark),
                best(Person::contacts));
    }

    private <T> Fact<T> best(Function<Person, Fact<T>> field) {
        return sightings.stream()
                .map(field)
                .min(Comparator.comparingInt(Merge::ignorance))
                .orElseGet(Persons::unknown);
    }

    private static int ignorance(Fact<?> fact) {
        return switch (fact) {
            case Fact.Known<?> known -> 0;
            case Fact.Absent<?> absent -> absent.why() == AbsentReason.NO_VALUE ? 1 : 2;
        };
    }

    private static long known(Person person) {
        return Stream.of(
                        person.name(),
                        person.birthDate(),
                        person.deathDate(),
                        person.gender(),
                        person.secrecy(),
                        person.legalRepresentation(),
                        person.contacts())
                .filter(fact -> fact.asOptional().isPresent())
                .count();
    }
}
