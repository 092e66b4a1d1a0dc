// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.util.Set;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;

/**
 * May this household go to this receiver for this purpose, now?
 *
 * @param needed the fields that the receiver's message cannot do without
 * @param at the moment of the decision; rules and consents are those in force then
 */
public record Question(Envelope envelope, MessageHeader header, Household household, Set<Field> needed, Instant at) {

    public Question {
        needed = Set.copyOf(needed);
    }
}
