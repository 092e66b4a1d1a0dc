// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.samenhang.verifier.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost when the process is killed, whenever that is. */
class CrashTest {

    private static final int ROUNDS = 5;
    private static final long SEED = 20261122;

    @TempDir
    Path temporary;

    @Test
    void whateverWasAcknowledgedIsThereAfterAKill() throws Exception {
        var random = new Random(SEED);
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var acknowledged = killedAfter(100 + random.nextInt(400));

            assertThat(Verifier.verify(audit(), Optional.empty()).faults())
                    .as("round %d", round)
                    .isEmpty();
            var keys = Keyring.openOrCreate(temporary.resolve("keys"));
            try (var trail = FileAuditTrail.open(audit(), keys);
                    var stored = trail.records()) {
                var records = stored.toList();
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100).allMatch(place -> place < records.size());
                assertThat(acknowledged.stream().sorted().findFirst()).hasValue(before);
                before = records.size();
            }
            var found = Verifier.verify(audit(), Optional.of(keys.vkey()));
            assertThat(found.faults()).isEmpty();
            assertThat(found.covered()).isEqualTo(before);
        }
    }

    /** Has another process write until so many records were acknowledged to us, and kills it in the midst of its work. */
    private List<Long> killedAfter(int count) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<Long>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                // The last line may have been cut short by the kill; a whole one ends in a full stop.
                if (line.endsWith(".")) {
                    acknowledged.add(Long.valueOf(line.substring(0, line.length() - 1)));
                }
                if (acknowledged.size() == count) {
                    // By its handle: that leaves the pipe open, so what it said before its end is read too.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private Path audit() {
        return temporary.resolve("audit");
    }

    /** Appends with eight threads until it is killed, and says each place once it has it. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            var out = new PrintStream(System.out, true, US_ASCII);
            var keys = Keyring.openOrCreate(Path.of(args[0], "keys"));
            var cadence = new Cadence(Duration.ofMillis(50), 100);
            var trail = FileAuditTrail.open(Path.of(args[0], "audit"), keys, cadence);
            IntStream.range(0, 8).forEach(thread -> Thread.ofPlatform().start(() -> {
                for (int i = 0; true; i++) {
                    long place = trail.append(Sample.record(i));
                    out.print(place + ".\n");
                }
            }));
        }
    }
}
