// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed statement: the first {@code size} records have this root (C2SP tlog-checkpoint). Its form is in docs/AUDIT-FORMAT.md.
 *
 * @param note the five lines as they are stored
 */
record Checkpoint(long size, byte[] root, String note) {

    private static final String DASH = "\u2014 ";

    static Checkpoint sign(long size, byte[] root, Keyring keys) {
        String text = text(keys.origin(), size, root);
        return new Checkpoint(size, root, note(text, keys.origin(), keys.signature(text.getBytes(UTF_8))));
    }

    /**
     * Reads one, and checks all of it.
     *
     * @return empty where it is not, byte for byte, what the holder of these keys signed
     */
    static Optional<Checkpoint> parse(String note, Keyring keys) {
        String[] lines = note.split("\n", -1);
        if (lines.length != 6) {
            return Optional.empty();
        }
        try {
            long size = Long.parseLong(lines[1]);
            byte[] root = Base64.getDecoder().decode(lines[2]);
            byte[] signature = Base64.getDecoder()
                    .decode(lines[4].substring(DASH.length() + 1 + keys.origin().length()));
            String text = text(keys.origin(), size, root);
            boolean whole = note.equals(note(text, keys.origin(), signature));
            return whole && keys.signed(text.getBytes(UTF_8), signature)
                    ? Optional.of(new Checkpoint(size, root, note))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** How many bytes a checkpoint of this size has. */
    static int length(long size, Keyring keys) {
        return note(text(keys.origin(), size, new byte[32]), keys.origin(), new byte[68])
                .getBytes(UTF_8)
                .length;
    }

    boolean fits(Frontier tree) {
        return size == tree.size() && Arrays.equals(root, tree.root());
    }

    private static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    private static String note(String text, String origin, byte[] signature) {
        return text + "\n" + DASH + origin + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }
}
