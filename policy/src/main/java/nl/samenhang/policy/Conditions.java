// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Party;

/** What a rule asks for besides its place in the matrix. */
final class Conditions {

    private Conditions() {}

    /** Keeps the rules whose conditions hold. What is left has to cover every task that the facts come from. */
    static Step conditions(Draft draft) {
        List<Rule> surviving =
                draft.rules().stream().filter(r -> failed(r, draft).isEmpty()).toList();
        Set<Domain> closed = Matrix.uncovered(draft.domains(), surviving);
        if (closed.isEmpty() && !surviving.isEmpty()) {
            return new Step.Next(draft.withRules(surviving));
        }
        List<Decision.NearMiss> failed = draft.rules().stream()
                .filter(r -> !Collections.disjoint(r.cell().from(), closed))
                .map(r -> new Decision.NearMiss(r.id(), r.statute(), failed(r, draft)))
                .toList();
        return Step.stop(
                Decision.Reason.CONDITION,
                String.join(", ", failed.stream().map(Decision.NearMiss::rule).toList()),
                failed);
    }

    /** The conditions of this rule that do not hold. */
    static List<Missing> failed(Rule rule, Draft draft) {
        Rule.Conditions asked = rule.conditions();
        Party sender = draft.question().envelope().sender();
        Party receiver = draft.question().envelope().receiver();
        List<Missing> missing = new ArrayList<>();
        if (!draft.book().switchedOn().contains(asked.status())) {
            missing.add(new Missing.Confirmed(asked.status().word()));
        }
        if (!inForce(asked, draft.day())) {
            missing.add(new Missing.InForce(asked.validFrom()));
        }
        if (!rule.cell().by().isEmpty() && Collections.disjoint(rule.cell().by(), sender.serves())) {
            missing.add(new Missing.Discloser(rule.cell().by()));
        }
        if (!receiver.isCalled(draft.question().header().to())) {
            missing.add(new Missing.Addressee());
        }
        if (!asked.receivers().isEmpty() && !asked.receivers().contains(receiver.name())) {
            missing.add(new Missing.Listed(rule.id()));
        }
        // No register of consents or weighings exists yet: what is not on record was not given.
        asked.weighing().ifPresent(article -> missing.add(new Missing.Weighing(article)));
        asked.consent().ifPresent(kind -> missing.add(new Missing.Consent(kind)));
        return missing;
    }

    private static boolean inForce(Rule.Conditions asked, LocalDate day) {
        return !day.isBefore(asked.validFrom())
                && asked.validTo().map(day::isBefore).orElse(true);
    }
}
