// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.ThrowAwayPki.Holder;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.adapters.simulators.ZgwBroker;
import nl.samenhang.adapters.simulators.ZgwSimulator;
import nl.samenhang.adapters.simulators.ZgwSimulator.Behaviour;
import nl.samenhang.adapters.zgw.ZgwSettings;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.canonical.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case systems: what they give notice of, and what they answer when a household is asked about. */
class ZgwTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MOTHER = "999990020";
    private static final String SECRET = "een-geheim-van-minstens-32-bytes!";
    private static final String AUTHORIZATION = "Bearer een-token-dat-bij-het-abonnement-hoort";
    private static final Oin CASES = new Oin("00000000000009999021");
    private static final Oin INCOME_CASES = new Oin("00000000000009999022");
    private static final Instant THEN = Instant.parse("2026-02-02T09:00:00Z");

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private DataFolder data;
    private Path tls;
    private ZgwSimulator cases;
    private ZgwSimulator incomeCases;
    private ZgwSimulator stranger;
    private BackOfficeSimulator coordinator;
    private URI callback;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        tls = data.config().resolve("tls");
        List<Holder> holders = new ArrayList<>(Cast.holders());
        holders.add(new Holder("zaken", CASES, "Gemeente Voorbeeld"));
        holders.add(new Holder("inkomenzaken", INCOME_CASES, "Gemeente Voorbeeld"));
        ThrowAwayPki.create(tls, holders, Clock.systemUTC());
        int port = freePort();
        URI address = URI.create("https://127.0.0.1:" + port);
        callback = address.resolve("/v1/zgw/notificaties");
        cases = opened(caseSystem("zaken"));
        incomeCases = opened(caseSystem("inkomenzaken"));
        stranger = opened(caseSystem(Cast.STRANGER));
        coordinator = opened(new BackOfficeSimulator(0, Tls.ofThrowAway(tls, Cast.COORDINATOR), address));
        configure(port);
        opened(Gateway.start(data, Configuration.load(data.config()), Clock.systemUTC()));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    @Test
    void aCaseThatChangedReachesWhoCoordinatesOnceHoweverOftenItIsSaid() {
        assertThat(notify(cases, cases.plan(), THEN)).isEqualTo(204);

        await().atMost(PATIENCE).until(() -> coordinator.deliveries().size() == 1);
        String delivered = new String(coordinator.deliveries().getFirst().body(), UTF_8);
        assertThat(delivered)
                .contains(cases.plan().toString(), MOTHER, "999990019", "urn:samenhang:schema:household-message:0.1")
                .doesNotContain("gesimuleerde zaak", "ZAAK-2026-0001");
        assertThat(cases.asked())
                .containsExactly(new ZgwSimulator.Asked("expand=rollen", "samenhang", "integraal-plan"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events()).last().isInstanceOf(AuditEvent.Delivered.class));

        assertThat(notify(cases, cases.plan(), THEN)).isEqualTo(204);
        assertThat(events()).last().isInstanceOf(AuditEvent.Unreadable.class);
        assertThat(notify(cases, cases.plan(), THEN.plusSeconds(1))).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> coordinator.deliveries().size() == 2);
    }

    @Test
    void aCaseThatNoRuleAllowsStaysWhereItIsAndTheTrailSaysWhy() {
        assertThat(notify(incomeCases, incomeCases.plan(), THEN)).isEqualTo(204);

        assertThat(events()).last().isInstanceOf(AuditEvent.Denied.class);
        assertThat(events()).noneMatch(AuditEvent.Queued.class::isInstance);
        assertThat(coordinator.deliveries()).isEmpty();
    }

    @Test
    void whatIsNoNotificationOfThisCaseSystemIsRefusedAndNothingIsFetched() {
        assertThat(post(cases, "", ZgwBroker.notification("zaken", cases.plan(), THEN)))
                .isEqualTo(401);
        assertThat(post(cases, AUTHORIZATION + "x", ZgwBroker.notification("zaken", cases.plan(), THEN)))
                .isEqualTo(401);
        assertThat(post(cases, AUTHORIZATION, "{\"kanaal\": ".getBytes(UTF_8))).isEqualTo(400);
        assertThat(post(cases, AUTHORIZATION, "{\"kanaal\": \"zaken\"}".getBytes(UTF_8)))
                .isEqualTo(400);
        assertThat(post(cases, AUTHORIZATION, new byte[70_000])).isEqualTo(413);
        assertThat(post(cases, AUTHORIZATION, ZgwBroker.notification("documenten", cases.plan(), THEN)))
                .isEqualTo(400);
        String elsewhere = cases.uri() + "/zaken/";
        for (String address : List.of(
                incomeCases.plan().toString(),
                "http://169.254.169.254/latest/meta-data",
                cases.plan().toString().replace("127.0.0.1", "127.0.0.1@elders.example"),
                elsewhere + "../rollen/7a1f6f0e-0000-4000-8000-000000000001",
                cases.plan() + "?next=https://elders.example",
                cases.uri() + ".elders.example/zaken/7a1f6f0e-0000-4000-8000-000000000001")) {
            assertThat(notify(cases, URI.create(address), THEN)).as(address).isEqualTo(400);
        }

        assertThat(cases.asked()).isEmpty();
        assertThat(incomeCases.asked()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void whoIsNotInTheRegisterIsRefusedAndThatIsOnTheTrail() {
        assertThat(notify(stranger, cases.plan(), THEN)).isEqualTo(403);

        assertThat(events()).hasSize(2).last().isInstanceOf(AuditEvent.Denied.class);
        assertThat(cases.asked()).isEmpty();
    }

    @Test
    void aBrokerThatTriesTheCallbackIsToldThatItIsThere() {
        assertThat(post(cases, AUTHORIZATION, ZgwBroker.notification("test", cases.plan(), THEN)))
                .isEqualTo(204);
        assertThat(post(cases, "", ZgwBroker.notification("test", cases.plan(), THEN)))
                .isEqualTo(401);

        assertThat(events()).isEmpty();
    }

    @Test
    void aCaseThatCannotBeFetchedNowIsAskedForAgainAndOneThatIsGoneIsNot() {
        cases.behave(new Behaviour.Broken(500));
        assertThat(notify(cases, cases.plan(), THEN)).isEqualTo(503);
        cases.behave(new Behaviour.InvalidJson());
        assertThat(notify(cases, cases.plan(), THEN)).isEqualTo(503);
        cases.behave(new Behaviour.Right());
        URI gone = URI.create(cases.uri() + "/zaken/7a1f6f0e-0000-4000-8000-00000000dead");
        assertThat(notify(cases, gone, THEN)).isEqualTo(204);
        assertThat(events()).isEmpty();

        assertThat(notify(cases, cases.plan(), THEN)).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> coordinator.deliveries().size() == 1);
    }

    @Test
    void theCasesOfAHouseholdComeWithTheAnswerToAQuestionAboutIt() throws Exception {
        Reply reply = coordinator.send(
                "/v1/huishoudvragen?doel=integraal-plan", """
                        {"$schema": "urn:samenhang:schema:household-inquiry:0.1", "persons": [{"bsn": "%s"}]}""".formatted(MOTHER).getBytes(UTF_8));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode answer = new ObjectMapper().readTree(reply.body());
        JsonNode source = Stream.of(answer.path("sources"))
                .flatMap(all ->
                        Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::get))
                .filter(line -> line.path("source").asText().equals("zaken"))
                .findFirst()
                .orElseThrow();
        assertThat(source.path("outcome").asText()).as(reply.body()).isEqualTo("ANSWERED");
        assertThat(answer.at("/household/cases")).as(reply.body()).hasSize(2);
        assertThat(answer.at("/household").toString()).contains("/zaken/7a1f6f0e-0000-4000-8000-000000000001");
        assertThat(reply.body()).doesNotContain("999990019", "gesimuleerde zaak");
        assertThat(cases.asked()).contains(new ZgwSimulator.Asked("page=1", Cast.COORDINATOR, "integraal-plan"));
    }

    private int notify(ZgwSimulator from, URI mainObject, Instant at) {
        return from.broker().notify(oin(Cast.GATEWAY), callback, AUTHORIZATION, mainObject, at);
    }

    private int post(ZgwSimulator from, String authorization, byte[] body) {
        return from.broker().post(oin(Cast.GATEWAY), callback, authorization, body);
    }

    private List<AuditEvent> events() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.audit())) {
            return records.map(AuditRecord::event).toList();
        }
    }

    private ZgwSimulator caseSystem(String holder) {
        return new ZgwSimulator(
                0, Tls.ofThrowAway(tls, holder), new ZgwSettings("samenhang", SECRET), Clock.systemUTC());
    }

    private void configure(int port) throws IOException {
        Files.writeString(data.config().resolve("zgw-secret"), SECRET);
        Files.writeString(data.config().resolve("zgw-notificaties"), AUTHORIZATION);
        Files.writeString(data.config().resolve("samenhang.yaml"), """
                municipality: "0243"
                systems-port: "%d"
                people-port: "0"
                key-store: tls/samenhang.p12
                trust-store: tls/trust.p12
                password-file: tls/password.txt
                patience: PT30S
                zgw:
                  client-id: samenhang
                  secret-file: zgw-secret
                  notifications-file: zgw-notificaties
                """.formatted(port));
        Files.writeString(
                data.config().resolve("parties.yaml"),
                """
                parties:
                  - name: regie
                    oin: "%s"
                    serves: [WMO]
                    codes: ["GEMEENTE:0243"]
                    endpoint: %s
                """.formatted(oin(Cast.COORDINATOR), coordinator.uri())
                        + party("zaken", CASES, "WMO", cases)
                        + party("inkomenzaken", INCOME_CASES, "PW", incomeCases));
        Files.createDirectories(data.config().resolve("routes"));
        Files.writeString(data.config().resolve("routes/to-regie.camel.yaml"), """
                # From the spine to whoever coordinates.
                - route:
                    id: to-regie
                    from:
                      uri: direct:to-regie
                      steps:
                        - bean: { ref: back-office, method: "deliver(${body.envelope}, ${body.bytes})" }
                """);
        for (String name : List.of("zaken", "inkomenzaken")) {
            Files.writeString(data.config().resolve("routes/ask-" + name + ".camel.yaml"), """
                    # A question to a case system, and its answer back.
                    - route:
                        id: ask-%1$s
                        from:
                          uri: direct:ask-%1$s
                          steps:
                            - bean: { ref: zgw, method: "ask(${body.envelope}, ${body.bytes})" }
                    """.formatted(name));
        }
    }

    private static String party(String name, Oin oin, String task, ZgwSimulator at) {
        return """
                  - name: %s
                    oin: "%s"
                    serves: [%s]
                    answers:
                      questions: [zgw-zaken]
                      collected-under: %s
                      endpoint: %s
                      deadline: PT1M
                    notifies:
                      receiver: "GEMEENTE:0243"
                      purpose: integraal-plan
                """.formatted(name, oin, task, task, at.uri()).indent(0);
    }

    private static Oin oin(String name) {
        return Cast.holders().stream()
                .filter(holder -> holder.name().equals(name))
                .findFirst()
                .orElseThrow()
                .oin();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.add(part);
        return part;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
