// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.samenhang.canonical.Field;

/**
 * When the glass may be broken, and how little comes through then.
 *
 * @param reasons words that a declaration may give as its reason
 * @param roles of whoever may declare it
 * @param fields the least that an emergency needs: nothing beyond these goes
 * @param longest at most {@link Emergency#LONGEST}
 * @param reviewWithin somebody else looks at it within this time, at most a day
 */
record EmergencyRules(
        String source,
        Set<String> reasons,
        Set<String> roles,
        Set<Field> fields,
        Duration longest,
        Duration reviewWithin) {

    static final Duration LATEST_REVIEW = Duration.ofHours(24);

    boolean accept(Emergency declared, Instant at) {
        return reasons.contains(declared.reason())
                && roles.contains(declared.role())
                && !at.isBefore(declared.declaredAt())
                && at.isBefore(declared.until())
                && !declared.until().isAfter(declared.declaredAt().plus(longest));
    }
}
