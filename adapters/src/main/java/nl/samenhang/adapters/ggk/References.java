// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import nl.samenhang.canonical.MessageId;

/** The referentienummer of a message: the same at every delivery, so that the receiver can see a repetition. */
public final class References {

    private static final long VERSION_BITS = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VARIANT_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private References() {}

    /**
     * A UUID in the form of version 4, which the schema wants, made from the message id (itself version 7). It is a digest, so
     * it cannot be random as RFC 9562 has it for version 4; it is as unlikely to meet another.
     */
    public static String of(MessageId message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("ggk-referentienummer:" + message).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bits = ByteBuffer.wrap(digest);
            return new UUID(
                            (bits.getLong() & VERSION_BITS) | 0x4000L,
                            (bits.getLong() & VARIANT_BITS) | 0x8000_0000_0000_0000L)
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256 (java.security.MessageDigest)", e);
        }
    }
}
