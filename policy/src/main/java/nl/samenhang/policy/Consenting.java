// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.PersonKey;

/**
 * Holds a rule against the consents in force: for everybody of whom it would disclose facts, and for every task under which those were
 * collected, there has to be one of the right kind, for this purpose and receiver, given by whoever has to give it today.
 */
final class Consenting {

    /**
     * A consent that has to be there.
     *
     * @param domains where the facts were collected that it has to cover
     */
    private record Demand(ConsentKind kind, Right right, Set<Domain> domains) {}

    private final Rule rule;
    private final Draft draft;
    private final List<Missing> missing = new ArrayList<>();
    private final Set<PersonKey> with = new HashSet<>();
    private final Set<PersonKey> without = new HashSet<>();
    private final Set<ConsentId> rested = new LinkedHashSet<>();
    private Set<Field> fields;

    private Consenting(Rule rule, Draft draft) {
        this.rule = rule;
        this.draft = draft;
        this.fields = rule.reach().fields();
    }

    static Consenting of(Rule rule, Draft draft) {
        var consenting = new Consenting(rule, draft);
        if (draft.broken().isEmpty()) {
            consenting.weigh(consenting.demands());
        }
        return consenting;
    }

    /** What is not on record, person by person. */
    List<Missing> missing() {
        return missing;
    }

    /** Whether somebody is left for whom the rule holds. */
    boolean holdsForSome() {
        return missing.isEmpty() || (!with.isEmpty() && !without.isEmpty());
    }

    Set<PersonKey> without() {
        return without;
    }

    Set<ConsentId> rested() {
        return rested;
    }

    /** The rule, so far as everybody who is left consented. */
    Rule narrowed() {
        return rule.reaching(fields);
    }

    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        rule.conditions()
                .asked()
                .ifPresent(a -> demands.add(
                        new Demand(a.kind(), a.right(), both(rule.cell().from(), draft.domains()))));
        if (rule.permits() && !rule.reach().flags().contains(Rule.Flag.SECRECY_OVERRIDE)) {
            for (Rule lift : draft.book().rules()) {
                Set<Domain> secret = both(both(lift.cell().from(), rule.cell().from()), draft.domains());
                if (lift.need() == Rule.Need.ALWAYS && !secret.isEmpty()) {
                    lift.conditions().asked().ifPresent(a -> demands.add(new Demand(a.kind(), a.right(), secret)));
                }
            }
        }
        return demands;
    }

    private void weigh(List<Demand> demands) {
        for (Demand demand : demands) {
            Set<PersonKey> concerned = demand.domains().stream()
                    .flatMap(d -> draft.facts().about(d).stream())
                    .collect(toCollection(HashSet::new));
            if (concerned.isEmpty()) {
                missing.add(new Missing.Consent(demand.kind()));
            }
            concerned.stream()
                    .sorted(java.util.Comparator.comparing(PersonKey::value))
                    .forEach(person -> weigh(demand, person));
        }
        with.removeAll(without);
        var byPerson = new TreeMap<String, Set<Field>>();
        for (Demand demand : demands) {
            for (PersonKey person : with) {
                for (Domain domain : about(demand, person)) {
                    List<Consent> found = given(demand, person, domain);
                    found.forEach(c -> rested.add(c.id()));
                    byPerson.merge(person.value(), covered(found), Consenting::both);
                }
            }
        }
        byPerson.values().forEach(covered -> fields = both(fields, covered));
    }

    private void weigh(Demand demand, PersonKey person) {
        boolean whole = about(demand, person).stream()
                .noneMatch(domain -> given(demand, person, domain).isEmpty());
        if (whole) {
            with.add(person);
        } else {
            without.add(person);
            missing.add(new Missing.ConsentOf(
                    demand.kind(), person, new Voices(draft).giver(demand.right(), person, Optional.empty())));
        }
    }

    private List<Domain> about(Demand demand, PersonKey person) {
        return demand.domains().stream()
                .filter(d -> draft.facts().about(d).contains(person))
                .sorted()
                .toList();
    }

    private List<Consent> given(Demand demand, PersonKey person, Domain domain) {
        var voices = new Voices(draft);
        return draft.question().consents().of(person).stream()
                .filter(c -> c.isInForce(draft.day()))
                .filter(c -> c.scope().kind() == demand.kind())
                .filter(c -> c.scope()
                        .purposes()
                        .contains(draft.question().envelope().purpose()))
                .filter(c -> c.scope().collectedUnder().contains(domain))
                .filter(c -> isFor(c.scope()))
                .filter(c -> voices.counts(c, demand.right(), person))
                .toList();
    }

    private boolean isFor(Consent.Scope scope) {
        return draft.serves().contains(scope.task())
                && rule.cell().to().contains(scope.task())
                && (scope.party().isEmpty()
                        || scope.party()
                                .equals(draft.question().envelope().receiver().name()));
    }

    private static Set<Field> covered(List<Consent> consents) {
        Set<Field> covered = EnumSet.noneOf(Field.class);
        consents.forEach(c -> covered.addAll(c.scope().fields()));
        return covered;
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
