// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a resident said, or whoever speaks for the resident by law, to one question: may these data go there, for this? As it stood
 * from one change to the next; the changes of a consent are kept as a list of these and none is ever overwritten.
 *
 * <p>Persons are in it by {@link Pseudonym}: nothing that is kept holds a citizen service number.
 *
 * @param since from when it stood so
 */
public record Consent(
        ConsentId id, Pseudonym subject, Giving giving, Scope scope, Evidence evidence, Status status, Instant since) {

    /** Where a consent is in its life. */
    public enum Status {
        /** It was asked for and nothing was said yet. */
        PROPOSED,
        ACTIVE,
        /** It was asked for and refused: that is kept, so that nobody asks again without saying so. */
        REFUSED,
        WITHDRAWN,
        /** Its last day is past. Never written down: it follows from the date. */
        EXPIRED,
        /** A newer one of the same scope took its place. */
        SUPERSEDED
    }

    /** Whether the resident could weigh this matter when it was put (wilsbekwaam), in the judgement of whoever recorded it. */
    public enum Capacity {
        CAPABLE,
        INCAPABLE
    }

    /** By what right somebody speaks for a resident. */
    public enum Role {
        /** Parental authority or guardianship over a minor (BW 1:245). */
        AUTHORITY_HOLDER,
        CURATOR,
        MENTOR,
        /** Authorised in writing. */
        AUTHORISED,
        /** Spouse, parent, child, brother or sister of a resident who cannot weigh it. */
        RELATIVE
    }

    /** Somebody who gave it on behalf of the resident. */
    public record Representative(Pseudonym who, Role role) {}

    /**
     * Who gave it.
     *
     * @param self whether the resident did
     */
    public record Giving(boolean self, List<Representative> representatives, Capacity capacity) {
        public Giving {
            representatives = List.copyOf(representatives);
            if (!self && representatives.isEmpty()) {
                throw new IllegalArgumentException("consent: given by the resident, a representative, or both");
            }
        }
    }

    /**
     * To what, exactly. A consent covers one direction: from these tasks to that one.
     *
     * @param task the task that the data would serve
     * @param party name of the one party that may have them; empty for every party with that task
     * @param collectedUnder the tasks under which the data were collected
     * @param validFrom the first day
     * @param validUntil the last day
     */
    public record Scope(
            ConsentKind kind,
            Set<Purpose> purposes,
            Domain task,
            String party,
            Set<Domain> collectedUnder,
            Set<Field> fields,
            LocalDate validFrom,
            LocalDate validUntil) {

        public Scope {
            purposes = Set.copyOf(purposes);
            collectedUnder = Set.copyOf(collectedUnder);
            fields = Set.copyOf(fields);
            if (purposes.isEmpty() || collectedUnder.isEmpty() || fields.isEmpty()) {
                throw new IllegalArgumentException("consent: at least one purpose, one source and one field");
            }
            if (validUntil.isBefore(validFrom)) {
                throw new IllegalArgumentException("consent: the last day not before the first");
            }
        }

        /** Whether it answers the same question as the other, be it for other fields or another term. */
        public boolean replaces(Scope other) {
            return kind == other.kind
                    && purposes.equals(other.purposes)
                    && task == other.task
                    && party.equals(other.party)
                    && collectedUnder.equals(other.collectedUnder);
        }
    }

    /**
     * How it can be shown that it was given (AVG art. 7 lid 1).
     *
     * @param reference where the proof is kept, such as a document number; no name, no number of a person
     * @param textVersion which text the resident was shown
     */
    public record Evidence(String reference, String textVersion) {
        public Evidence {
            if (!reference.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
                    || !textVersion.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,39}")) {
                throw new IllegalArgumentException("evidence: letters, digits and . _ : / - ; 100 and 40 at most");
            }
        }
    }

    /** Whether it opens anything on this day. */
    public boolean isInForce(LocalDate day) {
        return statusOn(day) == Status.ACTIVE && !day.isBefore(scope.validFrom());
    }

    /** Its status, with the end of its term taken into account. */
    public Status statusOn(LocalDate day) {
        boolean over = (status == Status.ACTIVE || status == Status.PROPOSED) && day.isAfter(scope.validUntil());
        return over ? Status.EXPIRED : status;
    }

    /** The same consent after a change. */
    public Consent become(Status next, Instant at) {
        return new Consent(id, subject, giving, scope, evidence, next, at);
    }
}
