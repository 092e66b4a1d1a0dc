// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key as C2SP signed-note writes it: {@code name+id+base64(0x01 || key)}.
 *
 * @param origin its name, which is the origin of the trail too
 * @param id 4 bytes
 * @param key 32 bytes, Ed25519
 */
record VerifierKey(String origin, byte[] id, byte[] key) {

    /** Empty where the line is not exactly a key; the name of ours is made from the key, so no byte of it can be another. */
    static Optional<VerifierKey> parse(String line) {
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 33 || typed[0] != 1) {
                return Optional.empty();
            }
            byte[] key = Arrays.copyOfRange(typed, 1, 33);
            var parsed = new VerifierKey(parts[0], id(parts[0], typed), key);
            return parsed.line().equals(line) ? Optional.of(parsed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether these 68 bytes, key id and signature, are this key's under the text. */
    boolean signed(String text, byte[] signature) {
        byte[] bytes = text.getBytes(UTF_8);
        return signature.length == 68
                && Arrays.equals(id, Arrays.copyOf(signature, 4))
                && Ed25519.verify(signature, 4, key, 0, bytes, 0, bytes.length);
    }

    private String line() {
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(key, 0, typed, 1, 32);
        return origin + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] id(String origin, byte[] typed) {
        var digest = Tree.sha256();
        digest.update((origin + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(typed), 4);
    }
}
