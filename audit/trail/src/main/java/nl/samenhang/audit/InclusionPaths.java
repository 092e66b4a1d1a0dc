// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** The paths from some leaves to the root of a Merkle tree (RFC 6962, 2.1.1), found in one walk over all leaves. */
final class InclusionPaths {

    private final byte[] leaves;
    private final SortedSet<Long> places;
    private final Map<Long, List<String>> paths = new TreeMap<>();

    /** Walks the tree of these leaves, 32 bytes each. */
    InclusionPaths(byte[] leaves, SortedSet<Long> places) {
        this.leaves = leaves;
        this.places = places;
        places.forEach(place -> paths.put(place, new ArrayList<>()));
        walk(0, leaves.length / 32);
    }

    List<String> of(long place) {
        return paths.getOrDefault(place, List.of());
    }

    /** The root to which a leaf leads by its path (RFC 9162, 2.1.3.2). */
    static byte[] root(byte[] leaf, long place, long size, List<byte[]> path) {
        long node = place;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] other : path) {
            if (last == 0) {
                throw new IllegalArgumentException("the path is too long");
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(other, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("the path is too short");
        }
        return hash;
    }

    private byte[] walk(int from, int to) {
        if (to - from == 1) {
            return Arrays.copyOfRange(leaves, 32 * from, 32 * to);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        byte[] left = walk(from, middle);
        byte[] right = walk(middle, to);
        note(from, middle, right);
        note(middle, to, left);
        return Hashes.node(left, right);
    }

    private void note(long from, long to, byte[] other) {
        for (long place : places.subSet(from, to)) {
            paths.getOrDefault(place, new ArrayList<>()).add(Base64.getEncoder().encodeToString(other));
        }
    }
}
