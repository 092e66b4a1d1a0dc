// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-in with OpenID Connect: authorization code (RFC 6749, 4.1) with proof key (RFC 7636, S256), state and nonce. Asks the provider
 * for its addresses and keys when the first person signs in, not when the console starts.
 */
public final class Oidc {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 256 * 1024;

    private final OidcSettings settings;
    private final Clock clock;
    private final PendingSignIns pending;
    private Optional<Provider> provider = Optional.empty();

    /** Nothing is asked of the provider yet. */
    public Oidc(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pending = new PendingSignIns(clock);
    }

    /**
     * Where the browser has to go.
     *
     * @param ticket for a cookie of its own: the browser has to bring it back together with the provider's answer
     */
    public record Departure(URI address, String ticket) {}

    /** Begins a sign-in. */
    public Departure depart() throws SignInFailedException {
        Provider known = provider();
        PendingSignIns.Pending begun = pending.begin();
        String query = form(Map.of(
                "response_type", "code",
                "scope", "openid profile",
                "client_id", settings.clientId(),
                "redirect_uri", settings.callback().toString(),
                "state", begun.state(),
                "nonce", begun.nonce(),
                "code_challenge", begun.challenge(),
                "code_challenge_method", "S256"));
        String start = known.authorization().toString();
        return new Departure(URI.create(start + (start.contains("?") ? "&" : "?") + query), begun.ticket());
    }

    /**
     * Ends a sign-in with what the browser brought from the provider.
     *
     * @throws SignInFailedException also where the provider vouches, but for somebody without a role here
     */
    public User arrive(String ticket, String state, String code) throws SignInFailedException {
        PendingSignIns.Pending begun = pending.end(ticket)
                .filter(p -> p.state().equals(state))
                .orElseThrow(() -> new SignInFailedException("state"));
        Provider known = provider();
        Map<String, Object> tokens = json(
                HttpRequest.newBuilder(known.token())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", basic())
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                settings.callback().toString(),
                                "code_verifier",
                                begun.verifier())))),
                "token");
        String idToken = Optional.ofNullable(tokens.get("id_token"))
                .map(Object::toString)
                .orElseThrow(() -> new SignInFailedException("token"));
        return user(known.idTokens().check(idToken, begun.nonce()));
    }

    /**
     * Who brings this access token, for a program that asks in somebody's name.
     *
     * @throws SignInFailedException if it is not one of the provider, for us, of now; or of somebody without a role here
     */
    public User vouched(String accessToken) throws SignInFailedException {
        return user(provider().accessTokens().check(accessToken));
    }

    private User user(JWTClaimsSet claims) throws SignInFailedException {
        Object told = claims.getClaim(settings.claim());
        List<?> values = told instanceof List<?> list ? list : told == null ? List.of() : List.of(told);
        // Who has both roles here is an administrator, who may do more; an auditor must not be one.
        Role role = values.stream()
                .flatMap(value -> Optional.ofNullable(settings.roles().get(value.toString())).stream())
                .min(Role::compareTo)
                .orElseThrow(() -> new SignInFailedException("role"));
        Object name = claims.getClaim("name");
        return new User(
                settings.issuer() + " " + claims.getSubject(), name instanceof String text ? text : role.word(), role);
    }

    private synchronized Provider provider() throws SignInFailedException {
        if (provider.isEmpty()) {
            URI wellKnown = URI.create(settings.issuer() + "/.well-known/openid-configuration");
            Map<String, Object> told = json(HttpRequest.newBuilder(wellKnown).GET(), "provider");
            provider = Optional.of(Provider.of(told, settings, clock));
        }
        return provider.get();
    }

    private static Map<String, Object> json(HttpRequest.Builder request, String step) throws SignInFailedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new SignInFailedException(step);
                }
                return JSONObjectUtils.parse(new String(body.readNBytes(LARGEST), UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInFailedException(step);
        } catch (IOException | ParseException e) {
            throw new SignInFailedException(step);
        }
    }

    private String basic() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String form(Map<String, String> names) {
        return String.join(
                "&",
                names.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
