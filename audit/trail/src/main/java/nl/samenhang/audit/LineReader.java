// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file line by line, as bytes, and knows where it is. Part of a line at the end is not a line. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int start;
    private int end;
    private long position;

    LineReader(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** The next line without its line feed; empty at the end, or where what is left has no line feed. */
    Optional<byte[]> next() throws IOException {
        line.reset();
        do {
            int feed = start;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            line.write(buffer, start, feed - start);
            if (feed < end) {
                start = feed + 1;
                position += line.size() + 1;
                return Optional.of(line.toByteArray());
            }
            start = 0;
            end = Math.max(0, in.read(buffer));
        } while (end > 0);
        return Optional.empty();
    }

    /** Where the last whole line ended: how many bytes of the file are whole lines so far. */
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
