// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Duration;
import java.time.Instant;
import nl.samenhang.canonical.PersonKey;

/**
 * Somebody declares that there is no time to ask for consent and that serious harm threatens one person (compare Jeugdwet art. 7.3.16
 * and UAVG art. 22 lid 2 onder b).
 *
 * @param reason a word of the emergency rules, such as {@code acute-danger}
 * @param role of whoever declares it, a word of the emergency rules, such as {@code crisis-worker}
 * @param harm what threatens, in own words, 10 to 2000 characters; never on the trail but as a keyed digest
 * @param declaredBy who declares it, as the own organisation knows them; never on the trail but as a keyed digest
 * @param subject the one person it is about
 * @param until after this it opens nothing; at most 4 hours after {@code declaredAt}
 */
public record Emergency(
        String reason,
        String role,
        String harm,
        String declaredBy,
        PersonKey subject,
        Instant declaredAt,
        Instant until) {

    /** The longest that the glass may stay broken. */
    public static final Duration LONGEST = Duration.ofHours(4);

    public Emergency {
        if (harm.strip().length() < 10 || harm.length() > 2000) {
            throw new IllegalArgumentException("emergency: a statement of the harm of 10 to 2000 characters");
        }
        if (declaredBy.isBlank() || declaredBy.length() > 200) {
            throw new IllegalArgumentException("emergency: who declares it, at most 200 characters");
        }
        if (!until.isAfter(declaredAt) || until.isAfter(declaredAt.plus(LONGEST))) {
            throw new IllegalArgumentException("emergency: it ends after it begins, and within 4 hours");
        }
    }

    @Override
    public String toString() {
        return "Emergency[" + reason + ", " + subject + "]";
    }
}
