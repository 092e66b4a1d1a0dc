// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuditTrailTest implements AuditTrailContract {

    @TempDir
    Path temporary;

    private Path folder;
    private FolderFiles files;
    private Keyring keys;

    @BeforeEach
    void keys() {
        folder = temporary.resolve("audit");
        files = new FolderFiles(folder);
        keys = Keyring.openOrCreate(temporary.resolve("keys"));
    }

    @Override
    public AuditTrail empty() {
        return FileAuditTrail.open(folder, keys, Sample.OFTEN);
    }

    @Test
    void openedAgainItGoesOnWhereItWas() {
        write(3);

        try (var trail = FileAuditTrail.open(folder, keys)) {
            assertThat(trail.append(Sample.record(3))).isEqualTo(3);
        }

        assertThat(read()).isEqualTo(records(4));
    }

    @Test
    void othersReadItWhileItIsWritten() {
        try (var trail = FileAuditTrail.open(folder, keys)) {
            trail.append(Sample.record(0));

            assertThat(read()).isEqualTo(records(1));
        }
    }

    @Test
    void twoCannotWriteAtOnce() {
        try (var first = empty()) {
            assertThatThrownBy(this::empty)
                    .isInstanceOf(AuditUnavailableException.class)
                    .hasMessageContaining("already has it open");

            assertThat(first.append(Sample.record(0))).isZero();
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsCutOff() throws IOException {
        write(3);
        Files.writeString(files.entries(), "{\"at\":\"2026-\n{\"at", APPEND);
        Files.write(files.leaves(), new byte[7], APPEND);
        Files.writeString(files.checkpoints(), keys.origin() + "\n4\nAAAA", APPEND);

        write(3, 4);

        assertThat(read()).isEqualTo(records(4));
    }

    @Test
    void leavesOfZerosAfterThePowerFailedAreCutOffWithTheirLines() throws IOException {
        write(3);
        Files.writeString(files.entries(), "\0\0\0\n\0\0\n", APPEND);
        Files.write(files.leaves(), new byte[64], APPEND);

        write(3, 4);

        assertThat(read()).isEqualTo(records(4));
    }

    @Test
    void aChangedRecordIsNamedAndTheTrailNotOpened() throws IOException {
        write(5);
        change(files.entries(), "wijkteam-2", "wijkteam-9");

        assertRefused("record 2 does not fit its leaf");
    }

    @Test
    void recordsThatWereCutOffAreMissed() throws IOException {
        write(5);
        cutToThree();

        assertRefused("it has 3 records, and its last checkpoint has 5");
    }

    @Test
    void recordsThatWereCutOffWithTheirCheckpointAreMissedToo() throws IOException {
        write(3);
        byte[] old = Files.readAllBytes(files.checkpoints());
        write(3, 5);
        cutToThree();
        Files.write(files.checkpoints(), old);

        assertRefused("it has 3 records, and the checkpoint kept with the keys has 5");
    }

    @Test
    void aRecordThatWasRewrittenWithItsLeafDoesNotFitTheCheckpoint() throws IOException {
        write(5);
        change(files.entries(), "wijkteam-2", "wijkteam-9");
        byte[] leaves = Files.readAllBytes(files.leaves());
        byte[] line = Files.readAllLines(files.entries()).get(2).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(Hashes.leaf(line), 0, leaves, 64, 32);
        Files.write(files.leaves(), leaves);

        assertRefused("the first 5 records are not those of its last checkpoint");
    }

    @Test
    void aTrailOfOtherKeysIsNotContinued() {
        write(1);
        keys = Keyring.openOrCreate(temporary.resolve("other"));

        assertRefused("it was signed with another key");
    }

    @Test
    void aDamagedCheckpointIsNotTakenForAnUnfinishedOne() throws IOException {
        write(3);
        byte[] checkpoints = Files.readAllBytes(files.checkpoints());
        checkpoints[checkpoints.length - 1] = 'x';
        Files.write(files.checkpoints(), checkpoints);

        assertRefused("the last checkpoint is damaged");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> FileAuditTrail.open(folder, keys))
                .isInstanceOf(AuditUnavailableException.class)
                .hasMessageContaining(why);
    }

    private void write(int count) {
        write(0, count);
    }

    private void write(int from, int to) {
        try (var trail = FileAuditTrail.open(folder, keys, Sample.AT_CLOSE)) {
            IntStream.range(from, to).forEach(i -> trail.append(Sample.record(i)));
        }
    }

    private void cutToThree() throws IOException {
        Files.write(files.entries(), Files.readAllLines(files.entries()).subList(0, 3));
        Files.write(files.leaves(), Arrays.copyOf(Files.readAllBytes(files.leaves()), 96));
    }

    private static void change(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static List<AuditRecord> records(int count) {
        return IntStream.range(0, count).mapToObj(Sample::record).toList();
    }

    private List<AuditRecord> read() {
        try (var records = FileAuditTrail.read(folder)) {
            return records.toList();
        }
    }
}
