// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;

/**
 * May this household go to this receiver for this purpose, now?
 *
 * @param needed the fields that the receiver's message cannot do without
 * @param known what is known of the same persons, under the same keys, to judge whose word counts: birth dates and authority. It does
 *     not go anywhere
 * @param consents those that are in force at {@code at}, of the persons of the household
 * @param emergency where somebody declared one: what only lacks a consent, or asks too much, may go by it
 * @param at the moment of the decision; rules and consents are those in force then
 */
public record Question(
        Envelope envelope,
        MessageHeader header,
        Household household,
        Set<Field> needed,
        Household known,
        KnownConsents consents,
        Optional<Emergency> emergency,
        Instant at) {

    /** A question for which nobody looked at consents: none counts. */
    public Question(Envelope envelope, MessageHeader header, Household household, Set<Field> needed, Instant at) {
        this(envelope, header, household, needed, household, KnownConsents.none(), Optional.empty(), at);
    }

    /** A question about a message that tells itself whose word counts. */
    public Question(
            Envelope envelope,
            MessageHeader header,
            Household household,
            Set<Field> needed,
            KnownConsents consents,
            Optional<Emergency> emergency,
            Instant at) {
        this(envelope, header, household, needed, household, consents, emergency, at);
    }

    public Question {
        needed = Set.copyOf(needed);
    }
}
