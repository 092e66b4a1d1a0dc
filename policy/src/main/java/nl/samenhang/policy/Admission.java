// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Optional;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Field;

/** The stages before the matrix: who asks, is the question whole, is it forbidden outright. */
final class Admission {

    private Admission() {}

    /** A known party that speaks for another is stopped: the certificate, not the message, says who sends. */
    static Step peer(Draft draft) {
        Envelope envelope = draft.question().envelope();
        return envelope.sender().isCalled(draft.question().header().from())
                ? new Step.Next(draft)
                : Step.stop(Decision.Reason.PEER, envelope.sender().name());
    }

    /** The purpose is in the register and active, and of every fact it is known for which task it was collected. */
    static Step completeness(Draft draft) {
        Optional<ProcessingActivity> activity =
                draft.activity().filter(a -> !draft.day().isBefore(a.activeFrom()));
        if (activity.isEmpty()) {
            return Step.stop(
                    Decision.Reason.INCOMPLETE,
                    "purpose " + draft.question().envelope().purpose());
        }
        String unknown = draft.facts().fields().stream()
                .filter(f -> draft.facts().collectedUnder(f).contains(Domain.UNKNOWN))
                .map(Field::path)
                .sorted()
                .collect(joining(", "));
        return unknown.isEmpty()
                ? new Step.Next(draft)
                : Step.stop(Decision.Reason.INCOMPLETE, "provenance of " + unknown);
    }

    /** A prohibition holds whatever a rule permits: both for the task of the purpose and for every task of the receiver. */
    static Step prohibitions(Draft draft) {
        return draft.book().prohibitions().stream()
                .filter(p -> p.kept() == Prohibition.Kept.DECISION)
                .filter(p -> !Collections.disjoint(p.origin(), draft.domains()))
                .filter(p -> !Collections.disjoint(p.to(), draft.serves())
                        || draft.activity().map(a -> p.to().contains(a.task())).orElse(true))
                .findFirst()
                .map(p -> Step.stop(Decision.Reason.PROHIBITED, p.id()))
                .orElseGet(() -> new Step.Next(draft));
    }
}
