// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses within the console. */
final class Links {

    private Links() {}

    static String logbook(String query) {
        return Console.PATH + "/logboek?q=" + encoded(query);
    }

    /** The same search, with one exchange opened beside it. */
    static String logbook(String query, String exchange) {
        return logbook(query) + "&uitwisseling=" + encoded(exchange);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
