// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker, which knows nothing of the writer, against folders that the writer made and somebody changed. */
class VerifierTest {

    @TempDir
    Path temporary;

    private Path folder;
    private FolderFiles files;
    private Keyring keys;

    /** Seven records: three under a first checkpoint, then three, then one. */
    @BeforeEach
    void aTrail() {
        folder = temporary.resolve("audit");
        files = new FolderFiles(folder);
        keys = Keyring.openOrCreate(temporary.resolve("keys"));
        write(0, 3);
        write(3, 6);
        write(6, 7);
    }

    @Test
    void aTrailAsItWasWrittenIsWhole() throws IOException {
        assertThat(verify()).isEqualTo(new Verification(7, 7, 3, List.of(), List.of()));
    }

    @Test
    void everyByteOfEveryFileIsUnderACheck() throws IOException {
        for (var file : List.of(files.entries(), files.leaves(), files.checkpoints(), files.vkey())) {
            byte[] right = Files.readAllBytes(file);
            for (int i = 0; i < right.length; i++) {
                for (int flip : file.equals(files.entries()) ? new int[] {1 << i % 8} : new int[] {0x01, 0x20}) {
                    byte[] wrong = right.clone();
                    wrong[i] = (byte) (wrong[i] ^ flip);
                    Files.write(file, wrong);

                    var found = verify(Optional.empty());

                    assertThat(found.ok())
                            .as("%s, byte %d, flip %d", file.getFileName(), i, flip)
                            .isFalse();
                    assertPlace(file, right, i, found);
                }
            }
            Files.write(file, right);
        }
        Files.writeString(files.lock(), "x");
        assertThat(verify().faults()).extracting("place").containsExactly("lock");
    }

    private void assertPlace(Path file, byte[] right, int i, Verification found) {
        if (file.equals(files.entries())) {
            assertThat(found.firstBadRecord()).as("byte %d", i).hasValue(lineOf(right, i));
        } else if (file.equals(files.leaves())) {
            assertThat(found.firstBadRecord()).as("byte %d", i).hasValue(i / 32);
            assertThat(found.faults().get(0).place()).isEqualTo("leaves");
        } else if (file.equals(files.checkpoints())) {
            assertThat(found.faults().get(0).place())
                    .isEqualTo("checkpoints, checkpoint " + (lineOf(right, i) / 5 + 1));
        } else {
            assertThat(found.faults().get(0).place()).isEqualTo("vkey");
        }
    }

    private static long lineOf(byte[] text, int position) {
        return IntStream.range(0, position).filter(i -> text[i] == '\n').count();
    }

    @Test
    void aRemovedRecordIsNamed() throws IOException {
        var lines = lines();
        lines.remove(4);
        Files.write(files.entries(), lines);

        assertThat(verify().firstBadRecord()).hasValue(4);
    }

    @Test
    void swappedRecordsAreNamed() throws IOException {
        var lines = lines();
        Collections.swap(lines, 1, 5);
        Files.write(files.entries(), lines);

        assertThat(verify().firstBadRecord()).hasValue(1);
    }

    @Test
    void aRecordThatWasRewrittenWithItsLeafIsFoundBetweenTwoCheckpoints() throws IOException {
        var lines = lines();
        lines.set(4, lines.get(4).replace("wijkteam-4", "wijkteam-9"));
        Files.write(files.entries(), lines);
        byte[] leaves = Files.readAllBytes(files.leaves());
        System.arraycopy(Hashes.leaf(lines.get(4).getBytes(UTF_8)), 0, leaves, 4 * 32, 32);
        Files.write(files.leaves(), leaves);

        var found = verify();

        assertThat(found.firstBadRecord()).hasValue(3);
        assertThat(found.faults().get(0).what()).startsWith("among the records 3 to 5 are some that were not signed");
        assertThat(found.covered()).isEqualTo(3);
    }

    @Test
    void recordsCutOffAtTheEndAreMissed() throws IOException {
        Files.write(files.entries(), lines().subList(0, 5));
        Files.write(files.leaves(), Arrays.copyOf(Files.readAllBytes(files.leaves()), 5 * 32));

        var found = verify();

        assertThat(found.firstBadRecord()).hasValue(5);
        assertThat(found.faults().get(0).what())
                .isEqualTo("records 5 to 5 are missing: a checkpoint says that there were 6");
    }

    @Test
    void linesCutOffButNotTheirLeavesAreMissed() throws IOException {
        Files.write(files.entries(), lines().subList(0, 5));

        assertThat(verify().firstBadRecord()).hasValue(5);
    }

    @Test
    void aRecordAddedByAnotherIsReportedAsUnderNoCheckpoint() throws IOException {
        byte[] line = RecordJson.encode(Sample.record(7));
        Files.writeString(files.entries(), new String(line, UTF_8) + "\n", APPEND);
        Files.write(files.leaves(), Hashes.leaf(line), APPEND);

        var found = verify();

        assertThat(found.ok()).isTrue();
        assertThat(found.remarks().get(0)).startsWith("1 records, from 7, are not yet under a checkpoint");
    }

    @Test
    void moreRecordsWithoutACheckpointThanAGatewayLeavesAreAFault() throws IOException {
        try (var trail = FileAuditTrail.open(folder, keys, Sample.AT_CLOSE)) {
            append(trail, 7, 2100);

            assertThat(verify().firstBadRecord()).hasValue(7);
        }
        assertThat(verify().ok()).isTrue();
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefused() throws IOException {
        var others = Keyring.openOrCreate(temporary.resolve("others"));
        Files.writeString(
                files.checkpoints(), Checkpoint.sign(7, new byte[32], others).note(), APPEND);

        assertThat(verify().faults()).extracting("place").containsExactly("checkpoints, checkpoint 4");
    }

    @Test
    void aTrailThatWasSignedAnewWithAnotherKeyIsNotTheOneYouExpect() throws IOException {
        var expected = keys;
        folder = temporary.resolve("forged");
        files = new FolderFiles(folder);
        keys = Keyring.openOrCreate(temporary.resolve("others"));
        write(0, 7);

        assertThat(verify(Optional.empty()).ok()).isTrue();
        assertThat(verify(Optional.of(expected.vkey())).faults())
                .extracting("place")
                .containsExactly("vkey", "checkpoints, checkpoint 1");
    }

    @Test
    void aForkedTrailIsFoundAlthoughTheKeyIsRight() throws IOException {
        Files.writeString(
                files.checkpoints(), Checkpoint.sign(7, new byte[32], keys).note(), APPEND);

        assertThat(verify().faults().get(0).what()).contains("forked");
    }

    @Test
    void aFileThatIsMissingOrTooManyIsNamed() throws IOException {
        Files.delete(files.checkpoints());
        Files.writeString(folder.resolve("notes.txt"), "");

        assertThat(verify().faults()).extracting("place").containsExactly("checkpoints", "notes.txt");
    }

    @Test
    void aTrailThatIsBeingWrittenIsWhole() throws Exception {
        try (var trail = FileAuditTrail.open(folder, keys, Sample.OFTEN)) {
            var writer = Thread.ofPlatform().start(() -> append(trail, 7, 1500));
            do {
                assertThat(verify().faults()).isEmpty();
            } while (writer.isAlive());
            writer.join();
        }
        assertThat(verify().covered()).isEqualTo(1500);
    }

    @Test
    void whatACrashLeavesIsNoFault() throws IOException {
        Files.writeString(files.entries(), "{\"at\":\"2026-\n{\"at", APPEND);
        Files.write(files.leaves(), new byte[7], APPEND);
        Files.writeString(files.checkpoints(), keys.origin() + "\n8\nAAAA", APPEND);

        var found = verify();

        assertThat(found.faults()).isEmpty();
        assertThat(found.remarks().get(0)).startsWith("after record 6 more was being written");
    }

    /** By many threads at once, so that they share the flushes of the disk. */
    private static void append(AuditTrail trail, int from, int to) {
        try (var pool = Executors.newFixedThreadPool(64)) {
            IntStream.range(from, to).forEach(i -> pool.execute(() -> trail.append(Sample.record(i))));
        }
    }

    private Verification verify() throws IOException {
        return verify(Optional.of(keys.vkey()));
    }

    private Verification verify(Optional<String> key) throws IOException {
        return Verifier.verify(folder, key);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(files.entries()));
    }

    private void write(int from, int to) {
        try (var trail = FileAuditTrail.open(folder, keys, Sample.AT_CLOSE)) {
            IntStream.range(from, to).forEach(i -> trail.append(Sample.record(i)));
        }
    }
}
