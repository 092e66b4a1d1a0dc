// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree (RFC 6962, 2.1): the roots of its full subtrees, the largest first. Enough to add a leaf and to
 * know the root, in O(log n), without the tree.
 */
final class Frontier {

    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    /** Adds the hash of a leaf. Each trailing 1 bit of the old size is a full subtree that this leaf completes. */
    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hashes.node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** The root at the present size; of the empty tree, the hash of nothing. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return Hashes.sha256();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hashes.node(peaks.get(i), root);
        }
        return root;
    }
}
