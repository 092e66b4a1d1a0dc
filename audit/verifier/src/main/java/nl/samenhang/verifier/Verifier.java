// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the folder of an audit trail as docs/AUDIT-FORMAT.md describes it. Reads it once, from front to back, in little memory, and
 * changes nothing. A gateway may be writing meanwhile.
 */
public final class Verifier {

    /** A gateway signs after 1,000 records and writes at most 512 at once. */
    private static final long MOST_UNSIGNED = 2_000;

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Verifier() {}

    /**
     * Checks a trail.
     *
     * @param vkey the public key you expect, one line; without it the key in the folder is used, and then the check shows that the
     *     trail is undamaged, not who signed it
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if {@code vkey} is not a key of an audit trail
     */
    public static Verification verify(Path folder, Optional<String> vkey) throws IOException {
        if (vkey.isPresent() && VerifierKey.parse(vkey.get().strip()).isEmpty()) {
            throw new IllegalArgumentException("the key is not one line as in the file vkey of an audit trail");
        }
        return new Verifier().check(new Folder(folder), vkey);
    }

    private Verification check(Folder folder, Optional<String> vkey) throws IOException {
        var missing = folder.check(faults);
        var key = folder.key(vkey, faults);
        missing.remove("lock");
        missing.remove("vkey");
        if (!missing.isEmpty()) {
            return new Verification(0, 0, 0, faults, remarks);
        }
        return key.isPresent() ? checkSigned(folder.path(), key.get()) : checkUnsigned(folder.path());
    }

    private Verification checkSigned(Path folder, VerifierKey key) throws IOException {
        long checkpoints = 0;
        // The checkpoints are opened first: the writer writes them last.
        try (var notes = new Notes(folder, key, faults);
                var records = new Records(folder, faults)) {
            for (var note = notes.next(); note.isPresent(); note = notes.next()) {
                records.readTo(note.get().size());
                records.compare(note.get());
                checkpoints++;
            }
            records.end(remarks);
            return conclude(records, checkpoints);
        }
    }

    private Verification checkUnsigned(Path folder) throws IOException {
        remarks.add("without a key no checkpoint could be checked");
        try (var records = new Records(folder, faults)) {
            records.end(remarks);
            return new Verification(records.count(), 0, 0, faults, remarks);
        }
    }

    private Verification conclude(Records records, long checkpoints) {
        long unsigned = records.count() - records.covered();
        if (faults.isEmpty() && unsigned > MOST_UNSIGNED) {
            faults.add(Fault.of(
                    "checkpoints",
                    records.covered(),
                    unsigned
                            + " records are under no checkpoint, and a gateway leaves " + MOST_UNSIGNED
                            + " at most: checkpoints were removed, or records added"));
        } else if (faults.isEmpty() && unsigned > 0) {
            remarks.add(
                    unsigned + " records, from " + records.covered()
                            + ", are not yet under a checkpoint. A gateway that is"
                            + " running has some for a second, one that was stopped by force may leave some; else ask who added them");
        }
        return new Verification(records.count(), records.covered(), checkpoints, faults, remarks);
    }
}
