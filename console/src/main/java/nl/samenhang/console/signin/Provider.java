// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What a provider tells of itself (OpenID Connect Discovery 1.0, 3). */
record Provider(URI authorization, URI token, IdTokens idTokens, AccessTokens accessTokens) {

    static Provider of(Map<String, Object> told, OidcSettings settings, Clock clock) throws SignInFailedException {
        if (!settings.issuer().toString().equals(told.get("issuer"))) {
            throw new SignInFailedException("provider");
        }
        try {
            URI keys = address(told, "jwks_uri", settings);
            return new Provider(
                    address(told, "authorization_endpoint", settings),
                    address(told, "token_endpoint", settings),
                    new IdTokens(settings, keys.toURL(), clock),
                    new AccessTokens(settings, keys.toURL(), clock));
        } catch (MalformedURLException e) {
            throw new SignInFailedException("provider");
        }
    }

    /** HTTPS, unless the provider itself is on this machine. */
    private static URI address(Map<String, Object> told, String name, OidcSettings settings)
            throws SignInFailedException {
        if (told.get(name) instanceof String text) {
            URI address = URI.create(text);
            if ("https".equals(address.getScheme())
                    || settings.issuer().getScheme().equals(address.getScheme())) {
                return address;
            }
        }
        throw new SignInFailedException("provider");
    }
}
