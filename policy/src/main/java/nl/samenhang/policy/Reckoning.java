// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.PersonKey;

/** The stages after the conditions: how much, about whom, and what has to be done with it. */
final class Reckoning {

    private Reckoning() {}

    /**
     * The fields that the rules reach, of the fields that the household has. A field goes only if, for every task under which it was
     * collected, a rule that starts at that task gives it; a person only if every rule speaks of that person.
     */
    static Step fields(Draft draft) {
        Set<Field> allowed = EnumSet.allOf(Field.class).stream()
                .filter(f -> reached(f, draft))
                .filter(f -> BreakGlass.covers(f, draft))
                .collect(toCollection(() -> EnumSet.noneOf(Field.class)));
        Set<Field> released = draft.facts().fields();
        released.retainAll(allowed);
        Set<PersonKey> subjects = subjects(draft);

        boolean somebody = !draft.question().household().persons().isEmpty();
        Set<Field> withheld = new TreeSet<>(draft.question().needed());
        withheld.removeAll(allowed);
        if (somebody && !withheld.isEmpty()) {
            return Step.stop(Decision.Reason.NO_FIELDS, paths(withheld));
        }
        if (!draft.facts().fields().isEmpty() && released.isEmpty()) {
            return Step.stop(Decision.Reason.NO_FIELDS, paths(draft.facts().fields()));
        }
        return somebody && subjects.isEmpty()
                ? Step.stop(Decision.Reason.NO_FIELDS, "subjects")
                : new Step.Next(draft.withReach(subjects, allowed, released));
    }

    /** Asked for more than may go: strict refuses the whole, mask goes on without it. One strict rule makes the whole strict. */
    static Step mode(Draft draft) {
        Set<Field> over = draft.facts().fields();
        over.removeAll(draft.released());
        boolean someLeftOut = !draft.consented().without().isEmpty();
        if (over.isEmpty() && !someLeftOut) {
            return new Step.Next(draft);
        }
        return isStrict(draft) && draft.broken().isEmpty()
                ? Step.stop(Decision.Reason.OVER_ASK, paths(over))
                : new Step.Next(draft.withObligations(List.of(Obligation.NAME_MASKED_FIELDS)));
    }

    /** The sum of what the rules ask for. */
    static Step obligations(Draft draft) {
        Set<Obligation> all = EnumSet.noneOf(Obligation.class);
        all.addAll(draft.obligations());
        draft.rules().forEach(r -> all.addAll(r.reach().obligations()));
        if (draft.broken().isPresent()) {
            all.addAll(BreakGlass.OBLIGATIONS);
        }
        return new Step.Next(draft.withObligations(List.copyOf(all)));
    }

    private static boolean reached(Field field, Draft draft) {
        Set<Domain> held = draft.facts().collectedUnder(field);
        return (held.isEmpty() ? draft.domains() : held).stream().allMatch(domain -> draft.rules().stream()
                .anyMatch(r ->
                        r.cell().from().contains(domain) && r.reach().fields().contains(field)));
    }

    private static Set<PersonKey> subjects(Draft draft) {
        Set<PersonKey> common = Scope.NAMED.within(draft.question().household());
        Set<PersonKey> left = new HashSet<>(common);
        draft.rules()
                .forEach(r -> left.retainAll(
                        r.reach().subjects().within(draft.question().household())));
        left.removeAll(draft.consented().without());
        draft.broken().ifPresent(emergency -> left.retainAll(Set.of(emergency.subject())));
        return left;
    }

    static boolean isStrict(Draft draft) {
        return draft.activity().map(ProcessingActivity::mode).orElse(Mode.STRICT) == Mode.STRICT
                || draft.rules().stream().anyMatch(r -> r.reach().mode().equals(Optional.of(Mode.STRICT)));
    }

    private static String paths(Set<Field> fields) {
        return fields.stream().map(Field::path).sorted().collect(joining(", "));
    }
}
