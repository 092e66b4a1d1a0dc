// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** Where adapters hand in what arrived. There is one: the spine of the gateway. */
@FunctionalInterface
public interface Inbox {

    /** Takes one message through the spine up to the queue. Does not throw for anything that the message holds. */
    Outcome accept(Arrival arrival);
}
