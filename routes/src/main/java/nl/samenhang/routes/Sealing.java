// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.samenhang.canonical.Envelope;

/**
 * What waits on a queue is sealed before the broker sees it: AES-256-GCM (NIST SP 800-38D), the waybill authenticated with it, so that a
 * body opens under its own waybill alone. A sealed body is a version byte, a nonce of 12 random bytes, and the ciphertext with its tag
 * of 16. Which key it was goes with the message. Random nonces are safe for 2^32 messages under one key.
 */
public final class Sealing {

    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] NAMING = "samenhang sealing key".getBytes(US_ASCII);

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String newest;
    private final SecureRandom random = new SecureRandom();

    /**
     * With these keys.
     *
     * @param secrets 32 bytes each, the newest last: that one seals, all of them open
     */
    public Sealing(List<byte[]> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(secret -> secret.length != KEY_BYTES)) {
            throw new IllegalArgumentException("there is at least one key, and each has 32 bytes");
        }
        secrets.forEach(secret -> keys.put(name(secret), new SecretKeySpec(secret, "AES")));
        newest = name(secrets.getLast());
    }

    /** A waybill and the body that opens under it alone. */
    record Sealed(Map<String, Object> waybill, byte[] body) {}

    Sealed seal(Envelope envelope, byte[] plain) {
        Map<String, Object> waybill = Waybill.of(envelope, newest);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, newest, nonce, Waybill.authenticated(waybill));
            byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return new Sealed(waybill, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * The message as it was received.
     *
     * @throws DeliveryHaltedException if its key is not among these, or body and waybill do not belong together: a person has to look
     */
    byte[] open(Map<String, Object> waybill, byte[] sealed) {
        String key = Waybill.keyOf(waybill);
        if (!keys.containsKey(key)) {
            throw new DeliveryHaltedException("key-unknown");
        }
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new DeliveryHaltedException("seal-broken");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, Waybill.authenticated(waybill))
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new DeliveryHaltedException("seal-broken");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * A few bytes for a register, as text: the name of the key, a dot, and nonce and ciphertext in Base64. It opens for this subject alone,
     * so that it cannot be moved to another row.
     */
    String sealed(String subject, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, newest, nonce, subject.getBytes(US_ASCII))
                    .doFinal(plain);
            byte[] both = ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return newest + "." + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty where its key is not among these, or it is another subject's. */
    Optional<byte[]> opened(String subject, String sealed) {
        String key = sealed.substring(0, Math.max(0, sealed.indexOf('.')));
        if (!keys.containsKey(key)) {
            return Optional.empty();
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(key.length() + 1));
        byte[] nonce = Arrays.copyOfRange(both, 0, NONCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, subject.getBytes(US_ASCII))
                    .doFinal(both, NONCE, both.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, byte[] authenticated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(authenticated);
        return cipher;
    }

    /** Tells keys apart without telling anything of them. */
    private static String name(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(NAMING);
            return HexFormat.of().formatHex(digest.digest(secret), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
