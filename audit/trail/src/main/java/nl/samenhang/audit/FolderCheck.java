// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a folder holds, read whole before anything is added to it. Tells what a crash left unfinished, which is cut off, from damage,
 * which is refused.
 *
 * @param recount of the records that were acknowledged, or would have been a moment later
 * @param entryBytes how much of {@code entries.jsonl} they are
 * @param checkpointBytes how much of {@code checkpoints} is whole checkpoints
 */
record FolderCheck(Recount recount, long entryBytes, long checkpointBytes) {

    private static final byte[] NEVER_WRITTEN = new byte[32];

    /** Reads all of it. Fails with the place of what does not fit. */
    static FolderCheck of(FolderFiles files, Keyring keys) throws IOException {
        String last = "";
        long checkpointBytes = 0;
        try (var lines = new LineReader(files.checkpoints())) {
            for (var note = nextNote(lines); note.isPresent(); note = nextNote(lines)) {
                last = note.get();
                checkpointBytes = lines.position();
            }
        }
        var recount = new Recount(checked(last, keys), keys);
        if (Files.size(files.checkpoints()) - checkpointBytes >= Checkpoint.length(recount.signed(), keys)) {
            throw new IOException("the last checkpoint is damaged");
        }
        return new FolderCheck(recount, recount(files, recount), checkpointBytes);
    }

    /** Makes the files end where what is whole ends. */
    void cut(FolderFiles files) throws IOException {
        cut(files.leaves(), 32 * recount.tree().size());
        cut(files.entries(), entryBytes);
        cut(files.checkpoints(), checkpointBytes);
    }

    private static Optional<String> nextNote(LineReader lines) throws IOException {
        var note = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            var line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            note.append(new String(line.get(), UTF_8)).append('\n');
        }
        return Optional.of(note.toString());
    }

    private static Optional<Checkpoint> checked(String note, Keyring keys) throws IOException {
        var checkpoint = Checkpoint.parse(note, keys);
        if (checkpoint.isEmpty() && !note.isEmpty()) {
            throw new IOException("the last checkpoint is damaged or signed with another key");
        }
        return checkpoint;
    }

    private static long recount(FolderFiles files, Recount recount) throws IOException {
        long whole = Files.size(files.leaves()) / 32;
        try (var lines = new LineReader(files.entries());
                var leaves = new BufferedInputStream(Files.newInputStream(files.leaves()), 1 << 16)) {
            for (long place = 0; place < whole; place++) {
                byte[] leaf = leaves.readNBytes(32);
                if (place >= recount.signed() && Arrays.equals(leaf, NEVER_WRITTEN)) {
                    break;
                }
                recount.add(line(lines, place), leaf);
            }
            recount.end();
            return lines.position();
        }
    }

    private static byte[] line(LineReader lines, long place) throws IOException {
        return lines.next()
                .orElseThrow(() ->
                        new IOException("record " + place + " is missing or is no whole line, and its leaf is there"));
    }

    private static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            if (channel.size() > length) {
                channel.truncate(length);
                channel.force(true);
            }
        }
    }
}
