// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import nl.samenhang.console.signin.Account;

/** Asks the gateway as an auditor's program does: over HTTP, on the port for people. */
record AuditorsDesk(Stage stage) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Asks with a body, in JSON, for a form such as {@code text/csv}. */
    HttpResponse<String> ask(String path, String body, String form) throws IOException, InterruptedException {
        return send(request(path, form)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks without one, for JSON. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json"));
    }

    private HttpRequest.Builder request(String path, String form) {
        Account auditor = stage.auditor();
        String credentials =
                Base64.getEncoder().encodeToString((auditor.name() + ":" + auditor.password()).getBytes(UTF_8));
        return HttpRequest.newBuilder(stage.gateway().people().resolve("/audit/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Accept", form);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
