// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStoreException;
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
        return of(KeyStores.open(keyStore, trustStore, password));
    }

    static SigningKeys of(KeyStores stores) {
        try {
            for (String alias : Collections.list(stores.keys().aliases())) {
                if (stores.keys().isKeyEntry(alias)) {
                    return new SigningKeys(stores.keys(), stores.trust(), alias, stores.secret());
                }
            }
            throw new IllegalArgumentException("no key in " + stores.file());
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a key store that was read", e);
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
