// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PersonKey;

/** What a rule asks for besides its place in the matrix. */
final class Conditions {

    private Conditions() {}

    /** Keeps the rules whose conditions hold. What is left has to cover every task that the facts come from. */
    static Step conditions(Draft draft) {
        List<Rule> whole =
                draft.rules().stream().filter(r -> failed(r, draft).isEmpty()).toList();
        Set<Domain> uncovered = Matrix.uncovered(draft.domains(), whole);
        List<Rule> partly = Reckoning.isStrict(draft)
                ? List.of()
                : draft.rules().stream()
                        .filter(r -> !Collections.disjoint(r.cell().from(), uncovered))
                        .filter(r -> unmet(r, draft).isEmpty()
                                && Consenting.of(r, draft).holdsForSome())
                        .toList();
        List<Rule> surviving = Stream.concat(whole.stream(), partly.stream()).toList();
        Set<Domain> closed = Matrix.uncovered(draft.domains(), surviving);
        if (closed.isEmpty() && !surviving.isEmpty()) {
            return new Step.Next(consented(surviving, draft));
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
        List<Missing> missing = unmet(rule, draft);
        missing.addAll(Consenting.of(rule, draft).missing());
        return missing;
    }

    /** The same for a rule that is not near enough to look at persons one by one: which kind of consent it asks for. */
    static List<Missing> failedForAnybody(Rule rule, Draft draft) {
        List<Missing> missing = unmet(rule, draft);
        rule.conditions().consent().ifPresent(kind -> missing.add(new Missing.Consent(kind)));
        return missing;
    }

    private static Draft consented(List<Rule> surviving, Draft draft) {
        List<Consenting> found =
                surviving.stream().map(r -> Consenting.of(r, draft)).toList();
        Set<ConsentId> rested = new HashSet<>();
        Set<PersonKey> without = new HashSet<>();
        found.forEach(c -> {
            rested.addAll(c.rested());
            without.addAll(c.without());
        });
        return draft.withRules(found.stream().map(Consenting::narrowed).toList())
                .withConsented(new Consented(rested, without));
    }

    /** The conditions but for consents. */
    private static List<Missing> unmet(Rule rule, Draft draft) {
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
        // No register of weighings exists yet: what is not on record was not done.
        asked.weighing().ifPresent(article -> missing.add(new Missing.Weighing(article)));
        return missing;
    }

    private static boolean inForce(Rule.Conditions asked, LocalDate day) {
        return !day.isBefore(asked.validFrom())
                && asked.validTo().map(day::isBefore).orElse(true);
    }
}
