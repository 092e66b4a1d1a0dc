// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Parties;

/**
 * Who sent a request, by the certificate of its connection and nothing else.
 *
 * @param parties the register as it is now
 */
public record Senders(Supplier<Parties> parties) {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    /**
     * The party that the certificate belongs to.
     *
     * @throws IllegalStateException if the request came over a port that asks for no certificate: a mistake of ours
     */
    public Arrival.Sender of(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new IllegalStateException("this servlet belongs on a port for systems");
        }
        return CertificateOin.of(chain[0])
                .flatMap(oin -> parties.get().withOin(oin))
                .<Arrival.Sender>map(Arrival.Sender.Registered::new)
                .orElseGet(() -> new Arrival.Sender.Unregistered(CertificateOin.nameOf(chain[0])));
    }
}
