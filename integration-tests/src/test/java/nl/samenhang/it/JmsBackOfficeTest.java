// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.it.JmsClient.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A back office that talks JMS: what it gives, what it hears, what it gets, and what it cannot do. */
class JmsBackOfficeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PERSON = "999990019";
    private static final String FROM = "van.wmo-backoffice";
    private static final String VERDICTS = "antwoord.wmo-backoffice";
    private static final String TO = "aan.schuldhulp";
    private static final String[] TO_DEBT_HELP = {"ontvanger", "0243", "doel", "schuldhulp"};

    @TempDir
    Path folder;

    private DataFolder data;
    private Path tls;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        tls = data.config().resolve("tls");
        ThrowAwayPki.create(tls, Cast.holders(), Clock.systemUTC());
        configure("jms: {port: \"0\"}\n", "jms: [sends]", "jms: [receives]");
        gateway = Gateway.start(data, Configuration.load(data.config()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aHouseholdGoesFromOneBackOfficeToTheOtherAndNothingOfItIsInAFile() throws Exception {
        try (JmsClient wmo = client(Cast.WMO);
                JmsClient debtHelp = client(Cast.DEBT_HELP);
                Session session = debtHelp.session();
                MessageConsumer deliveries = session.createConsumer(session.createQueue(TO))) {
            String number = wmo.send(FROM, household("HH-1"), TO_DEBT_HELP);

            Said verdict = wmo.verdict(VERDICTS);
            assertThat(verdict.status()).as(verdict.body()).isEqualTo(202);
            assertThat(verdict.mediaType()).isEqualTo("application/json");
            assertThat(verdict.correlation()).isEqualTo(number);
            assertThat(verdict.body()).contains("uitwisseling", "aangenomen");

            TextMessage delivery = (TextMessage) deliveries.receive(PATIENCE.toMillis());
            assertThat(delivery.getText()).contains(PERSON, "\"source\":\"wmo-backoffice\"");
            assertThat(delivery.getStringProperty("berichttype")).isEqualTo("household");
            assertThat(verdict.body()).contains(delivery.getStringProperty("uitwisseling"));
            assertThat(events()).noneMatch(AuditEvent.Delivered.class::isInstance);
            assertNobodyIsInTheFolder();

            delivery.acknowledge();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events()).anyMatch(AuditEvent.Delivered.class::isInstance));
            assertNobodyIsInTheFolder();
        }
        assertThat(data.broker().resolve("jms")).doesNotExist();
    }

    @Test
    void aNumberThatComesTwiceIsTakenOnceAndTheSenderHearsIt() throws Exception {
        try (JmsClient wmo = client(Cast.WMO);
                JmsClient debtHelp = client(Cast.DEBT_HELP)) {
            wmo.send(FROM, household("HH-2"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);
            acknowledgeOne(debtHelp);

            wmo.send(FROM, household("HH-2"), TO_DEBT_HELP);
            Said second = wmo.verdict(VERDICTS);

            assertThat(second.status()).isEqualTo(400);
            assertThat(second.body()).contains("TR056").doesNotContain("HH-2");
            assertThat(gateway.waitingFor(Cast.DEBT_HELP)).isZero();
        }
    }

    @Test
    void whatIsWrongIsToldAsOverHttpsAndNothingIsDelivered() throws Exception {
        try (JmsClient wmo = client(Cast.WMO);
                Session session = wmo.session()) {
            wmo.send(FROM, "{\"$schema\": \"urn:samenhang:schema:household-message:0.1\", ", TO_DEBT_HELP);
            Said broken = wmo.verdict(VERDICTS);
            assertThat(broken.status()).isEqualTo(400);
            assertThat(broken.mediaType()).isEqualTo("application/problem+json");
            assertThat(broken.body()).contains("bevindingen").doesNotContain(PERSON);
            assertThat(events()).last().isInstanceOf(AuditEvent.Unreadable.class);

            wmo.send(FROM, household("HH-3"), "ontvanger", "0243", "doel", "geen-doel");
            Said purpose = wmo.verdict(VERDICTS);
            assertThat(purpose.status()).isEqualTo(403);
            assertThat(purpose.body()).contains("PEER");
            assertThat(events()).last().isInstanceOf(AuditEvent.Denied.class);

            wmo.send(FROM, household("HH-4"), "ontvanger", "0243", "doel", "Geen Doel");
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(400);
            wmo.send(FROM, household("HH-5"), "doel", "schuldhulp");
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(400);

            JmsClient.send(session, FROM, session.createObjectMessage("HH-6"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(415);
        }
        assertThat(events())
                .noneMatch(AuditEvent.Queued.class::isInstance)
                .noneMatch(AuditEvent.Delivered.class::isInstance);
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedAndOneThatIsFarTooLargeLosesItsConnection() throws Exception {
        try (JmsClient wmo = client(Cast.WMO)) {
            wmo.send(FROM, " ".repeat(300_000), TO_DEBT_HELP);
            Said verdict = wmo.verdict(VERDICTS);
            assertThat(verdict.status()).isEqualTo(413);
            assertThat(events()).last().isInstanceOf(AuditEvent.Unreadable.class);

            assertThatThrownBy(() -> wmo.send(FROM, " ".repeat(9_000_000), TO_DEBT_HELP))
                    .isInstanceOf(JMSException.class);
        }
        assertNobodyIsInTheFolder();
    }

    @Test
    void whatASenderTakesBackIsNotTaken() throws Exception {
        try (JmsClient wmo = client(Cast.WMO);
                Session session = wmo.transacted()) {
            JmsClient.send(session, FROM, session.createTextMessage(household("HH-11")), TO_DEBT_HELP);
            session.rollback();
            JmsClient.send(session, FROM, session.createTextMessage(household("HH-12")), TO_DEBT_HELP);
            session.commit();

            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);
            assertThat(events())
                    .filteredOn(AuditEvent.Received.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void aQuestionIsAnsweredOnTheQueueOfTheAsker() throws Exception {
        try (JmsClient wmo = client(Cast.WMO)) {
            wmo.send(
                    FROM,
                    "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"persons\": [{\"bsn\": \"" + PERSON
                            + "\"}]}",
                    "ontvanger",
                    "0243",
                    "doel",
                    "integraal-plan");

            Said answer = wmo.verdict(VERDICTS);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("household-report");
        }
    }

    @Test
    void whatIsUnderWayWhenTheGatewayStopsIsDeliveredAfterItIsBack() throws Exception {
        try (JmsClient wmo = client(Cast.WMO)) {
            wmo.send(FROM, household("HH-10"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);
        }
        gateway.close();
        assertThat(events()).noneMatch(AuditEvent.Delivered.class::isInstance);

        gateway = Gateway.start(data, Configuration.load(data.config()), Clock.systemUTC());
        try (JmsClient debtHelp = client(Cast.DEBT_HELP)) {
            acknowledgeOne(debtHelp);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events()).anyMatch(AuditEvent.Delivered.class::isInstance));
    }

    @Test
    void aPartyReachesItsOwnQueuesAloneWhateverItCallsItself() throws Exception {
        try (JmsClient wmo = new JmsClient(tls, Cast.WMO, port(), "somebody");
                JmsClient debtHelp = new JmsClient(tls, Cast.DEBT_HELP, port(), "somebody")) {
            wmo.send(FROM, household("HH-7"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);

            assertRefused(() -> debtHelp.send(FROM, household("HH-8"), TO_DEBT_HELP));
            assertRefused(() -> debtHelp.verdict(VERDICTS));
            assertRefused(() -> wmo.verdict(TO));
            assertRefused(() -> wmo.send(TO, household("HH-8")));
            assertRefused(() -> wmo.send(VERDICTS, "{}"));
            assertRefused(() -> wmo.verdict(FROM));
            for (String inside : List.of("dead-letters", "to-schuldhulp", "activemq.management", "eigen")) {
                assertThatThrownBy(() -> wmo.send(inside, "{}")).as(inside).isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> wmo.verdict(inside)).as(inside).isInstanceOf(JMSException.class);
            }
            assertThatThrownBy(() -> wmo.session().createTemporaryQueue()).isInstanceOf(JMSException.class);
        }
    }

    @Test
    void whoIsNotInTheRegisterDoesNotComeInAndThatIsOnTheTrail() {
        assertThatThrownBy(() -> client(Cast.STRANGER)).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> client(Cast.STRANGER)).isInstanceOf(JMSSecurityException.class);

        assertThat(events()).hasSize(2).last().isInstanceOf(AuditEvent.Denied.class);
    }

    @Test
    void whoHasNoQueueDoesNotComeInAndWhoHasNoCertificateGetsNoConnection() {
        assertThatThrownBy(() -> client(Cast.INCOME)).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> client("")).isInstanceOf(JMSException.class);
    }

    @Test
    void whatNobodyAcknowledgedComesAgainUnderTheSameNumber() throws Exception {
        try (JmsClient wmo = client(Cast.WMO)) {
            wmo.send(FROM, household("HH-9"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);
        }
        String first;
        try (JmsClient debtHelp = client(Cast.DEBT_HELP);
                Session session = debtHelp.session();
                MessageConsumer deliveries = session.createConsumer(session.createQueue(TO))) {
            first = deliveries.receive(PATIENCE.toMillis()).getStringProperty("bericht");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events()).anyMatch(AuditEvent.Failed.class::isInstance));

        try (JmsClient debtHelp = client(Cast.DEBT_HELP)) {
            assertThat(acknowledgeOne(debtHelp)).isEqualTo(first);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events()).anyMatch(AuditEvent.Delivered.class::isInstance));
    }

    @Test
    void aSlowReceiverThatAcknowledgesAfterAllHasItOnce() throws Exception {
        try (JmsClient wmo = client(Cast.WMO);
                JmsClient debtHelp = client(Cast.DEBT_HELP);
                Session session = debtHelp.session();
                MessageConsumer deliveries = session.createConsumer(session.createQueue(TO))) {
            wmo.send(FROM, household("HH-13"), TO_DEBT_HELP);
            assertThat(wmo.verdict(VERDICTS).status()).isEqualTo(202);
            TextMessage delivery = (TextMessage) deliveries.receive(PATIENCE.toMillis());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events()).anyMatch(AuditEvent.Failed.class::isInstance));

            delivery.acknowledge();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events()).last().isInstanceOf(AuditEvent.Delivered.class));
            assertThat(deliveries.receiveNoWait()).isNull();
        }
    }

    @Test
    void withoutTheSettingThereIsNoPortAndAPartyThatCountsOnItIsAFault() throws Exception {
        assertThat(gateway.jmsPort()).isPresent();
        gateway.close();
        configure("", "jms: [sends]", "jms: [receives]");
        assertThatThrownBy(() -> Configuration.load(data.config())).hasMessageContaining("jms needs the port");

        configure("", "codes: [\"AGB:42420009\"]", "endpoint: https://127.0.0.1:1/x");
        gateway = Gateway.start(data, Configuration.load(data.config()), Clock.systemUTC());
        assertThat(gateway.jmsPort()).isEmpty();
    }

    private String acknowledgeOne(JmsClient client) throws JMSException {
        try (Session session = client.session();
                MessageConsumer deliveries = session.createConsumer(session.createQueue(TO))) {
            TextMessage delivery = (TextMessage) deliveries.receive(PATIENCE.toMillis());
            delivery.acknowledge();
            return delivery.getStringProperty("bericht");
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(JMSSecurityException.class);
    }

    private void assertNobodyIsInTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(data.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                    assertThat(bytes.contains(new String(PERSON.getBytes(charset), ISO_8859_1)))
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    private List<AuditEvent> events() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.audit())) {
            return records.map(AuditRecord::event).toList();
        }
    }

    private int port() {
        return gateway.jmsPort().orElseThrow();
    }

    private JmsClient client(String holder) throws Exception {
        return new JmsClient(tls, holder, port());
    }

    private static String household(String number) throws IOException {
        return Files.readString(Path.of(
                        System.getProperty("samenhang.root"),
                        "routes/src/test/resources/nl/samenhang/routes/household.json"))
                .replace("@VAN@", "GEMEENTE:0243")
                .replace("HH-1", number)
                .replace("\"dated\": \"2026-11-22\"", "\"dated\": \"" + LocalDate.now() + "\"");
    }

    private void configure(String jms, String ofWmo, String ofDebtHelp) throws IOException {
        Map<String, String> oins = Cast.holders().stream()
                .collect(Collectors.toMap(h -> h.name(), h -> h.oin().value()));
        Files.writeString(data.config().resolve("samenhang.yaml"), """
                municipality: "0243"
                systems-port: "0"
                people-port: "0"
                key-store: tls/samenhang.p12
                trust-store: tls/trust.p12
                password-file: tls/password.txt
                message-bytes: "200000"
                patience: PT3S
                delivery-first-wait: PT0.2S
                delivery-longest-wait: PT1S
                """ + jms);
        Files.writeString(data.config().resolve("parties.yaml"), """
                parties:
                  - name: wmo-backoffice
                    oin: "%s"
                    serves: [WMO]
                    codes: ["GEMEENTE:0243"]
                    %s
                  - name: schuldhulp
                    oin: "%s"
                    serves: [WGS]
                    codes: ["GEMEENTE:0243"]
                    %s
                  - name: inkomen
                    oin: "%s"
                    serves: [PW]
                """.formatted(
                        oins.get(Cast.WMO), ofWmo, oins.get(Cast.DEBT_HELP), ofDebtHelp, oins.get(Cast.INCOME))
                .replace("codes: [\"GEMEENTE:0243\"]\n    codes", "codes"));
        Files.createDirectories(data.config().resolve("routes"));
        Files.writeString(data.config().resolve("routes/to-schuldhulp.camel.yaml"), """
                # From the spine to the debt help, on its queue.
                - route:
                    id: to-schuldhulp
                    from:
                      uri: direct:to-schuldhulp
                      steps:
                        - bean: { ref: %s, method: "deliver(${body.envelope}, ${body.bytes})" }
                """.formatted(
                        jms.isEmpty() ? "back-office" : "back-office-jms"));
    }
}
