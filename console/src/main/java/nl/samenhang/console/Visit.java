// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.samenhang.console.signin.Session;
import nl.samenhang.console.signin.User;

/**
 * One request of one browser.
 *
 * @param rest what follows the page's own path, without the slash
 */
record Visit(HttpServletRequest request, Session session, Texts texts, String rest) {

    /** A field of the form or the address, without white space around it; empty where there is none. */
    String field(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .orElse("");
    }

    User user() {
        return session.user().orElseThrow(() -> new RefusedException(403, "error.403"));
    }

    Visit at(String remainder) {
        return new Visit(request, session, texts, remainder);
    }
}
