// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.samenhang.canonical.Bsn;

/**
 * Names for persons and messages that tell nothing without the trail's secret key: HMAC-SHA-256 (RFC 2104), 64 hexadecimal digits.
 * A plain hash would not do: there are only 10^9 citizen service numbers to try. The first byte keeps the uses apart.
 */
public final class Pseudonyms {

    private static final byte PERSON = 1;
    private static final byte MESSAGE = 2;
    private static final byte TEXT = 3;
    private static final byte USER = 4;
    private static final byte SECRET = 5;

    private final SecretKeySpec key;

    Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The same person has the same pseudonym, for as long as the key is kept. */
    public String of(Bsn bsn) {
        return hmac(PERSON, bsn.value().getBytes(US_ASCII));
    }

    /**
     * Somebody who works with the gateway: on the trail it can be seen that it was the same person, and by whoever has the key, who.
     *
     * @param account the name by which that person signs in, with who vouched for it
     */
    public String ofUser(String account) {
        return hmac(USER, account.getBytes(UTF_8));
    }

    /** Keyed digest of the bytes of a message: shows later that bytes are the same, and not what they are. */
    public String digest(byte[] message) {
        return hmac(MESSAGE, message);
    }

    /** Keyed digest of who declared or reviewed something, or of what they stated: the same text has the same digest. */
    public String ofText(String text) {
        return hmac(TEXT, text.getBytes(UTF_8));
    }

    /**
     * A secret of its own for something else than the trail, so that there is one secret to keep. It tells nothing of the trail's.
     *
     * @return 32 bytes; the same for the same use, for as long as the key is kept
     */
    public byte[] secretFor(String use) {
        return mac(SECRET, use.getBytes(UTF_8));
    }

    private String hmac(byte use, byte[] bytes) {
        return HexFormat.of().formatHex(mac(use, bytes));
    }

    private byte[] mac(byte use, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(use);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
