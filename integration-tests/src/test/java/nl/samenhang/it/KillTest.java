// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Trail;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed while it works: what it accepted is delivered, once, and nothing goes out that is not on the trail. */
class KillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MANY = 20;
    private static final int SENDERS = 4;
    private static final int LONGEST_MILLIS_MORE = 50;
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private DataFolder data;
    private Neighbours neighbours;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        neighbours = Neighbours.around(data, CLOCK);
    }

    @AfterEach
    void stop() {
        neighbours.close();
    }

    @Test
    void whatWasAcceptedBeforeAKillIsDeliveredOnceAfterIt() throws Exception {
        neighbours.provider().stop();
        String message = Messages.wmo301();
        ExchangeId exchange;
        try (Child gateway = Child.serve(data)) {
            Reply reply = post(message);
            assertThat(reply.status()).isEqualTo(202);
            exchange = Replies.exchange(reply.body());
            assertThat(kinds(exchange)).contains("Permitted", "Queued").doesNotContain("Delivered");
            gateway.kill();
        }

        try (Child again = Child.serve(data)) {
            neighbours.provider().restart();

            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == 1);
            await().atMost(PATIENCE)
                    .until(() ->
                            kinds(exchange).stream().filter("Delivered"::equals).count() == 2);
            assertThat(neighbours.provider().received()).hasSize(1);
            assertThat(neighbours.provider().received().values()).allSatisfy(body -> assertThat(XmlForm.lines(body))
                    .isEqualTo(XmlForm.lines(message.getBytes(UTF_8))));
            assertThat(neighbours.provider().repetitions()).isZero();
            assertThat(kinds(exchange))
                    .containsSubsequence("Received", "Permitted", "Queued", "Permitted", "Translated", "Delivered");
            Child.Ended verified =
                    Child.run("audit", "verify", "--data", data.root().toString());
            assertThat(verified.out()).contains("whole").doesNotContain("NOT");
            assertThat(verified.code()).isZero();
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    void aKillAtAnyMomentLosesNothingThatWasAcceptedAndDeliversNothingTwice() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int heard = random.nextInt(MANY - SENDERS);
        Map<String, String> messages = many();
        Map<String, ExchangeId> accepted = new ConcurrentHashMap<>();
        try (Child gateway = Child.serve(data)) {
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            messages.forEach((number, message) -> senders.execute(() -> offer(number, message, accepted)));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> accepted.size() >= heard);
            Thread.sleep(random.nextInt(LONGEST_MILLIS_MORE));
            gateway.kill();
            senders.shutdown();
            assertThat(senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(neighbours.provider().received().size())
                .as("what went out is on the trail; seed %d", seed)
                .isLessThanOrEqualTo(released().size());
        Set<String> acceptedBeforeTheKill = Set.copyOf(accepted.keySet());

        try (Child again = Child.serve(data)) {
            await().atMost(PATIENCE).until(() -> received().containsAll(acceptedBeforeTheKill));
            for (String number : messages.keySet()) {
                if (!acceptedBeforeTheKill.contains(number)) {
                    offerAgain(messages.get(number));
                }
            }

            await().atMost(PATIENCE).until(() -> received().containsAll(messages.keySet()));
            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() >= MANY);
            assertThat(received())
                    .as("each message once; seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(messages.keySet());
            assertThat(accepted.values()).allSatisfy(exchange -> assertThat(kinds(exchange))
                    .containsSubsequence("Received", "Permitted", "Permitted", "Translated"));
            assertNothingWasDeliveredWithoutAPermit();
            await().atMost(PATIENCE).until(() -> Outsider.allIsSigned(data.audit()));
            assertThat(Outsider.verify(data.audit()).faults()).isEmpty();
            assertThat(again.isRunning()).isTrue();
        }
    }

    /** A kill between the queue and the register of numbers leaves a number that is claimed and not confirmed; this makes that moment. */
    @Test
    void whatWasQueuedWhenTheGatewayDiedIsKnownByItsNumberAndDeliveredOnce() throws Exception {
        neighbours.provider().stop();
        String message = Messages.wmo301();
        try (Child gateway = Child.serve(data)) {
            assertThat(post(message).status()).isEqualTo(202);
            gateway.kill();
        }
        forgetConfirmations();

        try (Child again = Child.serve(data)) {
            await().atMost(PATIENCE).until(() -> post(message).body().contains("TR056"));
            neighbours.provider().restart();

            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == 1);
            assertThat(received()).hasSize(1);
            assertThat(again.isRunning()).isTrue();
        }
    }

    private void forgetConfirmations() throws SQLException {
        try (Connection register = DriverManager.getConnection("jdbc:sqlite:" + data.register());
                Statement statement = register.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE message_number SET confirmed = 0 WHERE type = 'wmo-301'"))
                    .isEqualTo(1);
        }
    }

    private void offer(String number, String message, Map<String, ExchangeId> accepted) {
        try {
            Reply reply = post(message);
            if (reply.status() == 202) {
                accepted.put(number, Replies.exchange(reply.body()));
            }
        } catch (IOException e) {
            // the gateway was killed before it could answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A message whose acceptance was not heard of: it is taken now, or it was taken already and its number says so. */
    private void offerAgain(String message) {
        await().atMost(PATIENCE).until(() -> {
            Reply reply = post(message);
            return reply.status() == 202 || reply.body().contains("TR056");
        });
    }

    private Reply post(String message) throws IOException, InterruptedException {
        return neighbours.wmo().post(message.getBytes(UTF_8), Cast.AGB, Optional.empty());
    }

    private static Map<String, String> many() {
        Map<String, String> messages = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            Placeholders values = Placeholders.next(CLOCK);
            messages.put(values.identification(), Messages.wmo301(values));
        }
        return messages;
    }

    /** The numbers of the messages at the provider. */
    private List<String> received() {
        return neighbours.provider().received().values().stream()
                .map(body -> new String(body, UTF_8))
                .map(text -> text.replaceFirst("(?s).*Identificatie>([0-9A-Z]+)<.*", "$1"))
                .toList();
    }

    /** The events of an exchange, in the order of the trail. */
    private List<String> kinds(ExchangeId exchange) {
        return new Trail(data)
                .view(exchange).stream()
                        .flatMap(view -> view.records().stream())
                        .map(record -> record.entry().event().getClass().getSimpleName())
                        .toList();
    }

    private Set<MessageId> released() {
        Set<MessageId> released = new HashSet<>();
        records().forEach(record -> {
            if (record.event() instanceof AuditEvent.Permitted permitted
                    && permitted.moment() == AuditEvent.Moment.RELEASE) {
                released.add(record.message());
            }
        });
        return released;
    }

    private void assertNothingWasDeliveredWithoutAPermit() {
        Set<MessageId> permitted = new HashSet<>();
        for (AuditRecord record : records()) {
            if (record.event() instanceof AuditEvent.Permitted) {
                permitted.add(record.message());
            }
            if (record.event() instanceof AuditEvent.Delivered) {
                assertThat(permitted).contains(record.message());
            }
        }
        assertThat(permitted).hasSizeGreaterThanOrEqualTo(2 * MANY);
    }

    private List<AuditRecord> records() {
        try (Stream<AuditRecord> all = FileAuditTrail.read(data.audit())) {
            return new ArrayList<>(all.toList());
        }
    }
}
