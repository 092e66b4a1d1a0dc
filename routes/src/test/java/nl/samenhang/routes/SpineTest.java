// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static nl.samenhang.routes.TestGateway.INCOME;
import static nl.samenhang.routes.TestGateway.PROVIDER;
import static nl.samenhang.routes.TestGateway.WMO;
import static nl.samenhang.routes.TestGateway.YOUTH;
import static nl.samenhang.routes.TestGateway.agb;
import static nl.samenhang.routes.TestGateway.gemeente;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpineTest {

    @TempDir
    private Path folder;

    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(folder);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void anAssignmentReachesItsProviderAndEveryStepIsOnTheTrailInOrder() {
        Outcome outcome = gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        await().untilAsserted(() ->
                assertThat(gateway.trail.events()).hasAtLeastOneElementOfType(AuditEvent.Delivered.class));
        assertThat(gateway.delivered()).hasSize(1);
        assertThat(gateway.trail.events())
                .extracting(e -> e.getClass().getSimpleName())
                .contains("Received", "Permitted", "Queued", "Translated", "Delivered")
                .startsWith("Received", "Permitted");
    }

    @Test
    void thePermitNamesItsArticleAndItsFields() {
        gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        AuditEvent.Permitted permitted = first(AuditEvent.Permitted.class);
        assertThat(permitted.grounds()).anyMatch(g -> g.startsWith("R-WMO-006: Wmo 2015, art. 5.2.1"));
        assertThat(permitted.fields()).contains("person.bsn", "care.product");
        assertThat(permitted.subjects()).hasSize(1).allMatch(s -> s.matches("[0-9a-f]{64}"));
    }

    @Test
    void youthCareDataDoesNotGoToTheIncomeSystemAndTheRefusalIsOnTheTrail() {
        Outcome outcome =
                gateway.post(YOUTH, new PartyCode(PartyCode.OIN, INCOME.oin().value()), Messages.jw301("A1"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Denied.class, d -> assertThat(d.reason())
                .isEqualTo("NO_GROUND"));
        assertThat(gateway.delivered()).isEmpty();
        assertThat(first(AuditEvent.Denied.class).reason()).isEqualTo("NO_GROUND");
    }

    @Test
    void anAnswerIsRecordedUnderTheExchangeOfWhatItAnswers() {
        Outcome question = gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        Outcome answer = gateway.post(PROVIDER, gemeente("0243"), Messages.wmo302("A1"));

        assertThat(answer).isInstanceOf(Outcome.Accepted.class);
        assertThat(answer.exchange()).isEqualTo(question.exchange());
        assertThat(answer.message()).isNotEqualTo(question.message());
        await().untilAsserted(() -> assertThat(gateway.delivered()).hasSize(2));
    }

    @Test
    void aMessageThatBreaksARuleIsRefusedWithTheStandardsOwnAnswer() {
        Outcome outcome =
                gateway.post(WMO, agb("42420001"), Messages.wmo301("A1").replace("999990020", "999990021"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreadable.class, u -> {
            assertThat(u.findings()).extracting(Finding::rule).containsExactly("CS002");
            assertThat(u.answer()
                            .map(a -> new String(a, StandardCharsets.UTF_8))
                            .orElse(""))
                    .contains("RetourCode>0001<");
        });
        assertThat(gateway.delivered()).isEmpty();
        assertThat(first(AuditEvent.Unreadable.class).findings()).containsExactly("CS002 /Bericht/Client/Bsn");
    }

    @Test
    void aNumberThatWasUsedBeforeIsRefusedAndNothingIsDeliveredTwice() {
        gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));
        await().until(() -> gateway.delivered().size() == 1);

        Outcome second = gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        assertThat(second).isInstanceOfSatisfying(Outcome.Unreadable.class, u -> {
            assertThat(u.findings()).extracting(Finding::rule).containsExactly("TR056");
            assertThat(u.answer()
                            .map(a -> new String(a, StandardCharsets.UTF_8))
                            .orElse(""))
                    .contains("RetourCode>9056<");
        });
        assertThat(gateway.delivered()).hasSize(1);
        assertThat(first(AuditEvent.Unreadable.class).code()).isEqualTo("duplicate-message");
    }

    @Test
    void aPartyCannotSpeakForAnother() {
        Outcome outcome = gateway.post(PROVIDER, agb("42420001"), Messages.wmo301("A1"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Denied.class, d -> assertThat(d.reason())
                .isEqualTo("PEER"));
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void whatIsNoMessageAtAllIsOnTheTrailBeforeItIsRefused() {
        Outcome outcome = gateway.post(WMO, agb("42420001"), "garbage");

        assertThat(outcome).isInstanceOf(Outcome.Unreadable.class);
        assertThat(gateway.trail.events())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Received", "Unreadable");
    }

    @Test
    void anUnregisteredSenderIsRefusedUnread() {
        byte[] body = Messages.wmo301("A1").getBytes(StandardCharsets.UTF_8);

        Outcome outcome = gateway.accept(new Arrival(
                new Arrival.Sender.Unregistered("somebody"),
                agb("42420001"),
                Optional.empty(),
                body,
                body.length,
                Optional.empty()));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Denied.class, d -> assertThat(d.reason())
                .isEqualTo("PEER"));
        assertThat(gateway.delivered()).isEmpty();
        assertThat(first(AuditEvent.Denied.class).detail()).isEqualTo("unknown-sender");
    }

    @Test
    void anUnknownReceiverIsRefused() {
        Outcome outcome = gateway.post(
                WMO, new PartyCode(PartyCode.OIN, new Oin("00000001999999999999").value()), Messages.wmo301("A1"));

        assertThat(outcome).isInstanceOf(Outcome.Denied.class);
        assertThat(first(AuditEvent.Denied.class).detail()).isEqualTo("unknown-receiver");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void whatAReceiverRefusesGoesToTheDeadLettersAndThatIsOnTheTrail() {
        gateway.receiversFailWith(new DeliveryException("StUF055", DeliveryException.Retry.NEVER));

        gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        await().untilAsserted(() ->
                assertThat(gateway.trail.events()).contains(new AuditEvent.Failed("aanbieder", "StUF055", 1, true)));
        assertThat(gateway.delivered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothingIsDeliveredUnlessArrivalAndDecisionAreOnTheTrail(int room) {
        gateway.trail.failAfter(room);

        Outcome outcome = gateway.post(WMO, agb("42420001"), Messages.wmo301("A1"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unavailable.class, u -> assertThat(u.code())
                .isEqualTo("audit-unavailable"));
        await().during(java.time.Duration.ofMillis(300))
                .until(() -> gateway.delivered().isEmpty());
    }

    private <T extends AuditEvent> T first(Class<T> kind) {
        List<T> found = gateway.trail.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        assertThat(found).as("records of this kind on the trail").isNotEmpty();
        return found.get(0);
    }
}
