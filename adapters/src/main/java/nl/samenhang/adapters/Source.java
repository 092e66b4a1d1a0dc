// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Envelope;

/** How a question reaches one kind of source, and how its answer comes back. There is one per way of asking, not per source. */
@FunctionalInterface
public interface Source {

    /**
     * Asks and waits, at most as long as it was given when it was made.
     *
     * <p>Asking twice is harmless: a question changes nothing at the source.
     *
     * @param envelope who asks whom and for which purpose: the sender asks, the receiver is the source
     * @param question in the source's own form, without the envelope of its transport
     * @return the answer in the source's own form; that nothing is known is an answer too
     * @throws DeliveryException if no answer came: its code says whether the source was away, silent, or refused to talk
     */
    byte[] ask(Envelope envelope, byte[] question);
}
