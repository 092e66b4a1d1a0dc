// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.EmergencyEvent;
import nl.samenhang.audit.Keyring;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Emergency;
import nl.samenhang.policy.Giver;
import nl.samenhang.policy.Missing;
import nl.samenhang.policy.Obligation;
import nl.samenhang.policy.Statute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PersonKey CLIENT = new PersonKey("client");

    @TempDir
    private Path folder;

    private Keyring keys;
    private Recorder recorder;
    private Household household;

    @BeforeEach
    void open() {
        keys = Keyring.openOrCreate(folder.resolve("keys"));
        recorder = new Recorder(new TestGateway.FallibleTrail(), keys.pseudonyms(), TestGateway.NOW);
        MessageType type = new MessageType("wmo-301");
        household = Mappings.standard()
                .reader(type)
                .orElseThrow()
                .read(
                        Messages.wmo301("A1").getBytes(StandardCharsets.UTF_8),
                        new Provenance("wmo", Domain.WMO, type, new MessageId(new UUID(0, 1)), NOW, Trust.DECIDED))
                .household();
    }

    @Test
    void aBrokenGlassIsOnTheTrailWithStatementAndDeclarerAsDigestsAlone() {
        EmergencyEvent.BrokeGlass broke = (EmergencyEvent.BrokeGlass)
                recorder.brokeGlass(permit(), household).orElseThrow();

        assertThat(broke.reason()).isEqualTo("acute-danger");
        assertThat(broke.subject()).isEqualTo(keys.pseudonyms().of(new Bsn("999990020")));
        assertThat(broke.harm()).isEqualTo(keys.pseudonyms().ofText("Dreigt te springen."));
        assertThat(broke.until()).isEqualTo("2026-11-22T16:00:00Z");
        assertThat(broke.toString()).doesNotContain("springen", "medewerker", "99999");
    }

    @Test
    void thePermitOnTheTrailNamesTheConsentsAndTheReview() {
        AuditEvent.Permitted permitted = (AuditEvent.Permitted)
                recorder.decided(Moment.ARRIVAL, permit(), household, "sha256:x", Optional.empty());

        assertThat(permitted.consents()).containsExactly("00000000-0000-0000-0000-000000000007");
        assertThat(permitted.obligations()).containsExactly("REVIEW_WITHIN");
    }

    @Test
    void anOrdinaryPermitAndADenialBreakNoGlass() {
        Permit ordinary = new Permit(permit().grounds(), Set.of(CLIENT), Set.of(Field.PERSON_NAME), List.of());

        assertThat(recorder.brokeGlass(ordinary, household)).isEmpty();
        assertThat(recorder.brokeGlass(new Decision.Deny(Decision.Reason.CONDITION, "", List.of()), household))
                .isEmpty();
    }

    @Test
    void whoseConsentIsMissingIsOnTheTrailByPseudonymWhateverTheSenderCallsThem() {
        Household named = household.renamed(key -> new PersonKey(key.equals(CLIENT) ? "maria-veluwe" : key.value()));
        Decision.Deny deny = new Decision.Deny(
                Decision.Reason.CONDITION,
                "R-WMO-002",
                List.of(new Decision.NearMiss(
                        "R-WMO-002",
                        new Statute("Wmo 2015", "5.1.1 lid 4", LocalDate.of(2019, 1, 1)),
                        List.of(new Missing.ConsentOf(
                                ConsentKind.C1_STATUTORY_EXPLICIT, new PersonKey("maria-veluwe"), Giver.SELF)))));
        Asked asked = new Asked("jeugd-backoffice", "household-question");

        AuditEvent.Denied denied =
                (AuditEvent.Denied) recorder.decided(Moment.QUESTION, deny, named, "sha256:x", Optional.of(asked));

        assertThat(denied.nearMisses())
                .singleElement()
                .asString()
                .contains(
                        "about p-" + keys.pseudonyms().of(new Bsn("999990020")).substring(0, 20) + " by SELF")
                .doesNotContain("maria");
        assertThat(denied.asked()).contains(asked);
    }

    private static Permit permit() {
        Emergency emergency = new Emergency(
                "acute-danger",
                "crisis-worker",
                "Dreigt te springen.",
                "medewerker-17",
                CLIENT,
                NOW,
                NOW.plusSeconds(4 * 3600));
        return new Permit(
                List.of(new Decision.Ground(
                        "R-WMO-002", new Statute("Wmo 2015", "5.1.1 lid 4", LocalDate.of(2019, 1, 1)))),
                Set.of(CLIENT),
                Set.of(Field.PERSON_NAME),
                List.of(Obligation.REVIEW_WITHIN),
                Set.of(new ConsentId(new UUID(0, 7))),
                Optional.of(new Decision.BrokenGlass(emergency, NOW.plusSeconds(24 * 3600))));
    }
}
