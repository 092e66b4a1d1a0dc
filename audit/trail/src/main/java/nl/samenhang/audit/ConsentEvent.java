// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.List;

/** What happened to a consent. Each stands on the trail before it counts. */
public sealed interface ConsentEvent extends AuditEvent {

    /** The party that asked for it, by its name in the register of parties. */
    String party();

    /** Keyed pseudonym of the resident. */
    String subject();

    /** The consents that it is about. */
    List<String> consents();

    /**
     * What the consent covers.
     *
     * @param id of the consent
     * @param task the task that the data would serve
     * @param receiver name of the one party that may have them; empty for every party with that task
     * @param from first day, {@code yyyy-mm-dd}
     * @param until last day
     * @param subject keyed pseudonym of the resident
     */
    record Covered(
            String id,
            String kind,
            List<String> purposes,
            String task,
            String receiver,
            List<String> collectedUnder,
            List<String> fields,
            String from,
            String until,
            String subject) {
        public Covered {
            purposes = List.copyOf(purposes);
            collectedUnder = List.copyOf(collectedUnder);
            fields = List.copyOf(fields);
        }
    }

    /** A change of one consent. */
    sealed interface Change extends ConsentEvent {

        Covered covered();

        @Override
        default String subject() {
            return covered().subject();
        }

        @Override
        default List<String> consents() {
            return List.of(covered().id());
        }
    }

    /** It was asked for; it opens nothing yet. */
    record ConsentProposed(String party, Covered covered) implements Change {}

    /**
     * It was given: from its first day on, decisions may rest on it.
     *
     * @param supersedes the earlier ones whose place it takes
     */
    record ConsentRecorded(String party, Covered covered, List<String> supersedes) implements Change {
        public ConsentRecorded {
            supersedes = List.copyOf(supersedes);
        }
    }

    /** It was asked for and refused. */
    record ConsentRefused(String party, Covered covered) implements Change {}

    /** It was withdrawn: from here on no decision rests on it. */
    record ConsentWithdrawn(String party, Covered covered) implements Change {}

    /** Somebody looked at what is on record about a resident. */
    record ConsentsRead(String party, String subject, List<String> consents) implements ConsentEvent {
        public ConsentsRead {
            consents = List.copyOf(consents);
        }
    }
}
