// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far DUO was read: a file with a moment, and the states of reports on that moment's edge that were taken already. Without the file
 * all that DUO has is read again; what was accepted before is then known by its number.
 */
final class Marker {

    private final Path file;

    /**
     * Where the next request begins.
     *
     * @param from changes from here on, itself included
     * @param taken states of reports of about that moment that need no second look
     */
    record Position(Instant from, Set<String> taken) {
        Position {
            taken = Set.copyOf(taken);
        }
    }

    Marker(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException if there is a file and it is not one of ours */
    Position read() {
        if (!Files.exists(file)) {
            return new Position(Instant.EPOCH, Set.of());
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return new Position(Instant.parse(lines.getFirst()), Set.copyOf(lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeException | java.util.NoSuchElementException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": not a marker; without it all of DUO is read again");
        }
    }

    /** Durable when it returns: the old file or the new one is there, never a part. */
    void write(Position position) {
        List<String> lines = new ArrayList<>();
        lines.add(position.from().toString());
        lines.addAll(new TreeSet<>(position.taken()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            force(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
