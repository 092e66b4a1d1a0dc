// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Our key with its chain and the authorities that we trust, as two PKCS12 files hold them. To open one takes a tenth of a second. */
final class KeyStores {

    private final Path file;
    private final KeyStore keys;
    private final KeyStore trust;
    private final char[] secret;

    private KeyStores(Path file, KeyStore keys, KeyStore trust, char[] secret) {
        this.file = file;
        this.keys = keys;
        this.trust = trust;
        this.secret = secret;
    }

    /**
     * Opens both with one password.
     *
     * @throws IllegalArgumentException if one of them cannot be read; names the files
     */
    static KeyStores open(Path keyStore, Path trustStore, Path password) {
        try {
            char[] secret =
                    Files.readString(password, StandardCharsets.UTF_8).strip().toCharArray();
            return new KeyStores(keyStore, load(keyStore, secret), load(trustStore, secret), secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "cannot be opened: " + keyStore + " or " + trustStore + " with " + password, e);
        }
    }

    /** Where our key is. */
    Path file() {
        return file;
    }

    KeyStore keys() {
        return keys;
    }

    KeyStore trust() {
        return trust;
    }

    char[] secret() {
        return secret.clone();
    }

    private static KeyStore load(Path file, char[] secret) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, secret);
        }
        return store;
    }
}
