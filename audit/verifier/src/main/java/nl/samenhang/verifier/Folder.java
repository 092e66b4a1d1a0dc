// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The folder of a trail: whether it has the files that docs/AUDIT-FORMAT.md names and no others, and which key it names. */
record Folder(Path path) {

    private static final Set<String> FILES = Set.of("vkey", "entries.jsonl", "leaves", "checkpoints", "lock");

    /** The names that are missing. Adds a fault for each of them, and for each file that should not be there. */
    Set<String> check(List<Fault> faults) throws IOException {
        Set<String> found;
        try (var files = Files.list(path)) {
            found = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        var missing = new TreeSet<>(FILES);
        missing.removeAll(found);
        missing.forEach(name -> faults.add(Fault.of(name, "missing")));
        found.removeAll(FILES);
        found.forEach(name -> faults.add(Fault.of(name, "not a file of an audit trail")));
        if (!missing.contains("lock") && Files.size(path.resolve("lock")) > 0) {
            faults.add(Fault.of("lock", "not empty: something wrote in it that is no audit trail"));
        }
        return missing;
    }

    /** The key to check with: the given one if there is, else the folder's own. Adds a fault where they differ. */
    Optional<VerifierKey> key(Optional<String> given, List<Fault> faults) throws IOException {
        Path file = path.resolve("vkey");
        // Longer than any key, so that one more byte is seen; one char a byte, so that each counts.
        String own = "";
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                own = new String(in.readNBytes(1024), ISO_8859_1);
            }
        }
        var key = own.endsWith("\n")
                ? VerifierKey.parse(own.substring(0, own.length() - 1))
                : Optional.<VerifierKey>empty();
        if (!own.isEmpty() && key.isEmpty()) {
            faults.add(Fault.of("vkey", "not a key of an audit trail: changed after it was written"));
        } else if (given.isPresent()
                && key.isPresent()
                && !own.strip().equals(given.get().strip())) {
            faults.add(
                    Fault.of("vkey", "another key than the one you gave: this trail was not signed by who you expect"));
        }
        return given.isPresent() ? VerifierKey.parse(given.get().strip()) : key;
    }
}
