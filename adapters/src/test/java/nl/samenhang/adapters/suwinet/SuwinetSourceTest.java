// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.samenhang.adapters.CapturedLog;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
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
import org.w3c.dom.Element;

/** Over real sockets, with certificates on both sides. */
class SuwinetSourceTest {

    private static final String DAUGHTER = "999990032";
    private static final String SISTER = "999990044";
    private static final Party GATEWAY = new Party("gateway", TestPki.GATEWAY, Set.of(Domain.PW), Set.of());
    private static final Party BROKER = new Party("suwinet", TestPki.PROVIDER.oin(), Set.of(Domain.SUWI), Set.of());

    /** Enough for a busy machine; nothing waits for it unless it has to. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SuwinetSimulator simulator;
    private static SuwinetSource source;

    @BeforeAll
    static void open() {
        simulator = new SuwinetSimulator(0, TestPki.tls("aanbieder"), keys("aanbieder"), Clock.systemUTC());
        source = source(keys("gateway"), PATIENCE, Clock.systemUTC());
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

    /** The body of what the simulator saw, by the published schema; and the headers that the WSDL asks for. */
    @Test
    void theSourceSeesAQuestionAsPublished() throws Exception {
        Path published = Path.of(
                System.getProperty("samenhang.shared", "missing"),
                "standards/income/raw/suwinet/wsdls/Bijstandsregelingen-v0500-b04/Diensten/Bijstandsregelingen/v0500-b04",
                "BodyAction.xsd");
        assumeTrue(Files.exists(published), "the published material of SuwiML is not on this machine");
        Envelope envelope = envelope(BROKER);

        source.ask(envelope, question(DAUGHTER));

        SoapTree seen = SoapTree.read(simulator.questions().getLast()).orElseThrow();
        SchemaFactory.newDefaultInstance()
                .newSchema(published.toFile())
                .newValidator()
                .validate(new DOMSource(seen.payload().orElseThrow()));
        assertThat(seen.addressing("MessageID")).contains("urn:uuid:" + envelope.message());
        assertThat(seen.addressing("To")).contains(simulator.uri().toString());
        assertThat(seen.addressing("Action"))
                .contains("http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen-v0500/BijstandsregelingenInfo");
        assertThat(seen.headers())
                .extracting(Element::getLocalName)
                .containsExactlyInAnyOrder("To", "Action", "MessageID", "ReplyTo", "Security");
    }

    @Test
    void theSimulatorAnswersAsPublished() throws Exception {
        Path published = Path.of(
                System.getProperty("samenhang.shared", "missing"),
                "standards/income/raw/suwinet/wsdls/Bijstandsregelingen-v0500-b04/Diensten/Bijstandsregelingen/v0500-b04",
                "BodyReaction.xsd");
        assumeTrue(Files.exists(published), "the published material of SuwiML is not on this machine");
        Validator validator =
                SchemaFactory.newDefaultInstance().newSchema(published.toFile()).newValidator();

        for (String person : List.of(DAUGHTER, SISTER)) {
            byte[] answer = source.ask(envelope(BROKER), question(person));
            validator.validate(new StreamSource(new ByteArrayInputStream(answer)));
        }
    }

    @Test
    void nothingOfSoapIsLoadedBeforeTheFirstQuestion() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MadeAndNotAsked.class.getName(),
                        TestPki.FOLDER.toString())
                .redirectErrorStream(true)
                .start();
        String loaded = text(java.getInputStream().readAllBytes());

        assertThat(java.waitFor()).isZero();
        assertThat(loaded)
                .contains("nl.samenhang.adapters.suwinet.SuwinetSource ")
                .doesNotContain("org.apache.cxf", "org.apache.wss4j", "org.apache.xml.security");
    }

    /** A gateway that has the source and has not used it yet. */
    static final class MadeAndNotAsked {

        public static void main(String[] folder) {
            Path pki = Path.of(folder[0]);
            new SuwinetSource(
                            Tls.ofThrowAway(pki, "gateway"),
                            SigningKeys.ofThrowAway(pki, "gateway"),
                            party -> Optional.empty(),
                            Duration.ofSeconds(1),
                            Clock.systemUTC())
                    .close();
        }
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
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(18));
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
                        PATIENCE,
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
                        PATIENCE,
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
                        PATIENCE,
                        Clock.systemUTC());
                var without = new SuwinetSource(
                        TestPki.tls("gateway"),
                        keys("gateway"),
                        party -> Optional.empty(),
                        PATIENCE,
                        Clock.systemUTC())) {
            assertThat(refused(nobody, BROKER, DAUGHTER).code()).isEqualTo("receiver-unreachable");
            assertThat(refused(without, BROKER, DAUGHTER).code()).isEqualTo("no-address");
        }
        var other = catchThrowableOfType(
                DeliveryException.class, () -> source.ask(envelope(BROKER, "brp-persoon"), question(DAUGHTER)));
        assertThat(other.code()).isEqualTo("no-suwinet-service");
    }

    @Test
    void aPlaceWhereNobodyAnswersIsNotAskedAgain() {
        try (var lost = new SuwinetSource(
                TestPki.tls("gateway"),
                keys("gateway"),
                party -> Optional.of(simulator.uri().resolve("/nergens")),
                PATIENCE,
                Clock.systemUTC())) {
            DeliveryException refused = refused(lost, BROKER, DAUGHTER);

            assertThat(refused.code()).isEqualTo("receiver-status-405");
            assertThat(refused.retry()).isEqualTo(Retry.NEVER);
        }
    }

    @Test
    void aQuestionFromAClockThatIsWrongIsRejected() {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        try (var stale = source(keys("gateway"), PATIENCE, slow)) {
            assertThat(refused(stale, BROKER, DAUGHTER).code()).isEqualTo("question-rejected");
        }
    }

    @Test
    void manyThreadsGetEachTheirOwnAnswer() throws Exception {
        try (var fresh = source(keys("gateway"), PATIENCE, Clock.systemUTC());
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
