// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The secrets of one trail: the Ed25519 key that signs its checkpoints and the HMAC key of its pseudonyms. Kept in a folder of its
 * own, never in the trail's: who may read the trail may not sign it, nor try out citizen service numbers.
 *
 * <p>Ed25519 is Bouncy Castle's, which signs in 24 microseconds where the JDK takes 500.
 */
public final class Keyring {

    private static final String SIGNING = "signing.key";
    private static final String PSEUDONYM = "pseudonym.key";
    private static final String LAST = "last-checkpoint";
    private static final byte[] ED25519 = {1};

    /** Of 33 bytes in base64, which may hold a plus itself. */
    private static final int KEY_LENGTH = 44;

    private final Path folder;
    private final Ed25519PrivateKeyParameters signing;
    private final byte[] publicKey;
    private final byte[] keyId;
    private final String origin;
    private final Pseudonyms pseudonyms;

    private Keyring(Path folder, byte[] seed, byte[] secret) {
        this.folder = folder;
        signing = new Ed25519PrivateKeyParameters(seed, 0);
        publicKey = signing.generatePublicKey().getEncoded();
        origin = "samenhang/" + HexFormat.of().formatHex(Hashes.sha256(publicKey), 0, 8);
        keyId = Arrays.copyOf(Hashes.sha256((origin + "\n").getBytes(UTF_8), ED25519, publicKey), 4);
        pseudonyms = new Pseudonyms(secret);
    }

    /**
     * The keys in this folder; where it has none yet, new ones, readable by this user alone.
     *
     * @throws AuditUnavailableException if one of the two is missing, damaged or readable by others: put the backup back
     */
    public static Keyring openOrCreate(Path folder) {
        try {
            OwnerOnly.folder(folder);
            if (Files.notExists(folder.resolve(SIGNING)) && Files.notExists(folder.resolve(PSEUDONYM))) {
                create(folder);
            }
            byte[] secret = HexFormat.of()
                    .parseHex(OwnerOnly.read(folder.resolve(PSEUDONYM)).strip());
            String line = OwnerOnly.read(folder.resolve(SIGNING)).strip();
            byte[] key = Base64.getDecoder().decode(line.substring(Math.max(0, line.length() - KEY_LENGTH)));
            if (secret.length != 32 || key.length != 33) {
                throw new IllegalArgumentException("a key has 32 bytes");
            }
            var keys = new Keyring(folder, Arrays.copyOfRange(key, 1, 33), secret);
            if (!line.equals(keys.secretLine())) {
                throw new IllegalArgumentException("signing.key is not one line as in signed-note");
            }
            return keys;
        } catch (IOException e) {
            throw new AuditUnavailableException("keys of the audit trail: " + folder, e);
        } catch (IllegalArgumentException e) {
            // No cause: it could quote a key.
            throw new AuditUnavailableException("keys of the audit trail are damaged, put the backup back: " + folder);
        }
    }

    private static void create(Path folder) throws IOException {
        byte[] secrets = new byte[64];
        new SecureRandom().nextBytes(secrets);
        var keys = new Keyring(folder, Arrays.copyOf(secrets, 32), Arrays.copyOfRange(secrets, 32, 64));
        OwnerOnly.write(folder.resolve(PSEUDONYM), HexFormat.of().formatHex(secrets, 32, 64) + "\n");
        OwnerOnly.write(folder.resolve(SIGNING), keys.secretLine() + "\n");
    }

    /** Pseudonyms and digests under this trail's key. */
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /** The public key as one line (C2SP signed-note), for whoever checks the trail: keep a copy elsewhere. */
    public String vkey() {
        byte[] key = new byte[33];
        key[0] = ED25519[0];
        System.arraycopy(publicKey, 0, key, 1, 32);
        return publicName() + "+" + Base64.getEncoder().encodeToString(key);
    }

    String origin() {
        return origin;
    }

    /** Key id and signature, 68 bytes. */
    byte[] signature(byte[] text) {
        byte[] signature = Arrays.copyOf(keyId, 68);
        signing.sign(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 4);
        return signature;
    }

    boolean signed(byte[] text, byte[] signature) {
        return signature.length == 68
                && Arrays.equals(keyId, Arrays.copyOf(signature, 4))
                && Ed25519.verify(signature, 4, publicKey, 0, text, 0, text.length);
    }

    /** Keeps a second copy of the newest checkpoint, so that a trail that was cut off is noticed. */
    void remember(Checkpoint checkpoint) throws IOException {
        OwnerOnly.write(folder.resolve(LAST), checkpoint.note());
    }

    /** The second copy. */
    Optional<Checkpoint> remembered() throws IOException {
        Path last = folder.resolve(LAST);
        if (Files.notExists(last)) {
            return Optional.empty();
        }
        var checkpoint = Checkpoint.parse(Files.readString(last), this);
        if (checkpoint.isEmpty()) {
            throw new IOException(last + " is no checkpoint of this key");
        }
        return checkpoint;
    }

    private String publicName() {
        return origin + "+" + HexFormat.of().formatHex(keyId);
    }

    private String secretLine() {
        byte[] key = new byte[33];
        key[0] = ED25519[0];
        signing.encode(key, 1);
        return "PRIVATE+KEY+" + publicName() + "+" + Base64.getEncoder().encodeToString(key);
    }
}
