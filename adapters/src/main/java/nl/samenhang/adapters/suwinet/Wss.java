// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.security.KeyStoreException;
import java.util.Set;
import nl.samenhang.adapters.pki.SigningKeys;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;

/** The names and algorithms of WS-Security 1.0 and 1.1 that the profile uses. */
final class Wss {

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSSE11 = "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String X509_V3 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /** SHA-2 of 256 bits or more (Digikoppeling Beveiligingsstandaarden). */
    static final Set<String> SIGNATURES = Set.of(
            RSA_SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            ECDSA_SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");

    static final Set<String> DIGESTS =
            Set.of(SHA256, "http://www.w3.org/2001/04/xmldsig-more#sha384", "http://www.w3.org/2001/04/xmlenc#sha512");

    private Wss() {}

    static Crypto crypto(SigningKeys keys) {
        var merlin = new Merlin();
        merlin.setKeyStore(keys.keys());
        merlin.setTrustStore(keys.trust());
        merlin.setDefaultX509Identifier(keys.alias());
        return merlin;
    }

    static String signatureAlgorithm(SigningKeys keys) {
        try {
            String kind =
                    keys.keys().getCertificate(keys.alias()).getPublicKey().getAlgorithm();
            return kind.equals("RSA") ? RSA_SHA256 : ECDSA_SHA256;
        } catch (KeyStoreException e) {
            throw new IllegalStateException("the store was opened before", e);
        }
    }
}
