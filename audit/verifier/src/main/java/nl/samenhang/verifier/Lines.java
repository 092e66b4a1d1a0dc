// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file, line by line, as bytes. No line is longer than the longest that a trail may have, so memory is bounded. */
final class Lines implements AutoCloseable {

    static final int LONGEST = 65_535;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private long left;
    private boolean ended;

    /** Reads as much as the file has now: what is added meanwhile is for the next time. */
    Lines(Path file) throws IOException {
        left = Files.size(file);
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * The next line without its line feed; empty where no whole line follows. A line that is too long ends where it becomes so.
     */
    Optional<byte[]> next() throws IOException {
        line.reset();
        for (int b = read(); b != -1; b = read()) {
            if (b == '\n' || line.size() > LONGEST) {
                return Optional.of(line.toByteArray());
            }
            line.write(b);
        }
        ended = true;
        return Optional.empty();
    }

    /** How many bytes were left at the end, after the last line feed. */
    int unfinished() {
        return ended ? line.size() : 0;
    }

    private int read() throws IOException {
        return left-- > 0 ? in.read() : -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
