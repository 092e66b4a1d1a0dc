// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import nl.samenhang.canonical.Party;

/** The three queues of a party, by its name in the register of parties. */
final class Queues {

    private Queues() {}

    /** On which it puts messages. */
    static String from(Party party) {
        return "van." + party.name();
    }

    /** From which it takes the verdict on each. */
    static String verdicts(Party party) {
        return "antwoord." + party.name();
    }

    /** From which it takes what is delivered to it. */
    static String to(Party party) {
        return "aan." + party.name();
    }
}
