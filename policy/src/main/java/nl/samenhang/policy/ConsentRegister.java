// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.Pseudonym;

/**
 * Where consents are kept: every change is added, none is overwritten, and what was in force at any moment can be told later.
 * Persons stand in it by pseudonym alone.
 */
public interface ConsentRegister {

    /**
     * What a decision may rest on: the consents of these persons that are in force at that moment, in order of their identifier.
     * Whether the right person gave it is for the decision to say.
     */
    default List<Consent> inForce(Collection<Pseudonym> subjects, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneId.of("Europe/Amsterdam"));
        return about(subjects, moment).stream().filter(c -> c.isInForce(day)).toList();
    }

    /** All consents of these persons as they stood at that moment, in order of their identifier. */
    List<Consent> about(Collection<Pseudonym> subjects, Instant moment);

    /** Whoever they are about, as they stand now: the one that changed last comes first, and there are at most this many. */
    List<Consent> newest(int most);

    /** How one consent stood from change to change, the oldest first; empty where there is none. */
    List<Consent> history(ConsentId id);

    /** Adds these changes, all or none, and returns only once they would survive a crash. */
    void append(List<Consent> changes);
}
