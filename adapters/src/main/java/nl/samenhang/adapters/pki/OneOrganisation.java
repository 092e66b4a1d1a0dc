// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.samenhang.canonical.Oin;

/** Trusts what another trusts, and of servers only those of one organisation. */
final class OneOrganisation extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager others;
    private final Oin organisation;

    OneOrganisation(X509ExtendedTrustManager others, Oin organisation) {
        this.others = others;
        this.organisation = organisation;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        others.checkServerTrusted(chain, type, engine);
        requireOrganisation(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        others.checkServerTrusted(chain, type, socket);
        requireOrganisation(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        others.checkServerTrusted(chain, type);
        requireOrganisation(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        others.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        others.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        others.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return others.getAcceptedIssuers();
    }

    private void requireOrganisation(X509Certificate[] chain) throws CertificateException {
        if (!CertificateOin.of(chain[0]).equals(Optional.of(organisation))) {
            throw new CertificateException("the certificate is not of the organisation that the message is for");
        }
    }
}
