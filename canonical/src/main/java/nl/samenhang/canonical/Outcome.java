// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;
import java.util.Optional;

/** What became of an {@link Arrival}. The adapter says it to the sender in the sender's own form. */
public sealed interface Outcome {

    ExchangeId exchange();

    MessageId message();

    /** It is on the trail and on the queue; it will be delivered, or somebody will be told. */
    record Accepted(ExchangeId exchange, MessageId message) implements Outcome {}

    /**
     * It was a question, and this is the answer: what may be told, and what was withheld and why.
     *
     * @param answer in the form of the question's own standard
     */
    record Answered(ExchangeId exchange, MessageId message, byte[] answer) implements Outcome {
        @Override
        public String toString() {
            return "Answered[" + exchange + "]";
        }
    }

    /**
     * It cannot be read, or breaks a rule of its standard.
     *
     * @param answer the standard's own refusal, such as a WMO302 with return code 0001, where the standard has one
     */
    record Unreadable(ExchangeId exchange, MessageId message, List<Finding> findings, Optional<byte[]> answer)
            implements Outcome {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It may not go to its receiver.
     *
     * @param reason a word of the closed list of POLICY stages, such as {@code NO_GROUND}
     * @param explanation for people, in Dutch: which article, what failed, what would make it lawful, who decides that
     */
    record Denied(ExchangeId exchange, MessageId message, String reason, List<String> explanation) implements Outcome {
        public Denied {
            explanation = List.copyOf(explanation);
        }
    }

    /** The gateway cannot take it now, through no fault of the sender: try again later. Nothing was accepted. */
    record Unavailable(ExchangeId exchange, MessageId message, String code) implements Outcome {}
}
