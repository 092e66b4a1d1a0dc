// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * A signature that was found right, and that covers every header and the body.
 *
 * @param signer whose key made it
 * @param value of the signature, in base64: what an answer has to confirm
 * @param confirms the values of the signatures that this message confirms
 */
public record Seal(X509Certificate signer, String value, Set<String> confirms) {

    public Seal {
        confirms = Set.copyOf(confirms);
    }
}
