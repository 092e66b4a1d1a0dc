// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Purpose;

/** What a rule missed to permit. {@link #code()} is for the trail and for administrators; {@link Policy#explain} says it in words. */
public sealed interface Missing {

    /** Short, stable, without a value of a message, such as {@code consent C1_STATUTORY_EXPLICIT}. */
    String code();

    /** The receiver carries out none of these tasks. */
    record Receiver(Set<Domain> to) implements Missing {
        @Override
        public String code() {
            return "receiver " + new TreeSet<>(to);
        }
    }

    /** The facts were not collected under one of these. */
    record Collected(Set<Domain> from) implements Missing {
        @Override
        public String code() {
            return "collected under " + new TreeSet<>(from);
        }
    }

    /** The rule is for other purposes. */
    record OtherPurpose(Set<Purpose> purposes) implements Missing {
        @Override
        public String code() {
            return "purpose " + purposes.stream().map(Purpose::code).sorted().toList();
        }
    }

    /** The article gives the power to somebody else than the sender. */
    record Discloser(Set<Domain> by) implements Missing {
        @Override
        public String code() {
            return "sender " + new TreeSet<>(by);
        }
    }

    /** A consent that the article itself asks for is not on record. */
    record Consent(ConsentKind kind) implements Missing {
        @Override
        public String code() {
            return "consent " + kind;
        }
    }

    /** A consent that an article asks for about this person is not on record, or not from whoever has to give it today. */
    record ConsentOf(ConsentKind kind, PersonKey person, Giver giver) implements Missing {
        @Override
        public String code() {
            return "consent " + kind + " about " + person + " by " + giver;
        }
    }

    /** The message is addressed to somebody else than the receiver. */
    record Addressee() implements Missing {
        @Override
        public String code() {
            return "addressee";
        }
    }

    /** The rule names its receivers one by one, and this is none of them. */
    record Listed(String rule) implements Missing {
        @Override
        public String code() {
            return "receiver on the list of " + rule;
        }
    }

    /** The rule was not confirmed far enough to be switched on; {@code status} is a word of the rule files. */
    record Confirmed(String status) implements Missing {
        @Override
        public String code() {
            return "confirmation, now " + status;
        }
    }

    /** The text of law does not hold at the moment of the decision. */
    record InForce(LocalDate from) implements Missing {
        @Override
        public String code() {
            return "in force, from " + from;
        }
    }

    /** Somebody has to weigh the harm to privacy, and no such weighing is on record. */
    record Weighing(String article) implements Missing {
        @Override
        public String code() {
            return "weighing by art. " + article;
        }
    }

    /** The article lifts a duty of secrecy and no more: the receiver needs a ground of its own. */
    record OwnGround() implements Missing {
        @Override
        public String code() {
            return "a ground of its own";
        }
    }
}
