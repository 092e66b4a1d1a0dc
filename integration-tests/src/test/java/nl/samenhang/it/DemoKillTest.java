// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenhang.adapters.ggk.References;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Delivery;
import nl.samenhang.adapters.simulators.DuoSimulator.Receipt;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Neighbourhood;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed twenty times while all that the reference case sends goes through it. */
class DemoKillTest {

    private static final int ROUNDS = Integer.getInteger("samenhang.kills", 20);
    private static final int LONGEST_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern NUMBER = Pattern.compile("Identificatie>([0-9A-Z]+)<|\"HH-([0-9A-Z]+)\"");
    private static final Pattern REPORT = Pattern.compile("<meldingsnummer>([0-9]+)<");

    @TempDir
    Path folder;

    private DataFolder data;
    private Neighbourhood around;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        around = new Neighbourhood(data, CLOCK);
        Path settings = data.config().resolve("samenhang.yaml");
        Files.writeString(settings, Files.readString(settings).replace("PT2S", "PT1S") + """
                delivery-attempts: "1000"
                delivery-first-wait: PT0.2S
                delivery-longest-wait: PT1S
                """);
    }

    @AfterEach
    void stop() {
        around.close();
    }

    @Test
    void whatWasAcceptedArrivesOnceAndIsOnTheTrailHoweverOftenTheGatewayIsKilled() {
        long seed = Long.getLong("samenhang.seed", System.nanoTime());
        try {
            killAndLook(new Random(seed));
        } catch (Throwable fault) {
            throw new AssertionError("with -Dsamenhang.seed=" + seed, fault);
        }
    }

    private void killAndLook(Random random) throws Exception {
        DemoLoad load = new DemoLoad(around, CLOCK);
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round == 0;
            try (Child gateway = Child.serve(data)) {
                if (first) {
                    consent();
                }
                int before = load.count();
                load.start();
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> first ? load.hasOneOfEach() : load.count() > before);
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                gateway.kill();
                load.stop();
            }
            assertThat(load.refused()).isEmpty();
        }
        try (Child gateway = Child.serve(data)) {
            load.settle();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting())
                    .as("on a queue, by the trail, and nowhere else")
                    .isEmpty());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports())
                    .as("each report of absence once")
                    .containsExactlyInAnyOrderElementsOf(numbersUpTo(load.reports())));
            assertThat(gateway.isRunning()).isTrue();

            assertThat(numbers(around.provider().received().values()))
                    .as("each accepted assignment once")
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(load.assignments());
            assertThat(numbers(bodies(Cast.COORDINATOR)))
                    .as("each accepted household once")
                    .containsExactlyInAnyOrderElementsOf(load.households());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(taken()).containsAll(reports()));
            assertEverythingThatLeftIsOnTheTrail(load);
            await().atMost(PATIENCE).until(() -> Outsider.allIsSigned(data.audit()));
            assertThat(Outsider.verify(data.audit()).faults()).isEmpty();
        }
        Child.Ended verified =
                Child.run("audit", "verify", "--data", data.root().toString());
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    /** What was said to be on a queue and was neither delivered nor ended otherwise. */
    private Set<String> waiting() {
        Set<String> waiting = messages(AuditEvent.Queued.class);
        waiting.removeAll(messages(AuditEvent.Delivered.class));
        return waiting;
    }

    /** What left is read first: answers of providers still come in, and what leaves after that is on the trail of then. */
    private void assertEverythingThatLeftIsOnTheTrail(DemoLoad load) {
        Set<String> references = Set.copyOf(around.provider().received().keySet());
        Set<String> left = Stream.of(Cast.WMO, Cast.YOUTH, Cast.COORDINATOR, Cast.OFFICER)
                .flatMap(office -> around.office(office).deliveries().stream())
                .map(Delivery::message)
                .collect(Collectors.toSet());
        assertThat(references).isNotEmpty();
        assertThat(left).isNotEmpty();
        assertThat(messages(AuditEvent.Received.class)).containsAll(left);
        assertThat(released()).as("no record, no release").containsAll(left);
        assertThat(references(released())).as("no record, no release").containsAll(references);
        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> delivered = messages(AuditEvent.Delivered.class);
            assertThat(delivered).containsAll(left);
            assertThat(references(delivered)).containsAll(references);
        });
        assertThat(exchanges()).containsAll(load.answered());
    }

    /** The numbers that these messages have at the provider. */
    private static Set<String> references(Set<String> messages) {
        return messages.stream().map(id -> References.of(MessageId.parse(id))).collect(Collectors.toSet());
    }

    private Set<String> released() {
        return records().stream()
                .filter(record -> record.event() instanceof AuditEvent.Permitted permitted
                        && permitted.moment() == AuditEvent.Moment.RELEASE)
                .map(record -> record.message().toString())
                .collect(Collectors.toSet());
    }

    /** Exchanges of which something was delivered. */
    private Set<ExchangeId> exchanges() {
        return records().stream()
                .filter(record -> record.event() instanceof AuditEvent.Delivered)
                .map(AuditRecord::exchange)
                .collect(Collectors.toSet());
    }

    private Set<String> messages(Class<? extends AuditEvent> kind) {
        return records().stream()
                .filter(record -> kind.isInstance(record.event()))
                .map(record -> record.message().toString())
                .collect(Collectors.toSet());
    }

    private List<AuditRecord> records() {
        try (Stream<AuditRecord> all = FileAuditTrail.read(data.audit())) {
            return all.toList();
        }
    }

    private List<byte[]> bodies(String office) {
        return around.office(office).deliveries().stream().map(Delivery::body).toList();
    }

    private List<String> reports() {
        return found(REPORT, bodies(Cast.OFFICER));
    }

    /** The reports of which DUO heard that they were taken. */
    private Set<String> taken() {
        return around.duo().receipts().stream()
                .filter(receipt -> receipt.word().equals("aangenomen"))
                .map(Receipt::number)
                .collect(Collectors.toSet());
    }

    private static List<String> numbersUpTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static List<String> numbers(Collection<byte[]> bodies) {
        return found(NUMBER, bodies);
    }

    private static List<String> found(Pattern pattern, Collection<byte[]> bodies) {
        return bodies.stream()
                .map(body -> pattern.matcher(new String(body, UTF_8)))
                .map(matcher -> {
                    assertThat(matcher.find()).isTrue();
                    return matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                })
                .toList();
    }

    /** Without it no household may go to the coordinator. */
    private void consent() throws IOException, InterruptedException {
        BackOfficeSimulator.Reply reply = around.office(Cast.YOUTH).send("/v1/toestemmingen", """
                        {"betrokkene": "999990056", "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
                           {"bsn": "999990019", "rol": "gezagsdrager"}, {"bsn": "999990020", "rol": "gezagsdrager"}]},
                         "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
                         "herkomst": ["JEUGD"],
                         "gegevens": ["person.bsn", "provision.existence", "provision.period", "provision.status", "care.product"],
                         "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
                         "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""".getBytes(UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }
}
