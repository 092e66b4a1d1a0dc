// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import nl.samenhang.console.signin.Accounts;
import nl.samenhang.console.signin.Oidc;
import nl.samenhang.console.signin.Role;
import nl.samenhang.console.signin.SignInFailedException;
import nl.samenhang.console.signin.User;

/**
 * Who asks: by an access token of the provider that vouches for people on the pages (RFC 6750), or, where there are built-in accounts, by
 * one of those (RFC 7617). Never by the cookie of the pages, so that no page of somebody else can ask in an auditor's name.
 */
final class ApiCallers {

    private final Accounts accounts;
    private final Optional<Oidc> oidc;

    ApiCallers(ConsoleSettings settings, Clock clock) {
        accounts = new Accounts(settings.accounts());
        oidc = settings.oidc().map(provider -> new Oidc(provider, clock));
    }

    /**
     * An auditor.
     *
     * @throws ApiProblem for anybody else
     */
    User auditor(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space);
        String credentials = header.substring(space + 1).strip();
        Optional<User> user = scheme.equalsIgnoreCase("Bearer")
                ? byToken(credentials)
                : scheme.equalsIgnoreCase("Basic") && !accounts.none() ? byPassword(credentials) : Optional.empty();
        User known = user.orElseThrow(ApiProblem::unknownCaller);
        if (known.role() != Role.AUDITOR) {
            throw ApiProblem.forbidden();
        }
        return known;
    }

    private Optional<User> byToken(String token) {
        try {
            return oidc.isEmpty() ? Optional.empty() : Optional.of(oidc.get().vouched(token));
        } catch (SignInFailedException e) {
            if ("role".equals(e.getMessage())) {
                throw ApiProblem.forbidden();
            }
            if ("provider".equals(e.getMessage())) {
                throw ApiProblem.unavailable();
            }
            return Optional.empty();
        }
    }

    private Optional<User> byPassword(String credentials) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(credentials), UTF_8).split(":", 2);
            return pair.length == 2 ? accounts.user(pair[0], pair[1]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
