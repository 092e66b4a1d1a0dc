// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever steals the disk finds nobody on it: not while a message waits, not among the dead letters, not after it was delivered. */
class AtRestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<Charset> ENCODINGS = List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Pattern ABOUT_THE_CLIENT = Pattern.compile("(?s)<[a-z0-9]*:?Client>.*</[a-z0-9]*:?Client>");
    private static final Pattern VALUE = Pattern.compile(">([^<>\\s][^<>]{4,})<");

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
    void nobodyIsFoundInTheDataFolderWhereverTheMessageIs() throws Exception {
        String message = Messages.wmo301();
        neighbours.provider().stop();
        try (Gateway gateway = gateway()) {
            assertThat(post(message)).isEqualTo(202);
            assertThat(gateway.waitingFor(Cast.PROVIDER)).isEqualTo(1);
            assertNobodyIsIn(message);

            neighbours.wmo().answerWith(422);
            neighbours.provider().restart();
            await().atMost(PATIENCE).until(() -> gateway.deadLetters() == 1);
            assertNobodyIsIn(message);

            neighbours.wmo().answerWith(200);
            JsonNode letter = deadletters().get(0);
            replay(letter);
            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == 1);
            await().atMost(PATIENCE).until(() -> gateway.deadLetters() == 0);
            assertThat(handled()).extracting(Handled::act).containsExactly("replay");
            assertNobodyIsIn(message);
        }
        assertNobodyIsIn(message);
    }

    @Test
    void aMessageWhoseKeyIsGoneWaitsWithTheDeadLettersUntilTheKeyIsBack() throws Exception {
        neighbours.provider().stop();
        try (Gateway gateway = gateway()) {
            assertThat(post(Messages.wmo301())).isEqualTo(202);
            assertThat(gateway.waitingFor(Cast.PROVIDER)).isEqualTo(1);
        }
        Path keys = data.keys().resolve("sealing.keys");
        String key = Files.readString(keys);
        Files.writeString(keys, HexFormat.of().formatHex(new byte[32]) + "\n");
        neighbours.provider().restart();
        try (Gateway gateway = gateway()) {
            await().atMost(PATIENCE).until(() -> gateway.deadLetters() == 1);
            assertThat(codes()).contains("key-unknown");
            assertThat(neighbours.provider().received()).isEmpty();
        }

        Files.writeString(keys, key, java.nio.file.StandardOpenOption.APPEND);
        try (Gateway gateway = gateway()) {
            replay(deadletters().get(0));
            await().atMost(PATIENCE)
                    .until(() -> neighbours.provider().received().size() == 1);
            await().atMost(PATIENCE).until(() -> gateway.deadLetters() == 0);
        }
    }

    @Test
    void keysThatOthersMayReadAreNotUsed() throws Exception {
        try (Gateway gateway = gateway()) {
            assertThat(gateway.deadLetters()).isZero();
        }
        Path keys = data.keys().resolve("sealing.keys");
        assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
        Files.setPosixFilePermissions(keys, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> gateway().close()))
                .hasMessageContaining("others than its owner may read it");
    }

    @Test
    void whatIsDoneWithADeadLetterNeedsAReasonAndIsOnTheTrail() throws Exception {
        neighbours.wmo().answerWith(422);
        try (Gateway gateway = gateway()) {
            assertThat(post(Messages.wmo301())).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> gateway.deadLetters() == 1);
            String message = deadletters().get(0).path("message").asText();
            String root = data.root().toString();

            assertThat(Verb.run("deadletter", "discard", message, "--data", root)
                            .code())
                    .isEqualTo(2);
            assertThat(Verb.run("deadletter", "discard", message, "--reason", " ", "--data", root)
                            .err())
                    .contains("reason-needed");
            assertThat(Verb.run("deadletter", "discard", message, "--reason", "of 999990019", "--data", root)
                            .err())
                    .contains("reason-names-a-person");
            assertThat(handled()).isEmpty();
            assertThat(gateway.deadLetters()).isEqualTo(1);
            Verb.Ended shown = Verb.run("deadletter", "show", message, "--data", root);
            assertThat(shown.out()).contains("receiver-status-422").doesNotContain(Verb.VALUES);
            assertThat(Verb.run("deadletter", "discard", message, "--reason", "sent anew", "--data", root)
                            .code())
                    .isZero();

            assertThat(gateway.deadLetters()).isZero();
            assertThat(handled())
                    .extracting(Handled::act, Handled::reason)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("discard", "sent anew"));
            assertThat(handled().get(0).person()).hasSize(64);
            assertThat(Verb.run("deadletter", "list", "--data", root).code()).isZero();
            assertThat(Verb.run("deadletter", "show", message, "--data", root).code())
                    .isEqualTo(1);
        }
        assertThat(data.access()).doesNotExist();
        assertThat(Verb.run("deadletter", "list", "--data", data.root().toString())
                        .code())
                .isEqualTo(69);
    }

    private Gateway gateway() {
        return Gateway.start(data, Configuration.load(data.config()), CLOCK);
    }

    private int post(String message) throws Exception {
        return neighbours
                .wmo()
                .post(message.getBytes(UTF_8), Cast.AGB, Optional.empty())
                .status();
    }

    private List<JsonNode> deadletters() throws IOException {
        Verb.Ended ended =
                Verb.run("deadletter", "list", "--json", "--data", data.root().toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).doesNotContain(Verb.VALUES);
        return ended.lines();
    }

    private void replay(JsonNode letter) {
        Verb.Ended ended = Verb.run(
                "deadletter",
                "replay",
                letter.path("message").asText(),
                "--reason",
                "mended",
                "--data",
                data.root().toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    private List<Handled> handled() {
        return events().filter(Handled.class::isInstance)
                .map(Handled.class::cast)
                .toList();
    }

    private List<String> codes() {
        return events().filter(Failed.class::isInstance)
                .map(event -> ((Failed) event).code())
                .toList();
    }

    private Stream<nl.samenhang.audit.AuditEvent> events() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.audit())) {
            return records.map(AuditRecord::event).toList().stream();
        }
    }

    private void assertNobodyIsIn(String message) throws IOException {
        Set<String> values = values(message);
        assertThat(values).contains("999990020").hasSizeGreaterThan(4);
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String value : values) {
                for (Charset encoding : ENCODINGS) {
                    if (bytes.contains(new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1))) {
                        found.add(file.getFileName() + " holds a value in " + encoding);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(files())
                .as("what can be found is found: the queue's file names the message type")
                .anyMatch(file -> file.toString().contains("journal") && holds(file, "wmo-301"));
    }

    private static boolean holds(Path file, String word) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return ENCODINGS.stream()
                    .anyMatch(e -> bytes.contains(new String(word.getBytes(e), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data.root())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** What the message says of its client. */
    private static Set<String> values(String message) {
        Set<String> values = new TreeSet<>(Verb.VALUES);
        Matcher client = ABOUT_THE_CLIENT.matcher(message);
        assertThat(client.find()).isTrue();
        Matcher value = VALUE.matcher(client.group());
        while (value.find()) {
            if (!value.group(1).matches("\\d{4}-\\d{2}-\\d{2}|\\d{1,8}")) {
                values.add(value.group(1));
            }
        }
        return values;
    }
}
