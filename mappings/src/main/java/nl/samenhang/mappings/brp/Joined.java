// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Signal;

/**
 * Several answers of the BRP as one: a person is known again by the citizen service number and by nothing else, and gets a new key.
 * What two answers both say stands there once.
 */
final class Joined {

    private final Map<Bsn, PersonKey> numbers = new LinkedHashMap<>();
    private final Map<PersonKey, List<Person>> sightings = new LinkedHashMap<>();
    private final Map<PersonKey, HouseholdMember> members = new LinkedHashMap<>();
    private final Map<List<Object>, PersonRelation> relations = new LinkedHashMap<>();
    private final Map<List<Object>, Authority> authorities = new LinkedHashMap<>();
    private final Map<List<Object>, Signal> signals = new LinkedHashMap<>();

    private Joined() {}

    static Collector<Household, ?, Household> households() {
        return Collectors.collectingAndThen(Collectors.toList(), Joined::of);
    }

    /** Their members, persons, relations, authorities and signals; of one definition if all have the same. */
    static Household of(List<Household> all) {
        if (all.isEmpty()) {
            return Household.empty();
        }
        Joined joined = new Joined();
        all.forEach(joined::add);
        Set<HouseholdDefinition> definitions =
                all.stream().map(Household::definition).collect(Collectors.toSet());
        return joined.household(definitions.size() == 1 ? all.get(0).definition() : HouseholdDefinition.MESSAGE);
    }

    private void add(Household one) {
        Map<PersonKey, PersonKey> keys = new LinkedHashMap<>();
        one.persons().forEach(person -> keys.put(person.key(), seen(person)));
        Function<PersonKey, PersonKey> key = old -> keys.computeIfAbsent(old, lost -> {
            throw new IllegalArgumentException("a household that points at a person who is not in it");
        });
        one.members()
                .forEach(m -> members.putIfAbsent(
                        key.apply(m.person()),
                        new HouseholdMember(key.apply(m.person()), m.role(), m.basis(), m.period())));
        one.relations().forEach(r -> add(key.apply(r.from()), key.apply(r.to()), r));
        one.authorities()
                .forEach(a -> add(new Authority(
                        key.apply(a.minor()),
                        a.kind(),
                        a.holders().stream().map(key).toList())));
        one.signals()
                .forEach(s -> signals.putIfAbsent(
                        List.of(key.apply(s.subject()), s.kind().asOptional()),
                        new Signal(key.apply(s.subject()), s.kind(), s.date(), s.amount())));
    }

    private PersonKey seen(Person person) {
        PersonKey fresh = new PersonKey("person-" + (sightings.size() + 1));
        PersonKey key = person.bsn()
                .asOptional()
                .map(number -> numbers.computeIfAbsent(number, unseen -> fresh))
                .orElse(fresh);
        sightings.computeIfAbsent(key, unseen -> new ArrayList<>()).add(person);
        return key;
    }

    /** The one that says since when, if one of them does. */
    private void add(PersonKey from, PersonKey to, PersonRelation relation) {
        relations.merge(
                List.of(from, to, relation.kind().asOptional()),
                new PersonRelation(from, to, relation.kind(), relation.rank(), relation.period()),
                (one, other) -> one.period().asOptional().isPresent() ? one : other);
    }

    /** The same authority stands with the minor and with each holder; those without a number cannot be told apart. */
    private void add(Authority authority) {
        List<String> holders = authority.holders().stream()
                .map(holder -> isNumbered(holder) ? holder.value() : "?")
                .sorted()
                .toList();
        authorities.putIfAbsent(List.of(authority.minor(), authority.kind().asOptional(), holders), authority);
    }

    private boolean isNumbered(PersonKey key) {
        return numbers.containsValue(key);
    }

    private Household household(HouseholdDefinition definition) {
        Set<PersonKey> bound = bound();
        List<Person> persons = sightings.entrySet().stream()
                .filter(entry -> isNumbered(entry.getKey()) || bound.contains(entry.getKey()))
                .map(entry -> Merge.of(entry.getKey(), entry.getValue()))
                .toList();
        return new Household(
                definition,
                list(members.values()),
                persons,
                list(relations.values()),
                list(authorities.values()),
                List.of(),
                list(signals.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Everybody that something points at. */
    private Set<PersonKey> bound() {
        Set<PersonKey> bound = new HashSet<>(members.keySet());
        relations.values().forEach(relation -> bound.addAll(List.of(relation.from(), relation.to())));
        authorities.values().forEach(authority -> {
            bound.add(authority.minor());
            bound.addAll(authority.holders());
        });
        signals.values().forEach(signal -> bound.add(signal.subject()));
        return bound;
    }

    private static <T> List<T> list(Collection<T> all) {
        return List.copyOf(all);
    }
}
