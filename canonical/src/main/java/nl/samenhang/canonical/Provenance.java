// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.Instant;

/**
 * Where a fact came from. Policy needs {@code collectedUnder} to know the direction in which a fact would travel.
 *
 * @param source the party that supplied it, by its name in the register of parties
 * @param collectedUnder the domain for whose task it was collected; {@link Domain#UNKNOWN} denies
 * @param type the message that brought it
 * @param message our identifier of that message
 * @param at when the gateway received it
 */
public record Provenance(
        String source, Domain collectedUnder, MessageType type, MessageId message, Instant at, Trust trust) {}
