// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The three cookies of the console; none can be read by a script, and with HTTPS none is sent without it. */
final class Cookies {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final boolean https;

    Cookies(HttpServletRequest request, HttpServletResponse response, ConsoleSettings.Cookies over) {
        this.request = request;
        this.response = response;
        this.https = over == ConsoleSettings.Cookies.HTTPS || request.isSecure();
    }

    /** Which cookie. Only the ticket and the language come along when another site leads here: that is what a ticket is for. */
    enum Kind {
        SESSION("Strict"),
        TICKET("Lax"),
        LANGUAGE("Lax");

        private final String sameSite;

        Kind(String sameSite) {
            this.sameSite = sameSite;
        }
    }

    Optional<String> get(Kind kind) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(kind))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void set(Kind kind, String value) {
        add(kind, value, -1);
    }

    void drop(Kind kind) {
        add(kind, "", 0);
    }

    private void add(Kind kind, String value, int seconds) {
        Cookie cookie = new Cookie(name(kind), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", kind.sameSite);
        response.addCookie(cookie);
    }

    /** The prefix makes browsers refuse the cookie from anybody but this host by HTTPS. */
    private String name(Kind kind) {
        return (https ? "__Host-" : "") + "samenhang-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
