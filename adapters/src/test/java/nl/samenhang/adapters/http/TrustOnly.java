// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Clients that the gateway should not let in. */
final class TrustOnly {

    private TrustOnly() {}

    /** Trusts the authority and has no certificate. */
    static SSLContext of(Path trusted) {
        return context(new KeyManager[0], trusted);
    }

    /** Trusts the authority and has a certificate of another one. */
    static SSLContext withKeyOf(Path other, String holder, Path trusted) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(other, holder + ".p12"), password(other));
            return context(keys.getKeyManagers(), trusted);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static SSLContext context(KeyManager[] keys, Path trusted) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(trusted, "trust.p12"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore store(Path folder, String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, password(folder));
        }
        return store;
    }

    private static char[] password(Path folder) throws Exception {
        return Files.readString(folder.resolve("password.txt")).strip().toCharArray();
    }
}
