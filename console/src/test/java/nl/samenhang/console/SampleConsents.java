// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static nl.samenhang.canonical.ConsentKind.C1_STATUTORY_EXPLICIT;
import static nl.samenhang.canonical.ConsentKind.C2_SECRECY_WAIVER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Capacity;
import nl.samenhang.canonical.Consent.Evidence;
import nl.samenhang.canonical.Consent.Giving;
import nl.samenhang.canonical.Consent.Representative;
import nl.samenhang.canonical.Consent.Role;
import nl.samenhang.canonical.Consent.Scope;
import nl.samenhang.canonical.Consent.Status;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.canonical.Purpose;

/** A consent in each state that one can be in. */
final class SampleConsents {

    private SampleConsents() {}

    static List<Consent> of(Pseudonyms pseudonyms, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Amsterdam"));
        Pseudonym mother = new Pseudonym(pseudonyms.of(SampleTrail.MOTHER));
        Pseudonym daughter = new Pseudonym(pseudonyms.of(SampleTrail.DAUGHTER));
        Giving self = new Giving(true, List.of(), Capacity.CAPABLE);
        Representative parent = new Representative(mother, Role.AUTHORITY_HOLDER);
        Giving parents = new Giving(false, List.of(parent, parent), Capacity.CAPABLE);
        return List.of(
                consent(1, daughter, parents, C1_STATUTORY_EXPLICIT, today, Status.ACTIVE, now),
                consent(2, daughter, self, C2_SECRECY_WAIVER, today, Status.WITHDRAWN, now),
                consent(3, mother, self, C1_STATUTORY_EXPLICIT, today.minusYears(2), Status.ACTIVE, now),
                consent(4, mother, self, C1_STATUTORY_EXPLICIT, today.plusDays(3), Status.ACTIVE, now),
                consent(5, mother, self, C1_STATUTORY_EXPLICIT, today, Status.PROPOSED, now),
                consent(6, mother, self, C1_STATUTORY_EXPLICIT, today, Status.REFUSED, now),
                consent(7, mother, self, C1_STATUTORY_EXPLICIT, today, Status.SUPERSEDED, now));
    }

    private static Consent consent(
            long number,
            Pseudonym subject,
            Giving giving,
            ConsentKind kind,
            LocalDate from,
            Status status,
            Instant since) {
        return new Consent(
                new ConsentId(new UUID(0x7000L, number)),
                subject,
                giving,
                new Scope(
                        kind,
                        Set.of(new Purpose("integraal-plan")),
                        Domain.WMO,
                        number == 2 ? "regie" : "",
                        Set.of(Domain.JEUGD),
                        Set.of(Field.PROVISION_EXISTENCE),
                        from,
                        from.plusDays(160)),
                new Evidence("dossier-1", "2026-01"),
                status,
                since.minusSeconds(number));
    }
}
