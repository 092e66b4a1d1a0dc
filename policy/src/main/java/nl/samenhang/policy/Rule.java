// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Purpose;

/** One article of law that opens one direction, as data. */
record Rule(
        String id,
        Statute statute,
        Effect effect,
        Cell cell,
        Conditions conditions,
        Reach reach,
        Need need,
        Phrase limit) {

    /** What the article does. */
    enum Effect {
        /** It permits a disclosure. */
        PERMIT,
        /** It lifts a duty of secrecy; that permits nothing by itself. */
        LIFT_SECRECY
    }

    /** When an article that lifts secrecy has to be met. */
    enum Need {
        /** Where somebody wants to disclose by it: no other rule waits for it. */
        WHERE_USED,
        /** Whatever rule permits: what was collected there stays secret until it is lifted, but for a rule that overrides secrecy. */
        ALWAYS
    }

    /** A consent that the article asks for, and the row of the age matrix that says who gives it. */
    record Asked(ConsentKind kind, Right right) {}

    /** How far the rule has been checked. A lawyer confirms each rule before it is used for real. */
    enum Status {
        READ,
        READ_OLD_TEXT,
        UNCONFIRMED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a rule says of the data itself. */
    enum Flag {
        /** The article covers data about health. */
        HEALTH,
        /** The article covers criminal data. */
        CRIMINAL,
        /** The article sets a duty of secrecy aside. */
        SECRECY_OVERRIDE
    }

    /**
     * Its place in the matrix.
     *
     * @param from where the facts were collected
     * @param to the task that they would serve
     * @param by who may disclose; empty where the article does not say
     */
    record Cell(Set<Domain> from, Set<Domain> to, Set<Domain> by, Set<Purpose> purposes) {}

    /**
     * What has to be so besides its place in the matrix.
     *
     * @param validTo the first day on which it no longer holds
     * @param weighing the article that asks for a weighing of the harm to privacy
     * @param receivers names of parties; empty where any party in the cell will do
     */
    record Conditions(
            Status status,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            Optional<Asked> asked,
            Optional<String> weighing,
            Set<String> receivers) {

        Optional<ConsentKind> consent() {
            return asked.map(Asked::kind);
        }
    }

    /**
     * How much it permits.
     *
     * @param mode where the rule is stricter than its purpose
     */
    record Reach(
            Set<Field> fields, Scope subjects, Optional<Mode> mode, List<Obligation> obligations, Set<Flag> flags) {}

    boolean permits() {
        return effect == Effect.PERMIT;
    }

    /** The same rule for these fields alone. */
    Rule reaching(Set<Field> fields) {
        Reach cut = new Reach(Set.copyOf(fields), reach.subjects(), reach.mode(), reach.obligations(), reach.flags());
        return new Rule(id, statute, effect, cell, conditions, cut, need, limit);
    }

    Decision.Ground ground() {
        return new Decision.Ground(id, statute);
    }
}
