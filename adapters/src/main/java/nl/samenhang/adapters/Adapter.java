// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Envelope;

/** How a message reaches one kind of receiver. There is one per way of talking, not per receiver. */
public interface Adapter {

    /**
     * Delivers, and returns only once the receiver has said that it has it.
     *
     * <p>The receiver may get the same message again: the message id, or what is derived from it, lets it see that.
     *
     * @param message in the receiver's own form
     * @throws DeliveryException if the receiver did not take it, or if it is not known whether it did
     */
    void deliver(Envelope envelope, byte[] message);
}
