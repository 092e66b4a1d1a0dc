// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

/** What a party does over JMS. */
public enum QueueUse {
    /** It gives messages, and gets the verdicts. */
    SENDS,
    /** It gets what is delivered to it. */
    RECEIVES
}
