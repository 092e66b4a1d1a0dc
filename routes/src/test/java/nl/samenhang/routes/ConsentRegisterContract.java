// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Status;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.ConsentRegister;
import org.junit.jupiter.api.Test;

/** What every register of consents does. */
interface ConsentRegisterContract {

    Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    Pseudonym CHILD = new Pseudonym("5".repeat(64));
    Pseudonym SISTER = new Pseudonym("4".repeat(64));

    ConsentRegister register();

    @Test
    default void aConsentIsInForceAsItWasWritten() {
        Consent consent = consent(1, CHILD);

        register().append(List.of(consent, consent(2, SISTER)));

        assertThat(register().inForce(List.of(CHILD), NOON)).containsExactly(consent);
        assertThat(register().inForce(List.of(SISTER, CHILD), NOON)).hasSize(2);
        assertThat(register().inForce(List.of(new Pseudonym("9".repeat(64))), NOON))
                .isEmpty();
        assertThat(register().inForce(List.of(), NOON)).isEmpty();
    }

    @Test
    default void aWithdrawalCountsAtOnceAndWhatWasInForceBeforeCanStillBeTold() {
        Consent consent = consent(1, CHILD);
        Consent withdrawn = consent.become(Status.WITHDRAWN, NOON);

        register().append(List.of(consent));
        register().append(List.of(withdrawn));

        assertThat(register().inForce(List.of(CHILD), NOON)).isEmpty();
        assertThat(register().inForce(List.of(CHILD), NOON.minusMillis(1))).containsExactly(consent);
        assertThat(register().about(List.of(CHILD), NOON)).containsExactly(withdrawn);
        assertThat(register().history(consent.id())).containsExactly(consent, withdrawn);
    }

    @Test
    default void aConsentIsInForceFromItsFirstDutchDayToItsLast() {
        register().append(List.of(consent(1, CHILD)));

        assertThat(register().inForce(List.of(CHILD), Instant.parse("2027-10-31T22:59:59Z")))
                .hasSize(1);
        assertThat(register().inForce(List.of(CHILD), Instant.parse("2027-10-31T23:00:00Z")))
                .isEmpty();
        assertThat(register().inForce(List.of(CHILD), Instant.parse("2026-10-31T22:59:59Z")))
                .isEmpty();
    }

    @Test
    default void ofEachConsentTheNewestStateIsListedTheLatestChangeFirstAndNoMoreThanIsAskedFor() {
        Consent first = consent(1, CHILD);
        Consent second = consent(2, SISTER).become(Status.ACTIVE, NOON);
        Consent third = consent(3, CHILD).become(Status.REFUSED, NOON.plusMillis(1));
        Consent withdrawn = first.become(Status.WITHDRAWN, NOON.plusSeconds(1));
        assertThat(register().newest(9)).isEmpty();

        register().append(List.of(first, second, third));
        register().append(List.of(withdrawn));

        assertThat(register().newest(9)).containsExactly(withdrawn, third, second);
        assertThat(register().newest(2)).containsExactly(withdrawn, third);
    }

    @Test
    default void nobodyKnowsAConsentThatWasNeverRecorded() {
        assertThat(register().history(new ConsentId(new UUID(0, 77)))).isEmpty();
    }

    static Consent consent(long number, Pseudonym subject) {
        return new Consent(
                new ConsentId(new UUID(0x7000L, number)),
                subject,
                new Consent.Giving(
                        false,
                        List.of(new Consent.Representative(
                                new Pseudonym("1".repeat(64)), Consent.Role.AUTHORITY_HOLDER)),
                        Consent.Capacity.CAPABLE),
                new Consent.Scope(
                        ConsentKind.C1_STATUTORY_EXPLICIT,
                        Set.of(new Purpose("integraal-plan")),
                        Domain.WMO,
                        "",
                        Set.of(Domain.JEUGD, Domain.PW),
                        Set.of(Field.PROVISION_EXISTENCE, Field.CARE_PRODUCT),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2027, 10, 31)),
                new Consent.Evidence("dossier-1", "2026-01"),
                Status.ACTIVE,
                Instant.parse("2026-10-30T09:00:00Z"));
    }
}
