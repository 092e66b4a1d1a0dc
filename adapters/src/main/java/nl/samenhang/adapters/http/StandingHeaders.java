// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** The headers that every response carries (NLGov API Design Rules 2.2, core and transport security). A servlet may put its own instead. */
final class StandingHeaders implements HttpConfiguration.Customizer {

    /** The version of the contract in {@code openapi.json}. */
    static final String API_VERSION = "1.1.0";

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        put(response);
        return request;
    }

    static void put(HttpFields.Mutable response) {
        response.put("API-Version", API_VERSION);
        response.put("Cache-Control", "no-store");
        response.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.put("Referrer-Policy", "no-referrer");
        response.put("X-Content-Type-Options", "nosniff");
        response.put("X-Frame-Options", "DENY");
    }
}
