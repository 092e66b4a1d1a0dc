// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * A message as an adapter took it from the wire, before anything in it is believed.
 *
 * @param sender who the certificate belongs to
 * @param receiver whom the transport addresses it to: an OIN, an AGB code or a municipality code
 * @param purpose what the sender says it is for; without it the message type's own purpose holds
 * @param body its bytes; where it was larger than the limit, only the first part of it
 * @param size how many bytes the sender sent, or as many as were counted before the adapter stopped reading
 * @param reference the transport's own number of it, such as the StUF {@code referentienummer}
 */
public record Arrival(
        Sender sender,
        PartyCode receiver,
        Optional<Purpose> purpose,
        byte[] body,
        long size,
        Optional<String> reference) {

    /** Who sent it, by certificate. */
    public sealed interface Sender {
        /** A party of the register. */
        record Registered(Party party) implements Sender {}

        /** A certificate that we trust, of somebody who is not in the register of parties. */
        record Unregistered(String certificateName) implements Sender {}
    }

    /** Whether {@code body} is all of it. */
    public boolean complete() {
        return size == body.length;
    }

    @Override
    public String toString() {
        return "Arrival[to=" + receiver + ", size=" + size + "]";
    }
}
