// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/**
 * Checks access tokens (RFC 9068, 4): signed with a key of the provider, by an algorithm with a public key, for this client as
 * audience, and of now. Providers that do not write {@code typ: at+jwt} are many, so {@code JWT} is taken too; but never an ID token of a
 * browser's sign-in, which has a nonce.
 */
final class AccessTokens {

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(OidcSettings settings, URL keys, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                IdTokens.ALGORITHMS,
                JWKSourceBuilder.<SecurityContext>create(keys).build()));
        var exact =
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build();
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        Set.of(settings.clientId()), exact, Set.of("sub", "exp", "iat"), Set.of("nonce")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
    }

    JWTClaimsSet check(String token) throws SignInFailedException {
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new SignInFailedException("access-token");
        }
    }
}
