// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The checkpoints of a trail, one after the other. Stops at the first that is not right: where the next begins, is then unknown. */
final class Notes implements AutoCloseable {

    private static final String FILE = "checkpoints";

    private final VerifierKey key;
    private final Lines lines;
    private final List<Fault> faults;
    private long count;
    private long size;
    private boolean ended;

    Notes(Path folder, VerifierKey key, List<Fault> faults) throws IOException {
        this.key = key;
        this.faults = faults;
        lines = new Lines(folder.resolve(FILE));
    }

    /** The next checkpoint that is right in itself; whether it is about these records is for the caller to say. */
    Optional<Note> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        var five = new ByteArrayOutputStream();
        for (int i = 0; i < 5; i++) {
            var line = lines.next();
            if (line.isEmpty()) {
                end(five.size() + lines.unfinished());
                return Optional.empty();
            }
            five.writeBytes(line.get());
            five.write('\n');
        }
        return check(five.toByteArray());
    }

    private Optional<Note> check(byte[] five) {
        String text = new String(five, UTF_8);
        // Two byte sequences that are no UTF-8 would look alike as text.
        boolean utf8 = new String(text.getBytes(UTF_8), ISO_8859_1).equals(new String(five, ISO_8859_1));
        var note = utf8 ? Note.parse(text, key) : Optional.<Note>empty();
        if (note.isEmpty()) {
            fail("changed after it was signed, or signed with another key than " + key.origin());
        } else if (note.get().size() <= size) {
            fail("not larger than the one before it: there twice, moved, or the trail was forked");
            note = Optional.empty();
        } else {
            size = note.get().size();
            count++;
        }
        return note;
    }

    /** What is left is the beginning of a checkpoint that is just being written, or is too long for that. */
    private void end(int left) {
        ended = true;
        if (left >= Note.length(key, Long.toString(size).length())) {
            fail("changed after it was written");
        }
    }

    private void fail(String what) {
        ended = true;
        faults.add(Fault.of(FILE + ", checkpoint " + (count + 1), what + ". Those after it were not used"));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
