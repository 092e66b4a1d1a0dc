// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;

/** Somebody who has the folder of a trail and the verifier, and nothing else of ours. */
final class Outsider {

    private static final int POSITIONS = 12;
    private static final int HASH = 32;
    private static final long SEED = 20_260_401;

    private Outsider() {}

    static Verification verify(Path audit) throws IOException {
        return Verifier.verify(audit, Optional.empty());
    }

    static boolean allIsSigned(Path audit) throws IOException {
        Verification verification = verify(audit);
        return verification.covered() == verification.records();
    }

    /** Changes one bit at places all over each file of a copy; of a record and of its hash the fault has to name the place. */
    static void assertThatEachChangedByteIsFound(Path audit, Path copies) throws IOException {
        Random random = new Random(SEED);
        for (Path file : files(audit)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < POSITIONS && bytes.length > 0; i++) {
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(7));
                Path copy = copy(audit, copies.resolve(file.getFileName() + "-" + i));
                Files.write(copy.resolve(file.getFileName()), bytes);

                Verification verification = verify(copy);

                assertThat(verification.ok())
                        .as("%s, byte %d", file.getFileName(), at)
                        .isFalse();
                switch (file.getFileName().toString()) {
                    case "entries.jsonl" ->
                        assertThat(verification.firstBadRecord()).hasValue(line(bytes, at));
                    case "leaves" -> assertThat(verification.firstBadRecord()).hasValue(at / HASH);
                    default -> assertThat(verification.faults()).isNotEmpty();
                }
                bytes = Files.readAllBytes(file);
            }
        }
    }

    /** The number of the line that a byte is in, 0 for the first; a line's end is in it. */
    private static long line(byte[] bytes, int at) {
        long line = 0;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Path copy(Path audit, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(audit)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
