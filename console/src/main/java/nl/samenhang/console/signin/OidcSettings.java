// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.net.URI;
import java.util.Map;

/**
 * The provider that vouches for people (OpenID Connect Core 1.0), and what the console is called there.
 *
 * @param issuer its identifier; below it is {@code /.well-known/openid-configuration}. HTTPS, or this machine
 * @param callback the address of the console's {@code /console/aanmelden/terug} as a browser sees it, as registered with the provider
 * @param claim the claim of the ID token that has the roles, a text or a list of texts, such as {@code roles}
 * @param roles what each value of that claim means here; other values mean nothing
 */
public record OidcSettings(
        URI issuer, String clientId, String clientSecret, URI callback, String claim, Map<String, Role> roles) {

    public OidcSettings {
        roles = Map.copyOf(roles);
        boolean local = "127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !local) {
            throw new IllegalArgumentException("issuer: has to be an https address");
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
