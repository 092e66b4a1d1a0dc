// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as these tests need: cookies, forms, and no redirects that it was not told to follow. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final TestConsole console;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Browser(TestConsole console) {
        this.console = console;
    }

    Browser signedInAs(String name) {
        get("/console/aanmelden");
        HttpResponse<String> in = post("/console/aanmelden", Map.of("naam", name, "wachtwoord", TestConsole.PASSWORD));
        if (in.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + in.statusCode());
        }
        get("/console/");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(console.uri(path)).GET());
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Posts a form with the token of the last page that had one. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String csrf) {
        String form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&", "csrf=" + URLEncoder.encode(csrf, UTF_8) + "&", ""));
        return send(HttpRequest.newBuilder(console.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
