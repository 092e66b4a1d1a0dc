// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;

/**
 * What persons are called while a question is on its way: the same citizen service number has the same key, whichever source speaks of
 * it. Whoever has no number has a key of that source's own, since nothing else tells whether two are one.
 */
final class PersonNames {

    private static final int LENGTH = 20;

    private final Pseudonyms pseudonyms;

    PersonNames(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    PersonKey of(Bsn bsn) {
        return new PersonKey("p-" + pseudonyms.of(bsn).substring(0, LENGTH));
    }

    /** Nothing but these numbers. */
    Household shell(Collection<Bsn> numbers, Provenance provenance) {
        return persons(numbers.stream()
                .map(bsn -> Person.of(of(bsn), Fact.known(bsn, provenance), Fact.absent(AbsentReason.NO_VALUE)))
                .toList());
    }

    static Household persons(List<Person> persons) {
        return Household.of(HouseholdDefinition.TEAM_CASE, persons, List.of());
    }

    /** The household of a source, under the keys that hold for the whole question. */
    Household unified(Household household, String source) {
        Map<PersonKey, PersonKey> keys = new HashMap<>();
        household.persons().forEach(p -> keys.put(p.key(), key(p, source)));
        return household.renamed(old -> Optional.ofNullable(keys.get(old)).orElseGet(() -> ownKey(old, source)));
    }

    /** {@code person-1}, {@code person-2} and so on, in the order in which they come: keys that mean nothing outside one answer. */
    static UnaryOperator<PersonKey> numbered(List<Household> households) {
        Map<PersonKey, PersonKey> keys = new LinkedHashMap<>();
        households.stream()
                .flatMap(h -> h.persons().stream())
                .forEach(p -> keys.computeIfAbsent(p.key(), k -> new PersonKey("person-" + (keys.size() + 1))));
        return old -> Optional.ofNullable(keys.get(old)).orElse(old);
    }

    private PersonKey key(Person person, String source) {
        return person.bsn().asOptional().map(this::of).orElseGet(() -> ownKey(person.key(), source));
    }

    private static PersonKey ownKey(PersonKey key, String source) {
        return new PersonKey(source + "-" + key.value());
    }
}
