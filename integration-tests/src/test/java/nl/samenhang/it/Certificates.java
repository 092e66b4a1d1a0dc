// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS of somebody who knows whom to trust and cannot say who he is. */
final class Certificates {

    private Certificates() {}

    static SSLContext trustOnly(Path tls) throws Exception {
        char[] password = Files.readString(tls.resolve("password.txt")).strip().toCharArray();
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(tls.resolve("trust.p12"))) {
            authorities.load(in, password);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
