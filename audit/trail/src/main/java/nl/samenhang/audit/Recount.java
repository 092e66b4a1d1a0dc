// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Grows the tree of a stored trail anew before anything is added to it, and holds it against the newest signatures that there are. */
final class Recount {

    private final Frontier tree = new Frontier();
    private final Optional<Checkpoint> last;
    private final Optional<Checkpoint> remembered;

    /**
     * Begins at nothing.
     *
     * @param last the newest checkpoint that is stored with the trail
     */
    Recount(Optional<Checkpoint> last, Keyring keys) throws IOException {
        this.last = last;
        this.remembered = keys.remembered();
    }

    Frontier tree() {
        return tree;
    }

    long signed() {
        return last.map(Checkpoint::size).orElse(0L);
    }

    /** The next record. Fails with its place where the line does not fit the leaf, or the tree does not fit a signature. */
    void add(byte[] line, byte[] leaf) throws IOException {
        if (!Arrays.equals(leaf, Hashes.leaf(line))) {
            throw new IOException("record " + tree.size() + " does not fit its leaf");
        }
        tree.add(leaf);
        checkRoot(last, "its last checkpoint");
        checkRoot(remembered, "the checkpoint kept with the keys");
    }

    /** That was all. Fails where a signature covers more. */
    void end() throws IOException {
        checkSize(last, "its last checkpoint");
        checkSize(remembered, "the checkpoint kept with the keys");
    }

    private void checkRoot(Optional<Checkpoint> checkpoint, String name) throws IOException {
        if (checkpoint.isPresent()
                && checkpoint.get().size() == tree.size()
                && !checkpoint.get().fits(tree)) {
            throw new IOException("the first " + tree.size() + " records are not those of " + name);
        }
    }

    private void checkSize(Optional<Checkpoint> checkpoint, String name) throws IOException {
        if (checkpoint.isPresent() && checkpoint.get().size() > tree.size()) {
            throw new IOException("it has " + tree.size() + " records, and " + name + " has "
                    + checkpoint.get().size());
        }
    }
}
