// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Purpose;

/** From where the facts were collected to the task that they would serve: which articles open that direction? */
final class Matrix {

    private static final int NEAR_MISSES = 5;

    private Matrix() {}

    /** Keeps the rules in whose cell the question lies. Together they have to cover every task that the facts come from. */
    static Step matrix(Draft draft) {
        List<Rule> candidates = draft.book().rules().stream()
                .filter(r -> outside(r, draft).isEmpty())
                .toList();
        Set<Domain> closed = uncovered(draft.domains(), candidates);
        return closed.isEmpty()
                ? new Step.Next(draft.withRules(candidates))
                : Step.stop(
                        Decision.Reason.NO_GROUND,
                        closed + " -> " + new TreeSet<>(draft.serves()) + " for "
                                + draft.question().envelope().purpose(),
                        nearest(draft, closed));
    }

    /** The domains for which none of the rules speaks. */
    static Set<Domain> uncovered(Set<Domain> domains, Collection<Rule> rules) {
        Set<Domain> left = new TreeSet<>(domains);
        rules.forEach(r -> left.removeAll(r.cell().from()));
        return left;
    }

    /** What puts the question outside the rule's cell. */
    private static List<Missing> outside(Rule rule, Draft draft) {
        Rule.Cell cell = rule.cell();
        Purpose purpose = draft.question().envelope().purpose();
        List<Missing> missing = new ArrayList<>();
        if (!rule.permits()) {
            missing.add(new Missing.OwnGround());
        }
        if (Collections.disjoint(cell.from(), draft.domains())) {
            missing.add(new Missing.Collected(cell.from()));
        }
        if (Collections.disjoint(cell.to(), draft.serves())) {
            missing.add(new Missing.Receiver(cell.to()));
        }
        if (!cell.purposes().contains(purpose)) {
            missing.add(new Missing.OtherPurpose(cell.purposes()));
        }
        return missing;
    }

    /** Rules that start where the closed facts are come first, then those that miss least. */
    private static List<Decision.NearMiss> nearest(Draft draft, Set<Domain> closed) {
        record Near(Rule rule, List<Missing> missing, boolean sameStart, boolean sameEnd) {}
        return draft.book().rules().stream()
                .map(r -> new Near(
                        r,
                        everything(r, draft),
                        !Collections.disjoint(r.cell().from(), closed),
                        !Collections.disjoint(r.cell().to(), draft.serves())))
                .filter(n -> n.sameStart() || n.sameEnd())
                .sorted(comparing((Near n) -> !n.sameStart())
                        .thenComparingInt(n -> n.missing().size())
                        .thenComparing(n -> n.rule().id()))
                .limit(NEAR_MISSES)
                .map(n -> new Decision.NearMiss(n.rule().id(), n.rule().statute(), n.missing()))
                .toList();
    }

    private static List<Missing> everything(Rule rule, Draft draft) {
        List<Missing> missing = outside(rule, draft);
        missing.addAll(Conditions.failedForAnybody(rule, draft));
        return missing;
    }
}
