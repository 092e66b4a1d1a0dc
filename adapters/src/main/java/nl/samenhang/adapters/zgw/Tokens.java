// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Date;

/** The tokens that ZGW prescribes: made by the client itself, signed with the shared secret (HS256), a fresh one for each call. */
record Tokens(ZgwSettings settings, Clock clock) {

    /**
     * A token.
     *
     * @param user on whose behalf: a system of the register of parties, never a person
     */
    String token(String user) {
        try {
            var token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.clientId())
                            .issueTime(Date.from(clock.instant()))
                            .claim("client_id", settings.clientId())
                            .claim("user_id", user)
                            .claim("user_representation", user)
                            .build());
            token.sign(new MACSigner(settings.secret()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a secret of this length signs");
        }
    }
}
