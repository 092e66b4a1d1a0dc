// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;

/**
 * The ids of resources. The gateway keeps no persons, so an id holds by itself what it is about: the numbers of one to four persons,
 * sealed with AES-256-GCM under the kind of resource, the party that got it and the purpose. It opens for nothing and nobody else.
 *
 * <p>The nonce follows from what is sealed (HMAC-SHA-256), so that the same person has the same id with the same party and purpose, and
 * two contents never share a nonce but by a chance of 1 in 2^96. At most 64 letters, digits, {@code -} and {@code .}, as FHIR has it.
 */
public final class SealedIds {

    /** More do not fit in the 64 characters of an id. */
    static final int MOST = 4;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec naming;

    private SealedIds(byte[] secret) {
        sealing = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), new byte[] {1}), "AES");
        naming = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), new byte[] {2}), "HmacSHA256");
    }

    /**
     * Ids that open for as long as the secret is the same.
     *
     * @param secret 32 bytes
     */
    public static SealedIds of(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("the secret of ids has 32 bytes");
        }
        return new SealedIds(secret);
    }

    /** Ids that nobody opens after this. */
    public static SealedIds ofThrowAway() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SealedIds(secret);
    }

    /**
     * What an id is about.
     *
     * @param registered whether those who live with the first of them belong to it too
     */
    record About(List<Bsn> persons, boolean registered) {
        About {
            persons = List.copyOf(persons);
        }
    }

    /** For one party and one purpose. */
    record For(Party party, Purpose purpose) {
        private byte[] bytes(String kind) {
            return (kind + "|" + party.oin().value() + "|" + purpose.code()).getBytes(US_ASCII);
        }
    }

    /** The id of a resource; empty where it would be about nobody or too many. */
    Optional<String> seal(String kind, About about, For whom) {
        if (about.persons().isEmpty() || about.persons().size() > MOST) {
            return Optional.empty();
        }
        byte[] plain = plain(about);
        byte[] bound = whom.bytes(kind);
        byte[] nonce = Arrays.copyOf(
                hmac(
                        naming,
                        ByteBuffer.allocate(bound.length + 1 + plain.length)
                                .put(bound)
                                .put((byte) 0)
                                .put(plain)
                                .array()),
                NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain);
            byte[] id = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Optional.of(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(id).replace('_', '.'));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** What the id of a resource of this kind is about; empty where it is none of ours, or was given to somebody else or for something else. */
    Optional<About> open(String kind, String id, For whom) {
        if (!id.matches("[A-Za-z0-9.-]{40,64}")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id.replace('.', '_'));
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, whom.bytes(kind)).doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(about(plain));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] plain(About about) {
        ByteBuffer plain =
                ByteBuffer.allocate(1 + Integer.BYTES * about.persons().size());
        plain.put((byte) (about.registered() ? 1 : 0));
        about.persons().forEach(bsn -> plain.putInt(Integer.parseInt(bsn.value())));
        return plain.array();
    }

    private static About about(byte[] bytes) {
        ByteBuffer plain = ByteBuffer.wrap(bytes);
        boolean registered = plain.get() == 1;
        List<Bsn> persons = new ArrayList<>();
        while (plain.remaining() >= Integer.BYTES) {
            persons.add(new Bsn(String.format(Locale.ROOT, "%09d", plain.getInt())));
        }
        return new About(persons, registered);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
