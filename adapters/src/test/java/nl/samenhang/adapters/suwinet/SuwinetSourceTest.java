// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.samenhang.adapters.CapturedLog;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import nl.samenhang.adapters.simulators.SuwinetSimulator.Behaviour;
import nl.samenhang.adapters.simulators.SuwinetSimulator.Behaviour.Plain;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real sockets, with certificates on both sides. */
class SuwinetSourceTest {

    private static final String DAUGHTER = "999990032";
    private static final String SISTER = "999990044";
    private static final Party GATEWAY = new Party("gateway", TestPki.GATEWAY, Set.of(Domain.PW), Set.of());
    private static final Party BROKER = new Party("suwinet", TestPki.PROVIDER.oin(), Set.of(Domain.SUWI), Set.of());

    private static SuwinetSimulator simulator;
    private static SuwinetSource source;

    @BeforeAll
    static void open() {
        simulator = new SuwinetSimulator(0, TestPki.tls("aanbieder"), keys("aanbieder"), Clock.systemUTC());
        source = source(keys("gateway"), Duration.ofSeconds(10), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        source.close();
        simulator.close();
    }

    @BeforeEach
    void wellBehaved() {
        simulator.behave(Plain.ANSWER);
    }

    @Test
    void theBenefitOfTheDaughterComesAsTheSourceSignedIt() {
        String answer = text(source.ask(envelope(BROKER), question(DAUGHTER)));

        assertThat(answer)
                .startsWith("<b:BijstandsregelingenInfoResponse ")
                .contains("<Burgerservicenr>" + DAUGHTER, "<AantKostendelers>0<", "<WaardeBedr>109071<")
                .doesNotContain("Envelope", "Signature");
    }

    @Test
    void thatTheSourceHasNothingIsAnAnswer() {
        assertThat(text(source.ask(envelope(BROKER), question(SISTER)))).contains("NietsGevonden");
    }

    @Test
    void thatWeAreNotEntitledIsAnAnswer() {
        simulator.behave(Plain.REFUSE);

        assertThat(text(source.ask(envelope(BROKER), question(DAUGHTER)))).contains("NietGerechtigd");
    }

    @Test
    void thatTheSourceFailsIsAnAnswer() {
        simulator.behave(new Behaviour.Fail("TEST-001"));

        assertThat(text(source.ask(envelope(BROKER), question(DAUGHTER)))).contains("<Code>TEST-001<");
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, question-rejected, NEVER",
        "BREAK, soap-fault, LATER",
        "PROXY_PAGE, receiver-status-502, LATER",
        "TAMPER, answer-signature, NEVER",
        "UNSIGNED, answer-signature, NEVER",
        "UNCONFIRMED, answer-unconfirmed, NEVER",
        "CONFIRM_ANOTHER, answer-unconfirmed, NEVER",
        "UNRELATED, answer-unrelated, NEVER",
        "ABOUT_ANOTHER, answer-other-person, NEVER",
        "ENDLESS, answer-too-large, LATER",
        "DOCTYPE, receiver-answer, LATER"
    })
    void whatIsNotAnAnswerToThisQuestionIsNotBelievedAndNotQuoted(Plain behaviour, String code, Retry retry) {
        simulator.behave(behaviour);

        try (var log = new CapturedLog()) {
            DeliveryException refused = refused(source, BROKER, DAUGHTER);

            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.retry()).isEqualTo(retry);
            assertThat(log.text() + trace(refused)).doesNotContain(DAUGHTER).doesNotContain(SISTER);
        }
    }

    @Test
    void aSlowSourceIsNotWaitedForLongerThanWasSaid() {
        simulator.behave(new Behaviour.Slow(Duration.ofSeconds(20)));

        timesOut();
    }

    @Test
    void aSourceThatStopsHalfwayIsNotWaitedForEither() {
        simulator.behave(Plain.STALL);

        timesOut();
    }

    private static void timesOut() {
        try (var impatient = source(keys("gateway"), Duration.ofSeconds(2), Clock.systemUTC())) {
            Instant start = Instant.now();

            DeliveryException refused = refused(impatient, BROKER, DAUGHTER);

            assertThat(refused.code()).isEqualTo("receiver-timeout");
            assertThat(refused.retry()).isEqualTo(Retry.LATER);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    void anotherOrganisationAtThatAddressIsNotAsked() {
        int before = simulator.questions().size();
        var other = new Party("suwinet", new Oin("00000001000000000777"), Set.of(Domain.SUWI), Set.of());

        assertThat(refused(source, other, DAUGHTER).code()).isEqualTo("receiver-tls");
        assertThat(simulator.questions()).hasSize(before);
    }

    @Test
    void anAnswerThatAnotherOrganisationSignedIsNotBelieved() {
        try (var relayed = new SuwinetSimulator(0, TestPki.tls("aanbieder"), keys("wmo"), Clock.systemUTC());
                var asking = new SuwinetSource(
                        TestPki.tls("gateway"),
                        keys("gateway"),
                        party -> Optional.of(relayed.uri()),
                        Duration.ofSeconds(10),
                        Clock.systemUTC())) {
            assertThat(refused(asking, BROKER, DAUGHTER).code()).isEqualTo("answer-signature");
        }
    }

    @Test
    void anAnswerThatIsSignedWithACertificateOfAStrangeAuthorityIsNotBelieved() {
        var forged = SigningKeys.ofThrowAway(TestPki.forgedFolder(), "wmo");
        try (var relayed = new SuwinetSimulator(0, TestPki.tls("wmo"), mixed(forged), Clock.systemUTC());
                var asking = new SuwinetSource(
                        TestPki.tls("gateway"),
                        keys("gateway"),
                        party -> Optional.of(relayed.uri()),
                        Duration.ofSeconds(10),
                        Clock.systemUTC())) {
            assertThat(refused(asking, TestPki.WMO, DAUGHTER).code()).isEqualTo("answer-signature");
        }
    }

    @Test
    void whoIsNotThereOrCannotBeAskedHereIsSaidByCode() {
        try (var nobody = new SuwinetSource(
                        TestPki.tls("gateway"),
                        keys("gateway"),
                        party -> Optional.of(URI.create("https://127.0.0.1:1/suwinet")),
                        Duration.ofSeconds(10),
                        Clock.systemUTC());
                var without = new SuwinetSource(
                        TestPki.tls("gateway"),
                        keys("gateway"),
                        party -> Optional.empty(),
                        Duration.ofSeconds(10),
                        Clock.systemUTC())) {
            assertThat(refused(nobody, BROKER, DAUGHTER).code()).isEqualTo("receiver-unreachable");
            assertThat(refused(without, BROKER, DAUGHTER).code()).isEqualTo("no-address");
        }
        var other = catchThrowableOfType(
                DeliveryException.class, () -> source.ask(envelope(BROKER, "brp-persoon"), question(DAUGHTER)));
        assertThat(other.code()).isEqualTo("no-suwinet-service");
    }

    @Test
    void aQuestionFromAClockThatIsWrongIsRejected() {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        try (var stale = source(keys("gateway"), Duration.ofSeconds(10), slow)) {
            assertThat(refused(stale, BROKER, DAUGHTER).code()).isEqualTo("question-rejected");
        }
    }

    @Test
    void manyThreadsGetEachTheirOwnAnswer() throws Exception {
        try (var fresh = source(keys("gateway"), Duration.ofSeconds(20), Clock.systemUTC());
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> asks = IntStream.range(0, 32)
                    .<Callable<String>>mapToObj(
                            i -> () -> text(fresh.ask(envelope(BROKER), question(i % 2 == 0 ? DAUGHTER : SISTER))))
                    .toList();

            List<String> answers = new ArrayList<>();
            for (var future : threads.invokeAll(asks)) {
                answers.add(future.get());
            }

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i)).contains(i % 2 == 0 ? DAUGHTER : "NietsGevonden");
            }
        }
    }

    private static DeliveryException refused(SuwinetSource asking, Party whom, String person) {
        return catchThrowableOfType(DeliveryException.class, () -> asking.ask(envelope(whom), question(person)));
    }

    private static SuwinetSource source(SigningKeys keys, Duration patience, Clock clock) {
        return new SuwinetSource(TestPki.tls("gateway"), keys, party -> Optional.of(simulator.uri()), patience, clock);
    }

    static SigningKeys keys(String holder) {
        return SigningKeys.ofThrowAway(TestPki.FOLDER, holder);
    }

    /** Signs with a key of its own authority; trusts ours, so that it answers at all. */
    private static SigningKeys mixed(SigningKeys forged) {
        return forged.trusting(keys("wmo"));
    }

    static byte[] question(String person) {
        return ("<b:BijstandsregelingenInfo xmlns:b=\"http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500\">"
                        + "<Burgerservicenr>" + person + "</Burgerservicenr></b:BijstandsregelingenInfo>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Envelope envelope(Party whom) {
        return envelope(whom, "suwi-bijstandsregelingen");
    }

    private static Envelope envelope(Party whom, String type) {
        return new Envelope(
                new ExchangeId(UUID.randomUUID()),
                new MessageId(UUID.randomUUID()),
                GATEWAY,
                whom,
                new MessageType(type),
                new Purpose("inkomen"),
                Instant.now());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String trace(Throwable thrown) {
        var out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
