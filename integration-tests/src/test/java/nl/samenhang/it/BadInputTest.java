// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.ProviderSimulator.Behaviour;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.it.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Whatever comes in over the wire: its sender gets a clear answer in his own form, nobody gets the message, the trail has its arrival
 * and its refusal, and no value of it is in any log, answer or file.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {

    /** Values of the messages that are sent: names, citizen service numbers, a file's content. */
    private static final List<String> MARKERS = List.of("MARKERNAAM", "999990020", "Zuiderzee", "GEHEIM-VAN-DE-SCHIJF");

    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final long ROOM = 60L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static CapturedLog log;
    private static ServerSocket listener;
    private static String secret = "";
    private static Stage stage;
    private static Receivers receivers;
    private static Wire office;
    private static Wire provider;
    private static Wire stranger;

    private Map<String, List<byte[]>> inboxes = Map.of();
    private int recorded;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        log = new CapturedLog();
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(300);
        secret = Files.writeString(folder.resolve("geheim.txt"), "GEHEIM-VAN-DE-SCHIJF")
                .toUri()
                .toString();
        stage = new Stage(new DataFolder(folder.resolve("data")), CLOCK);
        stage.provider().behave(new Behaviour.Silent());
        receivers = new Receivers(stage);
        office = wire(Cast.WMO);
        provider = wire(Cast.PROVIDER);
        stranger = wire(Cast.STRANGER);
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(office, provider, stranger).forEach(Wire::close);
        stage.close();
        listener.close();
        log.close();
    }

    @BeforeEach
    void remember() {
        inboxes = receivers.inboxes();
        recorded = records().size();
    }

    @AfterEach
    void noValueIsInAnyLog() {
        assertThat(log.text()).doesNotContain(MARKERS);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> isRefusedAsAProblemOverHttp() {
        return bad().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            remember();

            Answer answer = office.http(Cast.AGB, each.getValue());

            assertProblem(answer, 400, "Onleesbaar");
            assertRefused("unreadable unreadable-message");
        }));
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> inAnEnvelopeItComesBackAsAFo01() {
        return bad().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            remember();
            int before = stage.provider().complaints().size();

            Answer answer = provider.soap(Wire.envelope(Cast.AGB, each.getValue()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("Bv03Bericht").doesNotContain(MARKERS);
            assertThat(stage.provider().complaints()).hasSize(before + 1);
            assertThat(new String(stage.provider().complaints().getLast(), UTF_8))
                    .contains("Fo01Bericht", "StUF055")
                    .doesNotContain(MARKERS);
            assertRefused("unreadable unreadable-message");
        }));
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> isRefusedAsAFaultInPlaceOfAnEnvelope() {
        return bad().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            remember();

            Answer answer = provider.soap(each.getValue());

            assertFault(answer, "IB001");
            assertRefused("unreadable unreadable-message");
        }));
    }

    @Test
    @Order(2)
    void aHundredMegabytesAreRefusedAndTakeNoRoom() throws Exception {
        Upload upload = new Upload(HUNDRED_MEGABYTES);

        Answer answer = office.http(
                Cast.AGB, BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> upload), HUNDRED_MEGABYTES));

        assertProblem(answer, 413, "TeGroot");
        assertRefused("unreadable too-large");
        assertThat(upload.growth()).isLessThan(ROOM);
    }

    @Test
    @Order(2)
    void aHundredMegabytesThatWereNotAnnouncedAreRefusedAndTakeLittleRoom() throws Exception {
        Upload upload = new Upload(HUNDRED_MEGABYTES);

        Answer answer = office.http(Cast.AGB, BodyPublishers.ofInputStream(() -> upload));

        assertProblem(answer, 413, "TeGroot");
        assertRefused("unreadable too-large");
        assertThat(upload.growth()).isLessThan(ROOM);
    }

    @Test
    @Order(2)
    void aHundredMegabytesOfEnvelopeAreRefusedAsAFault() throws Exception {
        Upload upload = new Upload(HUNDRED_MEGABYTES);
        BodyPublisher body =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> upload), HUNDRED_MEGABYTES);

        Answer answer = provider.soap(body);

        assertFault(answer, "IB003");
        assertRefused("unreadable too-large");
        assertThat(upload.growth()).isLessThan(ROOM);
    }

    @Test
    @Order(3)
    void aNumberThatWasUsedBeforeIsRefused() throws Exception {
        byte[] message = bytes(message());
        assertThat(office.http(Cast.AGB, message).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> last().equals("delivered "));
        remember();

        Answer answer = office.http(Cast.AGB, message);

        assertProblem(answer, 400, "Onleesbaar");
        assertThat(answer.body()).contains("TR056");
        assertRefused("unreadable duplicate-message");
    }

    @Test
    @Order(3)
    void aCertificateThatIsTrustedButNotRegisteredIsRefused() throws Exception {
        Answer answer = stranger.http(Cast.AGB, bytes(message()));

        assertProblem(answer, 403, "Geweigerd");
        assertRefused("denied PEER");
    }

    @Test
    @Order(3)
    void aCertificateThatIsTrustedButNotRegisteredIsRefusedAsAFault() throws Exception {
        Answer answer = stranger.soap(Wire.envelope(Cast.AGB, bytes(message())));

        assertFault(answer, "IB002");
        assertRefused("denied PEER");
    }

    @Test
    @Order(3)
    void whoSpeaksForAnotherIsRefused() throws Exception {
        Answer answer = office.http(Cast.AGB, bytes(message().replace("Afzender>0243<", "Afzender>0999<")));

        assertProblem(answer, 403, "Geweigerd");
        assertThat(answer.body()).contains("PEER");
        assertRefused("denied PEER");
    }

    @Test
    @Order(3)
    void whoSpeaksForAnotherOnTheEnvelopeIsRefusedAsAFault() throws Exception {
        Answer answer = provider.soap(Wire.envelope("42420009", bytes(answerOf("42420009"))));

        assertFault(answer, "IB006");
        assertRefused("unreadable unreadable-message");
    }

    @Test
    @Order(3)
    void whoSpeaksForAnotherInTheMessageIsRefusedAsAFault() throws Exception {
        Answer answer = provider.soap(Wire.envelope(Cast.AGB, bytes(answerOf("42420009"))));

        assertFault(answer, "IB006");
        assertRefused("denied PEER");
    }

    @Test
    @Order(3)
    void withoutACertificateThereIsNoConnection() throws Exception {
        try (Wire nobody = new Wire(
                Certificates.trustOnly(stage.data().config().resolve("tls")),
                stage.gateway().systems())) {
            assertThatThrownBy(() -> nobody.http(Cast.AGB, bytes(message()))).isInstanceOf(IOException.class);
        }

        assertThat(records()).hasSize(recorded);
        assertThat(receivers.since(inboxes)).isEmpty();
    }

    @Test
    @Order(4)
    void nobodyContactedTheAddressOfAnEntity() {
        assertThatThrownBy(() -> listener.accept()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    @Order(4)
    void noValueIsInAnyFileButThoseOfTheQueues() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(stage.data().root())) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(stage.data().broker()))
                    .toList();
        }

        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                .as(file.getFileName().toString())
                .doesNotContain(MARKERS));
    }

    @Test
    @Order(5)
    void whatIsLoggedWouldHaveBeenSeen() {
        LoggerFactory.getLogger("nl.samenhang.it")
                .warn("logged {}", "KANARIE-1", new IllegalStateException("KANARIE-2"));
        System.err.println("KANARIE-3");

        assertThat(log.text()).contains("KANARIE-1", "KANARIE-2", "KANARIE-3");
    }

    private static Stream<Map.Entry<String, byte[]>> bad() {
        return BadBodies.of(message(), secret, "http://127.0.0.1:" + listener.getLocalPort() + "/entiteit")
                .entrySet()
                .stream();
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("responses/" + kind, "/v1/uitwisselingen/");
        assertThat(answer.body()).doesNotContain(MARKERS);
    }

    private static void assertFault(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.body()).contains("Fault>", "Fo03Bericht", code);
        assertThat(answer.body()).doesNotContain(MARKERS);
    }

    /** Its arrival and its refusal are on the trail and nothing else; nobody got it, and it waits for nobody. */
    private void assertRefused(String refusal) {
        List<String> since = records().subList(recorded, records().size());
        assertThat(since).containsExactly("received ", refusal);
        assertThat(receivers.since(inboxes)).isEmpty();
        assertThat(receivers.inboxes().keySet())
                .allSatisfy(
                        party -> assertThat(stage.gateway().waitingFor(party)).isZero());
        assertThat(stage.gateway().deadLetters()).isZero();
    }

    /** The trail, as an event a line with its code or reason. */
    private static List<String> records() {
        try {
            return Files.readAllLines(stage.data().audit().resolve("entries.jsonl")).stream()
                    .map(BadInputTest::brief)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String brief(String line) {
        try {
            JsonNode record = JSON.readTree(line);
            return record.path("event").asText() + " "
                    + record.path("code").asText(record.path("reason").asText());
        } catch (IOException e) {
            throw new AssertionError("a line of the trail is not JSON");
        }
    }

    private static String last() {
        List<String> records = records();
        return records.get(records.size() - 1);
    }

    private static String message() {
        return Messages.wmo301().replace(">Veluwe<", ">MARKERNAAM<");
    }

    /** An answer to an assignment for this provider. */
    private static String answerOf(String agb) {
        return Messages.wmo302(agb);
    }

    private static Wire wire(String name) {
        return new Wire(stage.identity(name).context(), stage.gateway().systems());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
