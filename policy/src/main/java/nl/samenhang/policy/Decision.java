// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PersonKey;

/** Whether a message may go to its receiver. There is no third answer: what no rule permits is denied. */
public sealed interface Decision {

    /** For routes, which ask no more than this. */
    default boolean isPermitted() {
        return this instanceof Permit;
    }

    /**
     * It may, for these persons, and only so far as {@code fields} reaches.
     *
     * @param grounds the rules that permit it, each with its article of law; never empty
     * @param obligations what has to be done with it
     * @param consents those that it rests on, beside its grounds; never on these alone
     * @param brokenGlass there where it is permitted for an emergency alone
     */
    record Permit(
            List<Ground> grounds,
            Set<PersonKey> subjects,
            Set<Field> fields,
            List<Obligation> obligations,
            Set<ConsentId> consents,
            Optional<BrokenGlass> brokenGlass)
            implements Decision {
        public Permit {
            consents = Set.copyOf(consents);
            grounds = List.copyOf(grounds);
            subjects = Set.copyOf(subjects);
            fields = Set.copyOf(fields);
            obligations = List.copyOf(obligations);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("permit: at least one ground in law");
            }
        }

        /** One that rests on no consent and no emergency. */
        public Permit(List<Ground> grounds, Set<PersonKey> subjects, Set<Field> fields, List<Obligation> obligations) {
            this(grounds, subjects, fields, obligations, Set.of(), Optional.empty());
        }

        /** The fields that may go and that the household has: what the receiver gets to know. */
        public Set<Field> released(Household household) {
            Set<Field> released = EnumSet.noneOf(Field.class);
            released.addAll(Inventory.of(household).fields());
            released.retainAll(fields);
            return released;
        }

        public Disclosure disclose(Household household) {
            return new Disclosure(household.retain(subjects, fields));
        }
    }

    /**
     * It may not.
     *
     * @param reason the stage that stopped it
     * @param detail what failed there: names of rules, fields, tasks and parties, never values; {@link Policy#explain} says it in words
     * @param nearMisses the rules that came closest, with what they missed
     */
    record Deny(Reason reason, String detail, List<NearMiss> nearMisses) implements Decision {
        public Deny {
            nearMisses = List.copyOf(nearMisses);
        }
    }

    /**
     * The glass was broken.
     *
     * @param reviewBefore when somebody else has to have looked at it
     */
    record BrokenGlass(Emergency emergency, Instant reviewBefore) {}

    /** A rule that permits, with the text of law it rests on. */
    record Ground(String rule, Statute statute) {}

    /** A rule that would have permitted, had {@code missing} been so. */
    record NearMiss(String rule, Statute statute, List<Missing> missing) {
        public NearMiss {
            missing = List.copyOf(missing);
        }
    }

    /** Which stage stopped it, in the order of the stages. */
    enum Reason {
        PEER,
        INCOMPLETE,
        PROHIBITED,
        NO_GROUND,
        CONDITION,
        NO_FIELDS,
        OVER_ASK
    }
}
