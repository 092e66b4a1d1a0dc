// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.Optional;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.mappings.Reading;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Question;

/** How far a message has come. Each stage can only be made from the one before it. */
public sealed interface Passage
        permits Passage.Received,
                Passage.Addressed,
                Passage.Read,
                Passage.Decided,
                Passage.Disclosed,
                Passage.Written,
                Inquiry,
                Inquiry.Asked,
                Inquiry.Ask {

    ExchangeId exchange();

    MessageId message();

    /**
     * Its arrival is on the trail; nothing of it has been read.
     *
     * @param rules the configuration that holds for it, whatever is changed meanwhile
     */
    record Received(ExchangeId exchange, MessageId message, Arrival arrival, Rules rules) implements Passage {}

    /**
     * Who sends it, to whom, for what, is known.
     *
     * @param reference the transport's own number of it, where it has one
     */
    record Addressed(Envelope envelope, byte[] original, Optional<String> reference, Rules rules) implements Passage {
        @Override
        public ExchangeId exchange() {
            return envelope.exchange();
        }

        @Override
        public MessageId message() {
            return envelope.message();
        }

        @Override
        public String toString() {
            return "Addressed[" + envelope.message() + "]";
        }
    }

    /** It obeys its standard and is a household now. */
    record Read(Addressed addressed, Reading reading) implements Passage {
        @Override
        public ExchangeId exchange() {
            return addressed.exchange();
        }

        @Override
        public MessageId message() {
            return addressed.message();
        }

        Envelope envelope() {
            return addressed.envelope();
        }

        byte[] original() {
            return addressed.original();
        }

        Rules rules() {
            return addressed.rules();
        }
    }

    /** Whether it may go is decided, and the decision is on the trail. */
    record Decided(Read read, Question question, Decision decision) implements Passage {
        @Override
        public ExchangeId exchange() {
            return read.exchange();
        }

        @Override
        public MessageId message() {
            return read.message();
        }

        /** For the routes. */
        public Envelope envelope() {
            return read.envelope();
        }

        /** For the routes. */
        public boolean isPermitted() {
            return decision.isPermitted();
        }
    }

    /** It is cut down to the permit. */
    record Disclosed(Read read, Disclosure disclosure) implements Passage {
        @Override
        public ExchangeId exchange() {
            return read.exchange();
        }

        @Override
        public MessageId message() {
            return read.message();
        }
    }

    /** It is in the receiver's own form, and what that lost is on the trail. */
    record Written(Envelope envelope, byte[] bytes) implements Passage {
        @Override
        public ExchangeId exchange() {
            return envelope.exchange();
        }

        @Override
        public MessageId message() {
            return envelope.message();
        }

        @Override
        public String toString() {
            return "Written[" + envelope.message() + "]";
        }
    }
}
