// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages in JSON on the same way as all others, with the real policy. */
class JsonMessagesTest {

    @TempDir
    Path folder;

    private TestGateway gateway;

    @BeforeEach
    void open() {
        gateway = new TestGateway(folder);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aSignalOfALandlordReachesTheDebtHelpByArticle8b() {
        Outcome outcome = post(TestGateway.LANDLORD, read("ddas-vroegsignaal.json"), Optional.empty());

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        await().until(() -> !gateway.delivered().isEmpty());
        assertThat(gateway.delivered().getFirst())
                .asString(StandardCharsets.UTF_8)
                .contains("\"Burgerservicenummer\":\"999990019\"", "\"bedrag\":1840", "VS-2026-0001");
        assertThat(permitted().grounds()).singleElement().asString().startsWith("R-WGS-003");
        assertThat(permitted().fields())
                .containsExactly(
                        "person.birthDate",
                        "person.bsn",
                        "person.contacts",
                        "person.contacts.address",
                        "person.name",
                        "signal.amount",
                        "signal.date",
                        "signal.kind");
    }

    @Test
    void aSignalOfSomebodyWhoIsNoSignalPartnerIsDenied() {
        String message = read("ddas-vroegsignaal.json");

        assertDenied(post(TestGateway.INCOME, message, Optional.empty()), "PEER");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void aSignalThatComesTwiceIsTakenOnce() {
        post(TestGateway.LANDLORD, read("ddas-vroegsignaal.json"), Optional.empty());

        Outcome second = post(TestGateway.LANDLORD, read("ddas-vroegsignaal.json"), Optional.empty());

        assertThat(second)
                .isInstanceOfSatisfying(Outcome.Unreadable.class, unreadable -> assertThat(unreadable.findings())
                        .extracting(Finding::place)
                        .containsExactly("/leveringen/0/vroegsignalen/0/ID"));
    }

    @Test
    void whatTheWmoKnowsReachesTheDebtHelpAsAHousehold() {
        Outcome outcome = post(TestGateway.WMO, household("GEMEENTE:0243"), Optional.of("schuldhulp"));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        await().until(() -> !gateway.delivered().isEmpty());
        assertThat(gateway.delivered().getFirst())
                .asString(StandardCharsets.UTF_8)
                .contains("999990019", "\"collectedUnder\":\"WMO\"", "\"source\":\"wmo\"", "\"trust\":\"STATED\"")
                .doesNotContain(
                        "\"collectedUnder\":\"WGS\"", "SOURCE_REGISTER", "somebody-else", "remark of a professional");
        assertThat(permitted().grounds()).singleElement().asString().startsWith("R-WGS-002");
    }

    @Test
    void whoeverSaysThatItCameFromElsewhereIsNotBelieved() {
        assertThat(household("AGB:42420001")).contains("\"collectedUnder\": \"WGS\"");

        Outcome outcome = post(TestGateway.PROVIDER, household("AGB:42420001"), Optional.of("schuldhulp"));

        assertDenied(outcome, "INCOMPLETE");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void aPurposeOfTheReceiverDoesNotMakeItTheReceiversOwn() {
        Outcome outcome = post(TestGateway.YOUTH, household("GEMEENTE:0243"), Optional.of("integraal-plan"));

        assertDenied(outcome, "CONDITION");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void ofASystemWithSeveralTasksItIsNotKnownForWhichOneItCollected() {
        Outcome outcome = post(TestGateway.SUITE, household("AGB:98760001"), Optional.of("integraal-plan"));

        assertDenied(outcome, "INCOMPLETE");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void aHouseholdWithoutAPurposeIsDenied() {
        assertDenied(post(TestGateway.WMO, household("GEMEENTE:0243"), Optional.empty()), "PEER");
    }

    @Test
    void aHouseholdThatBreaksItsSchemaIsToldByPlaceAndTheTrailSaysSo() {
        Outcome outcome = post(
                TestGateway.WMO,
                household("GEMEENTE:0243").replace("\"999990019\"", "\"geheim\""),
                Optional.of("schuldhulp"));

        assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Unreadable.class, unreadable -> assertThat(unreadable.findings())
                        .extracting(Finding::place)
                        .containsExactly("/household/persons/0/bsn/value"));
        assertThat(gateway.trail.events())
                .last()
                .isInstanceOfSatisfying(AuditEvent.Unreadable.class, event -> assertThat(event.toString())
                        .contains("JSON-SCHEMA")
                        .doesNotContain("geheim"));
    }

    private Permitted permitted() {
        return gateway.trail.events().stream()
                .filter(Permitted.class::isInstance)
                .map(Permitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void assertDenied(Outcome outcome, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Denied.class, denied -> assertThat(denied.reason())
                .isEqualTo(reason));
        assertThat(gateway.trail.events()).last().isInstanceOf(Denied.class);
    }

    private Outcome post(Party sender, String message, Optional<String> purpose) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return gateway.accept(new Arrival(
                new Sender.Registered(sender),
                TestGateway.gemeente("0243"),
                purpose.map(Purpose::new),
                bytes,
                bytes.length,
                Optional.empty()));
    }

    private static String household(String from) {
        return read("household.json").replace("@VAN@", from);
    }

    private static String read(String name) {
        try (InputStream in = JsonMessagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
