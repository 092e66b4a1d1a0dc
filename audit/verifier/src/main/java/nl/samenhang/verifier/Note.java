// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.util.Base64;
import java.util.Optional;

/**
 * A checkpoint (C2SP tlog-checkpoint) with exactly one signature.
 *
 * @param root 32 bytes
 */
record Note(long size, byte[] root) {

    private static final String SIGNED_BY = "\u2014 ";

    /** Reads five lines; empty where they are not, byte for byte, a checkpoint that this key signed. */
    static Optional<Note> parse(String five, VerifierKey key) {
        String[] lines = five.split("\n", -1);
        String signer = SIGNED_BY + key.origin() + " ";
        if (lines.length != 6 || !lines[4].startsWith(signer)) {
            return Optional.empty();
        }
        try {
            long size = Long.parseLong(lines[1]);
            byte[] root = Base64.getDecoder().decode(lines[2]);
            byte[] signature = Base64.getDecoder().decode(lines[4].substring(signer.length()));
            String text = key.origin() + "\n" + size + "\n" + base64(root) + "\n";
            boolean exact = five.equals(text + "\n" + signer + base64(signature) + "\n");
            return exact && size > 0 && root.length == 32 && key.signed(text, signature)
                    ? Optional.of(new Note(size, root))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The fewest bytes that a checkpoint has whose size has so many digits. */
    static long length(VerifierKey key, int digits) {
        long origin = key.origin().length();
        return origin + 1 + digits + 1 + 44 + 1 + 1 + 4 + origin + 1 + 92 + 1;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
