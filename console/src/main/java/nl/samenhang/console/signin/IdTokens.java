// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Checks ID tokens (OpenID Connect Core 1.0, 3.1.3.7): signed with a key of the provider, by an algorithm with a public key, for this
 * client, of this sign-in, and of now.
 */
final class IdTokens {

    static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private final OidcSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(OidcSettings settings, URL keys, Clock clock) {
        this.settings = settings;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, JWKSourceBuilder.<SecurityContext>create(keys).build()));
        var exact =
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build();
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        Set.of(settings.clientId()), exact, Set.of("sub", "exp", "iat"), Set.of()) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
    }

    JWTClaimsSet check(String token, String nonce) throws SignInFailedException {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            List<String> audience = claims.getAudience();
            Object authorized = claims.getClaim("azp");
            boolean forUs = audience.size() == 1
                    ? authorized == null || authorized.equals(settings.clientId())
                    : settings.clientId().equals(authorized);
            if (!forUs || !nonce.equals(claims.getClaim("nonce"))) {
                throw new SignInFailedException("id-token");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new SignInFailedException("id-token");
        }
    }
}
