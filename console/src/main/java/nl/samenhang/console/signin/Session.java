// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * One browser, from when it first asked for a page.
 *
 * @param id what the cookie holds
 * @param csrf what every form has to bring back
 */
public record Session(String id, String csrf, Optional<User> user, Instant since, Instant seen) {

    /** Whether a form brought back this session's token; takes equally long whatever it brought. */
    public boolean brought(String token) {
        return MessageDigest.isEqual(csrf.getBytes(UTF_8), token.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Session[" + since + "]";
    }
}
