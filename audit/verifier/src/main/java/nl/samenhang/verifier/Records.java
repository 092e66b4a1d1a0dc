// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads records and leaves side by side, as far as there are leaves, and holds them against the checkpoints. Two trees grow: over
 * the leaves as they stand, and over the lines as they stand; which of them a checkpoint fits, tells which was changed.
 */
final class Records implements AutoCloseable {

    private static final String LINES = "entries.jsonl";

    private final List<Fault> faults;
    private final Lines lines;
    private final InputStream leaves;
    private final long count;
    private final boolean leavesUnfinished;
    private final Tree leafTree = new Tree();
    private final Tree lineTree = new Tree();
    private final Differences differences = new Differences();
    private boolean leavesFit = true;
    private boolean linesFit = true;
    private boolean linesEnded;
    private long covered;

    /** The leaves are counted before the lines are: the writer writes them after the lines. */
    Records(Path folder, List<Fault> faults) throws IOException {
        this.faults = faults;
        Path file = folder.resolve("leaves");
        long bytes = Files.size(file);
        count = bytes / 32;
        leavesUnfinished = bytes % 32 != 0;
        leaves = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        lines = new Lines(folder.resolve(LINES));
    }

    long count() {
        return count;
    }

    /** How many records are under the last checkpoint that fits. */
    long covered() {
        return covered;
    }

    /** Reads on until {@code size} records were read, or all. */
    void readTo(long size) throws IOException {
        for (long place = leafTree.size(); place < Math.min(size, count); place++) {
            byte[] leaf = leaves.readNBytes(32);
            byte[] hash = nextLine(place).map(Tree::leafHash).orElse(leaf);
            if (!Arrays.equals(hash, leaf)) {
                differences.add(place);
            }
            leafTree.add(leaf);
            lineTree.add(hash);
        }
    }

    /** Holds the records read so far against a checkpoint of their number. */
    void compare(Note note) {
        if (note.size() > count) {
            faults.add(Fault.of(
                    LINES,
                    count,
                    "records " + count + " to " + (note.size() - 1) + " are missing: a checkpoint says that there were "
                            + note.size()));
            return;
        }
        boolean leavesFitted = leavesFit;
        boolean linesFitted = linesFit;
        leavesFit &= Arrays.equals(leafTree.root(), note.root());
        linesFit &= Arrays.equals(lineTree.root(), note.root());
        if (leavesFit) {
            differences.report(faults, LINES, "not the line that was signed: changed, removed, inserted or moved");
        } else if (linesFit) {
            differences.report(faults, "leaves", "the leaf was changed; the line is the one that was signed");
        } else if (leavesFitted || linesFitted) {
            differences.clear();
            faults.add(Fault.of(
                    LINES,
                    covered,
                    "among the records " + covered + " to " + (note.size() - 1)
                            + " are some that were not signed: changed, removed, inserted or moved, and hashed anew"));
        }
        if (leavesFit || linesFit) {
            covered = note.size();
        }
    }

    /** What is no fault of the records under checkpoints: call it last. */
    void end(List<String> remarks) throws IOException {
        readTo(count);
        differences.report(faults, LINES, "the line does not fit its leaf");
        if (leavesUnfinished || lines.next().isPresent() || (lines.unfinished() > 0 && !linesEnded)) {
            remarks.add(
                    "after record " + (count - 1) + " more was being written; it was acknowledged to nobody. A gateway"
                            + " that is running, or was stopped by force, leaves this");
        }
    }

    private Optional<byte[]> nextLine(long place) throws IOException {
        if (linesEnded) {
            return Optional.empty();
        }
        var line = lines.next();
        if (line.isEmpty()) {
            linesEnded = true;
            faults.add(Fault.of(
                    LINES,
                    place,
                    "record " + place + " is missing or not a whole line, and so are all"
                            + " after it; there are leaves for " + count));
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        leaves.close();
    }
}
