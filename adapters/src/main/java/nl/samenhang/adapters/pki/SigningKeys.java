// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/** With which key messages are signed, and by whose authority a signature counts. The files are those of {@link Tls}. */
public final class SigningKeys {

    private final KeyStore keys;
    private final KeyStore trust;
    private final String alias;
    private final char[] secret;

    private SigningKeys(KeyStore keys, KeyStore trust, String alias, char[] secret) {
        this.keys = keys;
        this.trust = trust;
        this.alias = alias;
        this.secret = secret;
    }

    /** Reads what {@link ThrowAwayPki} wrote for one holder. */
    public static SigningKeys ofThrowAway(Path folder, String holder) {
        return of(folder.resolve(holder + ".p12"), folder.resolve("trust.p12"), folder.resolve("password.txt"));
    }

    /**
     * Reads two PKCS12 files. Signs with the first key of the first.
     *
     * @param keyStore our key and its chain
     * @param trustStore the authorities that we trust
     * @param password a file whose first line opens both
     * @throws IllegalArgumentException if one of them cannot be read or has no key; names the file
     */
    public static SigningKeys of(Path keyStore, Path trustStore, Path password) {
        try {
            char[] secret =
                    Files.readString(password, StandardCharsets.UTF_8).strip().toCharArray();
            KeyStore keys = Tls.load(keyStore, secret);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return new SigningKeys(keys, Tls.load(trustStore, secret), alias, secret);
                }
            }
            throw new IllegalArgumentException("no key in " + keyStore);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "cannot be opened: " + keyStore + " or " + trustStore + " with " + password, e);
        }
    }

    /** The same key, with the authorities that another trusts. */
    public SigningKeys trusting(SigningKeys other) {
        return new SigningKeys(keys, other.trust, alias, secret);
    }

    /** The store of our key. */
    public KeyStore keys() {
        return keys;
    }

    /** The store of the authorities that we trust. */
    public KeyStore trust() {
        return trust;
    }

    /** The name of our key in its store. */
    public String alias() {
        return alias;
    }

    /** What opens our key. */
    public String secret() {
        return new String(secret);
    }
}
