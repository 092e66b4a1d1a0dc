// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Field;

/**
 * An emergency lifts the consents and turns strict into mask, for one person and the fewest fields. It lifts nothing else: not who may
 * send and receive, no prohibition, not that there has to be an article, and no field that no rule gives.
 */
final class BreakGlass {

    static final List<Obligation> OBLIGATIONS = List.of(Obligation.REVIEW_WITHIN, Obligation.INFORM_SUBJECT);

    private BreakGlass() {}

    /** The draft to decide on anew; empty where no emergency was declared, or not one that the rules take, or it cannot help. */
    static Optional<Draft> of(Draft draft, Decision.Deny deny) {
        boolean turns =
                switch (deny.reason()) {
                    case CONDITION, OVER_ASK -> true;
                    case PEER, INCOMPLETE, PROHIBITED, NO_GROUND, NO_FIELDS -> false;
                };
        return draft.question()
                .emergency()
                .filter(declared -> turns)
                .filter(declared -> draft.book()
                        .emergency()
                        .filter(rules -> rules.accept(declared, draft.question().at()))
                        .isPresent())
                .map(draft::breakingGlass);
    }

    /** Whether an emergency needs this field, where there is one. */
    static boolean covers(Field field, Draft draft) {
        return draft.broken().isEmpty()
                || draft.book()
                        .emergency()
                        .filter(rules -> rules.fields().contains(field))
                        .isPresent();
    }
}
