// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SequencerTest {

    @TempDir
    Path temporary;

    private final Disk disk = new Disk();
    private Keyring keys;

    @BeforeEach
    void keys() {
        keys = Keyring.openOrCreate(temporary.resolve("keys"));
    }

    @Test
    void afterAFullDiskNothingIsTakenAlsoWhenThereIsRoomAgain() throws IOException {
        var sequencer = sequencer(Sample.AT_CLOSE);
        sequencer.append(Sample.record(0));
        disk.full = true;
        assertUnavailable(sequencer);
        disk.full = false;

        assertUnavailable(sequencer);

        sequencer.close();
        assertThat(disk.lines).hasSize(1);
        assertThat(disk.checkpoints).isEmpty();
        assertThat(disk.closed).isTrue();
    }

    @Test
    void whoWaitsWhenTheDiskIsFullIsToldSo() throws Exception {
        var sequencer = sequencer(Sample.AT_CLOSE);
        disk.full = true;

        var waiting = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() -> assertUnavailable(sequencer)))
                .toList();

        for (var each : waiting) {
            each.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aCheckpointThatCannotBeWrittenClosesTheTrail() throws Exception {
        disk.noMoreCheckpoints = true;
        var sequencer = sequencer(new Cadence(Duration.ofDays(1), 1));
        sequencer.append(Sample.record(0));

        assertUnavailable(sequencer);
    }

    @Test
    void checkpointsComeByNumberAndAtTheEnd() throws IOException {
        var sequencer = sequencer(new Cadence(Duration.ofDays(1), 10));
        IntStream.range(0, 25).forEach(i -> sequencer.append(Sample.record(i)));
        sequencer.close();

        assertThat(disk.checkpoints).extracting(Checkpoint::size).containsExactly(10L, 20L, 25L);
    }

    @Test
    void aCheckpointComesInTimeAlsoWhenNothingFollows() throws Exception {
        var sequencer = sequencer(Sample.OFTEN);
        sequencer.append(Sample.record(0));

        while (disk.checkpoints.isEmpty()) {
            Thread.sleep(5);
        }

        assertThat(disk.checkpoints).extracting(Checkpoint::size).containsExactly(1L);
        sequencer.close();
        assertThat(disk.checkpoints).hasSize(1);
    }

    private Sequencer sequencer(Cadence cadence) throws IOException {
        return new Sequencer(disk, new Recount(Optional.empty(), keys), keys, cadence).start();
    }

    private static void assertUnavailable(Sequencer sequencer) {
        assertThatThrownBy(() -> sequencer.append(Sample.record(1))).isInstanceOf(AuditUnavailableException.class);
    }

    /** A disk that can be full. */
    private static final class Disk implements Ledger {

        private final List<Line> lines = new CopyOnWriteArrayList<>();
        private final List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
        private volatile boolean full;
        private volatile boolean noMoreCheckpoints;
        private volatile boolean closed;

        @Override
        public void append(long place, List<Line> batch) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            assertThat(place).isEqualTo(lines.size());
            lines.addAll(batch);
        }

        @Override
        public void sign(Checkpoint checkpoint) throws IOException {
            if (noMoreCheckpoints) {
                throw new IOException("No space left on device");
            }
            checkpoints.add(checkpoint);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
