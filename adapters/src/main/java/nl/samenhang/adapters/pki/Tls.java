// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.samenhang.canonical.Oin;

/** Who we are on a TLS connection, and which authorities we trust. Only those of the trust store, never the platform's own. */
public final class Tls {

    /** The only versions that we speak (NCSC: 1.3 good, 1.2 sufficient). */
    public static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    private final KeyManager[] keys;
    private final TrustManager[] trust;
    private final SSLContext context;
    private final KeyStores stores;

    private Tls(KeyManager[] keys, TrustManager[] trust, KeyStores stores) throws GeneralSecurityException {
        this.keys = keys;
        this.trust = trust;
        this.stores = stores;
        context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
    }

    /** Reads what {@link ThrowAwayPki} wrote for one holder. */
    public static Tls ofThrowAway(Path folder, String holder) {
        return of(folder.resolve(holder + ".p12"), folder.resolve("trust.p12"), folder.resolve("password.txt"));
    }

    /**
     * Reads two PKCS12 files.
     *
     * @param keyStore our key and its chain
     * @param trustStore the authorities that we trust
     * @param password a file whose first line opens both
     * @throws IllegalArgumentException if one of them cannot be read; names the file
     */
    public static Tls of(Path keyStore, Path trustStore, Path password) {
        try {
            KeyStores stores = KeyStores.open(keyStore, trustStore, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(stores.keys(), stores.secret());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(stores.trust());
            return new Tls(keys.getKeyManagers(), trust.getTrustManagers(), stores);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "cannot be opened: " + keyStore + " or " + trustStore + " with " + password, e);
        }
    }

    /**
     * The same keys, for signing messages. Opening the files a second time would cost a start a sixth of a second.
     *
     * @throws IllegalArgumentException if there is no key among them
     */
    public SigningKeys signing() {
        return SigningKeys.of(stores);
    }

    public SSLContext context() {
        return context;
    }

    /**
     * The same, for talking to one organisation: a server whose certificate carries another OIN is not talked to, however well its
     * certificate and its host name are. So nothing is sent before it is known who gets it.
     */
    public Tls talkingTo(Oin organisation) {
        try {
            TrustManager[] narrow = Arrays.stream(trust)
                    .map(manager -> manager instanceof X509ExtendedTrustManager any
                            ? new OneOrganisation(any, organisation)
                            : manager)
                    .toArray(TrustManager[]::new);
            return new Tls(keys, narrow, stores);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS worked before", e);
        }
    }
}
