// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.app.Trail;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.audit.Keyring;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.ExchangeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail on the command line: what happened, to whom it may be shown, and whether it is whole. */
class AuditVerbTest {

    private static String data = "";
    private static ExchangeId accepted = new ExchangeId(new UUID(0, 0));
    private static ExchangeId refused = accepted;

    @BeforeAll
    static void makeATrail(@TempDir Path folder) throws Exception {
        DataFolder gateway = new DataFolder(folder.resolve("data"));
        data = gateway.root().toString();
        try (Stage stage = new Stage(gateway, Clock.systemUTC())) {
            accepted = offered(stage, Messages.wmo301(), 202);
            refused = offered(stage, Messages.wmo301().replace(">999990020<", ">999990021<"), 400);
            await().atMost(Duration.ofSeconds(20)).until(() -> delivered(new Trail(gateway)) == 2);
        }
    }

    @Test
    void anExchangeIsFoundByWhatHappenedToIt() {
        Verb.Ended ended = Verb.run("audit", "search", "event:unreadable", "--data", data);

        assertThat(ended.out()).contains(refused.toString(), "CS002").doesNotContain(accepted.toString());
        assertThat(ended.out()).doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isZero();
    }

    @Test
    void aSearchThatFindsNothingSaysNo() {
        assertThat(Verb.run("audit", "search", "party:inkomen", "--data", data).code())
                .isEqualTo(1);
    }

    @Test
    void aSearchForAnUnknownKeyIsAWrongUse() {
        assertThat(Verb.run("audit", "search", "bsn:1", "--data", data).code()).isEqualTo(2);
    }

    @Test
    void anExchangeIsShownWithItsGroundAndItsOutcome() throws IOException {
        Verb.Ended ended = Verb.run("audit", "show", accepted.toString(), "--json", "--data", data);

        JsonNode shown = ended.lines().get(0);
        assertThat(shown.path("exchange").asText()).isEqualTo(accepted.toString());
        assertThat(shown.path("messages")).hasSize(2);
        assertThat(shown.path("messages").get(0).path("outcome").asText()).isEqualTo("delivered");
        assertThat(shown.path("messages").get(0).path("grounds").toString()).contains("Wmo 2015, art. 5.2.1");
        assertThat(ended.out()).doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199c0de-0000-7000-8000-000000000001", "999990020"})
    void anExchangeThatIsNotThereIsNotShown(String id) {
        Verb.Ended ended = Verb.run("audit", "show", id, "--data", data);

        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(id.length() == 36 ? 1 : 2);
    }

    @Test
    void whoSawTheDataOfAResidentIsToldByNumberFromStandardInputAndByPseudonym() throws IOException {
        String pseudonym =
                Keyring.openOrCreate(Path.of(data, "keys")).pseudonyms().of(new Bsn("999990020"));
        InputStream before = System.in;
        Verb.Ended byNumber;
        try {
            System.setIn(new ByteArrayInputStream("999990020\n".getBytes(UTF_8)));
            byNumber = Verb.run("audit", "report", "--bsn-from-stdin", "--json", "--data", data);
        } finally {
            System.setIn(before);
        }
        Verb.Ended byPseudonym = Verb.run("audit", "report", "--subject", "p-" + pseudonym, "--csv", "--data", data);

        JsonNode told = byNumber.lines().get(0).path("accesses");
        assertThat(told).as("the answer to the assignment names nobody").hasSize(1);
        assertThat(told.findValuesAsText("result")).containsOnly("delivered");
        assertThat(told.get(0).path("recipient").asText()).isEqualTo("zorgaanbieder");
        assertThat(told.get(0).path("laws").toString()).contains("Wmo 2015, art. 5.2.1");
        assertThat(byPseudonym.out().lines()).hasSize(2);
        assertThat(byNumber.out() + byPseudonym.out()).doesNotContain(Verb.VALUES);
        assertThat(byNumber.code() + byPseudonym.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999990020", "p-1", "p-999990020"})
    void aNumberIsNoArgument(String subject) {
        Verb.Ended ended = Verb.run("audit", "report", "--subject", subject, "--data", data);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out() + ended.err()).doesNotContain("999990020");
    }

    @Test
    void ofSomebodyWhoIsNotOnTheTrailNothingIsTold() {
        assertThat(Verb.run("audit", "report", "--subject", "p-" + "ab".repeat(32), "--data", data)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aTrailIsVerified() throws IOException {
        Verb.Ended ended = Verb.run("audit", "verify", "--data", data);
        Verb.Ended json = Verb.run("audit", "verify", "--json", "--data", data);

        assertThat(ended.out()).contains("whole").doesNotContain("NOT");
        assertThat(ended.code()).isZero();
        assertThat(json.lines().get(0).path("ok").asBoolean()).isTrue();
    }

    @Test
    void aChangedTrailIsNotVerifiedAndItsFirstBadRecordIsNamed(@TempDir Path copy) throws IOException {
        Path audit = Files.createDirectories(copy.resolve("audit"));
        try (Stream<Path> files = Files.list(Path.of(data, "audit"))) {
            for (Path file : files.toList()) {
                Files.copy(file, audit.resolve(file.getFileName()));
            }
        }
        List<String> records = new ArrayList<>(Files.readAllLines(audit.resolve("entries.jsonl")));
        records.set(3, records.get(3).replaceFirst("\"v\":1", "\"v\":2"));
        Files.writeString(audit.resolve("entries.jsonl"), String.join("\n", records) + "\n");

        Verb.Ended ended = Verb.run("audit", "verify", "--data", copy.toString());

        assertThat(ended.out()).contains("NOT whole", "first bad record: 3");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aTrailThatIsNotThereIsAWrongUse(@TempDir Path empty) {
        assertThat(Verb.run("audit", "verify", "--data", empty.toString()).code())
                .isEqualTo(2);
    }

    private static ExchangeId offered(Stage stage, String message, int status) throws Exception {
        Reply reply = stage.wmo().post(message.getBytes(UTF_8), Cast.AGB, Optional.empty());
        assertThat(reply.status()).isEqualTo(status);
        return Replies.exchange(reply.body());
    }

    private static long delivered(Trail trail) {
        return trail.account(accepted).stream()
                .map(ExchangeAccount::messages)
                .flatMap(List::stream)
                .filter(message -> message.fate() == Fate.DELIVERED)
                .count();
    }
}
