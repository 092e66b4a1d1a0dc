// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import nl.samenhang.adapters.CapturedLog;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator.Behaviour;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The BRP is asked over real sockets, and whatever it does instead of answering is noticed and has a code. */
class HaalCentraalSourceTest {

    private static final String FATHER = "999990019";
    private static final String NEIGHBOUR = "999990068";
    private static final byte[] QUESTION = Asking.about(FATHER, "burgerservicenummer geboorte.datum");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BrpSimulator brp;

    @BeforeEach
    void open() {
        brp = new BrpSimulator(0, TestPki.tls("brp"), CLOCK);
    }

    @AfterEach
    void close() {
        brp.close();
    }

    @Test
    void aPersonIsAnsweredWithTheFieldsThatWereAskedAndNoOther() throws Exception {
        JsonNode answer = JSON.readTree(Asking.source(brp.uri()).ask(Asking.persons(), QUESTION));

        JsonNode person = answer.at("/personen/0");
        assertThat(person.fieldNames()).toIterable().containsExactly("burgerservicenummer", "geboorte");
        assertThat(person.at("/burgerservicenummer").asText()).isEqualTo(FATHER);
        assertThat(person.at("/geboorte/datum/datum").asText()).isEqualTo("1975-03-14");
    }

    @Test
    void theBrpIsToldWhoAsksForWhom() {
        Asking.source(brp.uri()).ask(Asking.persons(), QUESTION);

        assertThat(brp.asked())
                .containsExactly(new BrpSimulator.Asked(
                        "personen",
                        TestPki.GATEWAY.value(),
                        "BRPACT-Wmo",
                        "Wmo-uitvoering@huishouden vaststellen",
                        TestPki.WMO.name(),
                        "Samenhang"));
    }

    @Test
    void residentsOfAnAddressAreAnswered() throws Exception {
        JsonNode answer =
                JSON.readTree(Asking.source(brp.uri()).ask(Asking.residents(), Asking.at("0243010000000003")));

        assertThat(answer.at("/bewoningen/0/bewoners/0/burgerservicenummer").asText())
                .isEqualTo(NEIGHBOUR);
        assertThat(answer.at("/bewoningen/0/mogelijkeBewoners")).hasSize(1);
    }

    @Test
    void thatNobodyIsKnownIsAnAnswer() throws Exception {
        byte[] persons = Asking.source(brp.uri()).ask(Asking.persons(), Asking.about("999990093", "leeftijd"));
        byte[] residents = Asking.source(brp.uri()).ask(Asking.residents(), Asking.at("0243010000000099"));

        assertThat(JSON.readTree(persons).at("/personen")).isEmpty();
        assertThat(JSON.readTree(residents).at("/bewoningen")).isEmpty();
    }

    @Test
    void anAnswerAboutSomebodyWhoWasNotAskedIsRefused() {
        brp.behave(new Behaviour.AboutAnother());

        assertRefused(Asking.persons(), QUESTION, "source-answer", Retry.NEVER);
        assertRefused(Asking.residents(), Asking.at("0243010000000001"), "source-answer", Retry.NEVER);
    }

    @Test
    void anAnswerThatIsNoJsonIsRefused() {
        brp.behave(new Behaviour.InvalidJson());

        assertRefused(Asking.persons(), QUESTION, "source-answer", Retry.NEVER);
    }

    @Test
    void anAnswerIsReadUpToTheLimitAndNoFurther() {
        brp.behave(new Behaviour.Oversized(BoundedBody.MAX_BYTES + 1));

        assertRefused(Asking.persons(), QUESTION, "source-too-large", Retry.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "400, source-params, NEVER",
        "401, source-authentication, NEVER",
        "403, source-authorisation, NEVER",
        "404, source-not-found, NEVER",
        "406, source-format, NEVER",
        "415, source-format, NEVER",
        "429, source-busy, LATER",
        "500, source-failed, LATER",
        "503, source-failed, LATER",
        "504, source-timeout, LATER",
        "302, source-answer, NEVER"
    })
    void aProblemHasACodeAndSaysWhetherToAskAgain(int status, String code, Retry retry) {
        brp.behave(new Behaviour.Broken(status));

        assertRefused(Asking.persons(), QUESTION, code, retry);
    }

    @Test
    void aQuestionThatBreaksTheStandardIsRefusedByTheBrp() {
        assertRefused(Asking.persons(), Asking.about(FATHER, ""), "source-params", Retry.NEVER);
        assertRefused(Asking.persons(), Asking.about(FATHER, "inOnderzoek"), "source-params", Retry.NEVER);
        assertRefused(Asking.persons(), Asking.about(FATHER, "schoenmaat"), "source-params", Retry.NEVER);
        assertRefused(Asking.residents(), Asking.at("0000000000000000"), "source-params", Retry.NEVER);
    }

    @Test
    void aPurposeThatTheBrpDoesNotKnowIsRefusedByTheBrp() {
        assertRefused(Asking.envelope("brp-persoon", "vreemd-doel"), QUESTION, "source-authorisation", Retry.NEVER);
    }

    @Test
    void aPurposeWithoutABindingIsNotAsked() {
        assertRefused(Asking.envelope("brp-persoon", "een-ander-doel"), QUESTION, "no-purpose-binding", Retry.NEVER);
        assertThat(brp.asked()).isEmpty();
    }

    @Test
    void anotherOinThanThatOfTheCertificateIsRefusedByTheBrp() {
        var liar = new HaalCentraalSource(
                TestPki.tls("wmo"), party -> Optional.of(brp.uri()), Asking.SETTINGS, Duration.ofSeconds(10));

        assertRefused(liar, Asking.persons(), QUESTION, "source-authentication", Retry.NEVER);
    }

    @Test
    void aSlowBrpIsGivenUpAtTheDeadline() {
        brp.slow(Duration.ofSeconds(3));

        long start = System.nanoTime();
        assertRefused(
                Asking.source(brp.uri(), Duration.ofMillis(500)),
                Asking.persons(),
                QUESTION,
                "source-timeout",
                Retry.LATER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void anAnswerThatDripsIsGivenUpAtTheDeadline() throws Exception {
        try (var socket = (SSLServerSocket) TestPki.tls("brp")
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = Thread.ofPlatform().daemon().start(() -> drip(socket));

            assertRefused(
                    Asking.source(URI.create("https://127.0.0.1:" + socket.getLocalPort()), Duration.ofMillis(1500)),
                    Asking.persons(),
                    QUESTION,
                    "source-timeout",
                    Retry.LATER);
            assertThat(dripping.isDaemon()).isTrue();
        }
    }

    @Test
    void aBrpThatIsDownIsUnreachable() {
        assertRefused(
                Asking.source(URI.create("https://127.0.0.1:1")),
                Asking.persons(),
                QUESTION,
                "source-unreachable",
                Retry.LATER);
    }

    @Test
    void aServerOfAnotherOrganisationIsNotAsked() {
        try (var stranger = new BrpSimulator(0, TestPki.tls("vreemde"), CLOCK)) {
            assertRefused(Asking.source(stranger.uri()), Asking.persons(), QUESTION, "source-tls", Retry.LATER);
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @Test
    void aBrpWithoutAnAddressIsNotAsked() {
        var source = new HaalCentraalSource(
                TestPki.tls("gateway"), party -> Optional.empty(), Asking.SETTINGS, Duration.ofSeconds(1));

        assertRefused(source, Asking.persons(), QUESTION, "no-address", Retry.NEVER);
    }

    @Test
    void aQuestionOfAnotherKindIsAMistakeOfOurs() {
        var source = Asking.source(brp.uri());

        assertThatThrownBy(() -> source.ask(Asking.envelope("wmo-301", "wmo-levering"), QUESTION))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(brp.asked()).isEmpty();
    }

    @Test
    void nothingOfAPersonIsLogged() {
        try (var log = new CapturedLog()) {
            Asking.source(brp.uri()).ask(Asking.persons(), QUESTION);
            brp.behave(new Behaviour.AboutAnother());
            assertRefused(Asking.persons(), QUESTION, "source-answer", Retry.NEVER);
            brp.behave(new Behaviour.Broken(500));
            assertRefused(Asking.persons(), QUESTION, "source-failed", Retry.LATER);

            assertThat(log.text()).doesNotContain("99999", "Voorbeeld", "Buurman");
        }
    }

    private void assertRefused(Envelope envelope, byte[] question, String code, Retry retry) {
        assertRefused(Asking.source(brp.uri()), envelope, question, code, retry);
    }

    private static void assertRefused(
            HaalCentraalSource source, Envelope envelope, byte[] question, String code, Retry retry) {
        assertThatThrownBy(() -> source.ask(envelope, question)).isInstanceOfSatisfying(DeliveryException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.retry()).isEqualTo(retry);
            assertThat(e.getCause()).isNull();
            assertThat(e.toString()).doesNotContain("99999");
        });
    }

    /** One byte of the body at a time, for as long as somebody listens. */
    private static void drip(SSLServerSocket socket) {
        try (var connection = socket.accept()) {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 500_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
