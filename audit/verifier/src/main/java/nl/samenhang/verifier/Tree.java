// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The Merkle tree of RFC 6962, 2.1, as the roots of its full subtrees: all that is needed to know the root while reading on. */
final class Tree {

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    static byte[] leafHash(byte[] entry) {
        return hash((byte) 0, entry, new byte[0]);
    }

    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        byte[] root = leafHash;
        long complete = Long.numberOfTrailingZeros(size + 1);
        for (long i = 0; i < complete; i++) {
            root = hash((byte) 1, subtrees.pop(), root);
        }
        subtrees.push(root);
        size++;
    }

    byte[] root() {
        var smallestFirst = subtrees.iterator();
        byte[] root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = hash((byte) 1, smallestFirst.next(), root);
        }
        return root;
    }

    private static byte[] hash(byte kind, byte[] first, byte[] second) {
        var digest = sha256();
        digest.update(kind);
        digest.update(first);
        digest.update(second);
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
