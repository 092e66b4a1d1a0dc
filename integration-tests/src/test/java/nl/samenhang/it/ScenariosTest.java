// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.adapters.simulators.ProviderSimulator.Behaviour;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.app.Trail;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.canonical.ExchangeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code scenarios/}, through a whole gateway with simulators of the systems around it; then the proof to an outsider
 * that the trail of all of them is whole. With {@code -Dsamenhang.accept=true} what comes out is written into the folders, to be
 * reviewed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosTest {

    private static final Path SCENARIOS =
            Path.of(System.getProperty("samenhang.root"), "integration-tests", "scenarios");
    private static final boolean ACCEPT = Boolean.getBoolean("samenhang.accept");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.systemUTC();

    private static Stage stage;
    private static Receivers receivers;
    private static Trail trail;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stage = new Stage(new DataFolder(folder.resolve("data")), CLOCK);
        receivers = new Receivers(stage);
        trail = new Trail(stage.data());
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> goesAsItsFolderSays() {
        return Scenario.all(SCENARIOS).stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), scenario.folder().toUri(), () -> play(scenario)));
    }

    @Test
    @Order(2)
    void anOutsiderFindsTheTrailOfAllOfThemWholeAndEachChangedByte(@TempDir Path copies) throws IOException {
        Path audit = stage.data().audit();

        await().atMost(PATIENCE).until(() -> Outsider.allIsSigned(audit));

        assertThat(Outsider.verify(audit).faults()).isEmpty();
        Outsider.assertThatEachChangedByteIsFound(audit, copies);
    }

    private static void play(Scenario scenario) throws IOException, InterruptedException {
        Placeholders values = Placeholders.next(CLOCK);
        stage.provider()
                .behave(scenario.provider()
                        .<Behaviour>map(Behaviour.Refuse::new)
                        .orElse(new Behaviour.Accept()));
        if (scenario.before().isPresent()) {
            Reply first = post(scenario, values.fill(scenario.before().get()));
            awaitAnswered(Replies.exchange(first.body()));
        }
        Map<String, List<byte[]>> before = receivers.inboxes();

        Reply reply = post(scenario, values.fill(scenario.in()));

        assertThat(reply.body()).contains(scenario.words());
        assertThat(reply.status()).isEqualTo(scenario.status());
        ExchangeId exchange = Replies.exchange(reply.body());
        awaitEnd(scenario, exchange, before);
        Map<String, List<byte[]>> delivered = receivers.since(before);
        List<String> recorded =
                TrailForm.of(trail.view(exchange).orElseThrow(), stage.data().audit());
        if (ACCEPT) {
            accept(scenario, values, delivered, recorded);
        }
        assertDelivered(scenario, values, delivered);
        assertThat(recorded)
                .containsExactlyElementsOf(scenario.text("trail.jsonl").lines().toList());
    }

    private static void assertDelivered(Scenario scenario, Placeholders values, Map<String, List<byte[]>> delivered) {
        assertThat(Stream.concat(scenario.gets().stream(), scenario.getsNothing().stream()))
                .as("the scenario says of everybody what he gets")
                .containsExactlyInAnyOrderElementsOf(receivers.inboxes().keySet());
        assertThat(delivered.keySet()).containsExactlyInAnyOrderElementsOf(scenario.gets());
        delivered.forEach((party, messages) -> {
            assertThat(messages).as("messages for " + party).hasSize(1);
            String expected = values.fill(scenario.text("out-" + party + ".xml"));
            assertThat(XmlForm.lines(messages.get(0)))
                    .as("message for " + party)
                    .containsExactlyElementsOf(XmlForm.lines(bytes(expected)));
        });
    }

    private static void accept(
            Scenario scenario, Placeholders values, Map<String, List<byte[]>> delivered, List<String> recorded) {
        delivered.forEach((party, messages) ->
                scenario.write("out-" + party + ".xml", values.empty(XmlForm.pretty(messages.get(0)))));
        scenario.write("trail.jsonl", String.join("\n", recorded) + "\n");
    }

    private static Reply post(Scenario scenario, String message) throws IOException, InterruptedException {
        return receivers
                .backOffice(scenario.sender())
                .post(bytes(message), Receivers.code(scenario.receiver()), scenario.purpose());
    }

    /** Until everybody has what he gets, and the trail says of each message how it ended. */
    private static void awaitEnd(Scenario scenario, ExchangeId exchange, Map<String, List<byte[]>> before) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> receivers.since(before).keySet().containsAll(scenario.gets()) && ended(exchange));
    }

    private static void awaitAnswered(ExchangeId exchange) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            List<MessageAccount> messages = messages(exchange);
            return messages.size() == 2 && messages.stream().allMatch(ScenariosTest::ended);
        });
    }

    private static boolean ended(ExchangeId exchange) {
        return messages(exchange).stream().allMatch(ScenariosTest::ended);
    }

    private static boolean ended(MessageAccount message) {
        return message.fate() != Fate.WAITING && message.fate() != Fate.NOT_ACCEPTED;
    }

    private static List<MessageAccount> messages(ExchangeId exchange) {
        return trail.account(exchange).stream()
                .flatMap(account -> account.messages().stream())
                .toList();
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
