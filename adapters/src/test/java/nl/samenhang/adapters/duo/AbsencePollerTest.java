// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.duo.AbsencePoller.Polled;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.simulators.DuoSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator.Behaviour;
import nl.samenhang.adapters.simulators.DuoSimulator.Receipt;
import nl.samenhang.adapters.suwinet.Sealing;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a real socket: what DUO has comes in once, and what DUO does wrong stops nothing for good. */
class AbsencePollerTest {

    /** The certificate "brp" of the tests plays DUO. */
    private static final Party DUO = new Party("duo", TestPki.BRP.oin(), Set.of(Domain.SCHOOL), Set.of());

    private static final Instant EARLIER = Instant.parse("2026-11-01T08:00:00Z");

    @TempDir
    Path folder;

    private final RecordingInbox inbox = new RecordingInbox();
    private DuoSimulator duo;
    private AbsencePoller poller;

    @BeforeEach
    void open() {
        duo = new DuoSimulator(0, DUO.oin(), TestPki.tls("brp"), keys("brp"), Clock.systemUTC());
        poller = poller(new Parties(List.of(DUO)), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        poller.close();
        duo.close();
    }

    @Test
    void aReportComesFromDuoToTheMunicipalityAndDuoHearsThatItWasTaken() {
        duo.reports().add(4711, "R", EARLIER);

        assertThat(poller.pollOnce()).isEqualTo(new Polled(1, 0, 0));

        Arrival arrival = inbox.only();
        assertThat(arrival.sender()).isEqualTo(new Arrival.Sender.Registered(DUO));
        assertThat(arrival.receiver()).isEqualTo(new PartyCode(PartyCode.GEMEENTE, "0243"));
        assertThat(arrival.body())
                .asString(StandardCharsets.UTF_8)
                .startsWith("<verzuimlevering xmlns=\"urn:samenhang:duo-verzuim:1\">")
                .contains("<meldingsnummer>4711</meldingsnummer>", "<ontvangendeInstantie>0243<");
        assertThat(duo.receipts()).containsExactly(new Receipt("4711", "aangenomen", ""));
    }

    @Test
    void theSameReportIsHandedOverOnceAndItsNextStateAgain() {
        duo.behave(Behaviour.Plain.TWICE);
        duo.reports().add(4711, "R", EARLIER);

        poller.pollOnce();
        poller.pollOnce();
        assertThat(inbox.arrivals()).hasSize(1);

        duo.reports().add(4711, "I", EARLIER.plusSeconds(60));
        poller.pollOnce();
        assertThat(inbox.arrivals()).hasSize(2);
    }

    @Test
    void moreThanOneAnswerHoldsComesInSeveral() {
        for (int i = 0; i < 25; i++) {
            duo.reports().add(100 + i, "R", EARLIER.plusSeconds(i * 10L));
        }

        assertThat(poller.pollOnce()).isEqualTo(new Polled(25, 0, 0));
        assertThat(inbox.arrivals()).hasSize(25);
    }

    @Test
    void whatTheGatewayCannotTakeNowIsFetchedAgainAndWhatItTookIsKnownByItsNumber() {
        duo.reports().add(1, "R", EARLIER);
        duo.reports().add(2, "R", EARLIER.plusSeconds(60));
        inbox.answers(arrival -> inbox.arrivals().size() == 1 ? accepted() : unavailable());

        assertThatThrownBy(poller::pollOnce).isInstanceOf(DeliveryException.class);
        assertThat(folder.resolve("marker")).doesNotExist();

        inbox.answers(arrival -> inbox.arrivals().size() == 3 ? duplicate() : accepted());
        assertThat(poller.pollOnce()).isEqualTo(new Polled(1, 1, 0));
        assertThat(duo.receipts()).extracting(Receipt::word).containsOnly("aangenomen");
        assertThat(folder.resolve("marker")).content().startsWith("2026-11-01T08:01:00Z");
    }

    @Test
    void whereItWasSurvivesARestart() {
        duo.reports().add(1, "R", EARLIER);
        poller.pollOnce();
        poller.close();

        poller = poller(new Parties(List.of(DUO)), Duration.ofSeconds(20));

        assertThat(poller.pollOnce()).isEqualTo(new Polled(0, 0, 0));
        assertThat(inbox.arrivals()).hasSize(1);
    }

    @Test
    void aReportThatIsRefusedIsToldToDuoByACodeAndDoesNotHoldUpTheNext() {
        duo.reports().add(1, "R", EARLIER);
        duo.reports().add(2, "R", EARLIER.plusSeconds(60));
        inbox.answers(arrival -> inbox.arrivals().size() == 1
                ? new Outcome.Denied(
                        RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "NO_GROUND", List.of("Geen artikel."))
                : accepted());

        assertThat(poller.pollOnce()).isEqualTo(new Polled(1, 0, 1));
        assertThat(duo.receipts())
                .containsExactly(new Receipt("1", "geweigerd", "NO_GROUND"), new Receipt("2", "aangenomen", ""));
    }

    @Test
    void thatDuoTakesNoReceiptDoesNotHoldUpTheNext() {
        duo.behave(Behaviour.Plain.NO_RECEIPTS);
        duo.reports().add(1, "R", EARLIER);

        assertThat(poller.pollOnce()).isEqualTo(new Polled(1, 0, 0));
        assertThat(folder.resolve("marker")).exists();
    }

    @Test
    void withoutDuoInTheRegisterOfPartiesItIsAStranger() {
        duo.reports().add(1, "R", EARLIER);

        try (AbsencePoller stranger = poller(new Parties(List.of()), Duration.ofSeconds(20))) {
            stranger.pollOnce();
        }

        assertThat(inbox.only().sender()).isInstanceOf(Arrival.Sender.Unregistered.class);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, question-rejected",
        "TAMPER, answer-signature",
        "UNSIGNED, answer-signature",
        "UNRELATED, answer-unrelated",
        "BACKWARDS, duo-marker",
        "FAR_AHEAD, duo-marker",
        "ENDLESS, source-too-large",
        "DOCTYPE, source-answer",
        "PROXY_PAGE, source-status-502"
    })
    void ofAnAnswerThatIsNotRightNothingIsUsed(Behaviour.Plain behaviour, String code) {
        duo.reports().add(1, "R", EARLIER);
        duo.behave(behaviour);

        assertThat(fault().code()).isEqualTo(code);
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(folder.resolve("marker")).doesNotExist();

        duo.behave(Behaviour.Plain.ANSWER);
        assertThat(poller.pollOnce()).isEqualTo(new Polled(1, 0, 0));
    }

    @Test
    void moreThatNeverComesEndsTheRound() {
        duo.behave(Behaviour.Plain.NO_PROGRESS);

        assertThat(fault().code()).isEqualTo("duo-no-progress");
    }

    @Test
    void aReportForAnotherMunicipalitySaysSoInsideSoThatTheGatewaySeesIt() {
        duo.reports().add(1, "R", EARLIER);
        duo.behave(Behaviour.Plain.ANOTHER_MUNICIPALITY);

        poller.pollOnce();

        assertThat(inbox.only().body()).asString(StandardCharsets.UTF_8).contains("<ontvangendeInstantie>0363<");
    }

    @ParameterizedTest
    @CsvSource({"Server.DK0051, DK0051, LATER", "Client.DK0002, DK0002, NEVER", "Server.xyz, soap-fault, LATER"})
    void aFaultIsKnownByItsPublishedCode(String sent, String code, Retry retry) {
        duo.behave(new Behaviour.Fault(sent));

        assertThat(fault().code()).isEqualTo(code);
        assertThat(fault().retry()).isEqualTo(retry);
    }

    @Test
    void aDuoThatIsSlowCostsThePatienceAndNoMore() {
        duo.behave(new Behaviour.Slow(Duration.ofSeconds(15)));

        try (AbsencePoller hurried = poller(new Parties(List.of(DUO)), Duration.ofMillis(300))) {
            assertThat(catchThrowableOfType(DeliveryException.class, hurried::pollOnce)
                            .code())
                    .isEqualTo("source-timeout");
        }
    }

    @Test
    void itFetchesByItselfWhenItIsToldTo() {
        duo.reports().add(1, "R", EARLIER);

        poller.every(Duration.ofMillis(50));

        await().untilAsserted(() -> assertThat(inbox.arrivals()).hasSize(1));
        await().until(() -> duo.requests().size() > 4);
        assertThat(inbox.arrivals()).hasSize(1);
    }

    @Test
    void aMarkerThatIsNotOursStopsItRatherThanSkipSomething() throws Exception {
        Files.writeString(folder.resolve("marker"), "gisteren\n");

        assertThatThrownBy(poller::pollOnce).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(?s)<wsse:Security.*</wsse:Security>, '', EK0031",
        "\\?oin=00000001000000000001, '', EK0021",
        "\\?oin=00000001000000000001, ?oin=00000001000000000002, EK0030",
        "\\?oin=00000001000000000030, '', EK0022",
        "urn:uuid:, uuid:, EK0023",
        ":1/opvragen, :2/opvragen, DK0006",
        "0243, 0244, EK0031"
    })
    void theSimulatorIsAsStrictAsTheProfile(String part, String other, String code) throws Exception {
        String operation = "opvragen_verzuimmeldingen";
        SoapTree request = Edukoppeling.request(
                operation,
                Edukoppeling.newId(),
                Edukoppeling.address(duo.uri(), DUO.oin()),
                TestPki.GATEWAY,
                "<opvragen_verzuimmeldingen_request xmlns=\"urn:samenhang:duo-verzuim:1\"><gemeentecode>0243"
                        + "</gemeentecode></opvragen_verzuimmeldingen_request>");
        new Sealing(keys("gateway"), Clock.systemUTC()).seal(request, List.of());
        String sent = new String(request.bytes(), StandardCharsets.UTF_8).replaceAll(part, other);

        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(TestPki.tls("gateway").context())
                .build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(duo.uri())
                            .header("SOAPAction", "\"" + Edukoppeling.action(operation) + "\"")
                            .POST(HttpRequest.BodyPublishers.ofString(sent))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Client." + code + "<");
        }
    }

    private DeliveryException fault() {
        return Optional.ofNullable(catchThrowableOfType(DeliveryException.class, poller::pollOnce))
                .orElseThrow();
    }

    private AbsencePoller poller(Parties parties, Duration patience) {
        return new AbsencePoller(
                new DuoSettings(duo.uri(), DUO.oin(), TestPki.GATEWAY, "0243", 10, patience),
                TestPki.tls("gateway"),
                keys("gateway"),
                inbox,
                () -> parties,
                folder.resolve("marker"),
                Clock.systemUTC());
    }

    private static SigningKeys keys(String holder) {
        return SigningKeys.ofThrowAway(TestPki.FOLDER, holder);
    }

    private static Outcome accepted() {
        return new Outcome.Accepted(RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE);
    }

    private static Outcome unavailable() {
        return new Outcome.Unavailable(RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "queue-unavailable");
    }

    private static Outcome duplicate() {
        return new Outcome.Unreadable(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                List.of(new Finding(3, "TR056", "/verzuimlevering/verzuimmelding/meldingsnummer", "used before")),
                Optional.empty());
    }
}
