// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.samenhang.adapters.CapturedLog;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.Tls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemPageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MESSAGES = "/v1/berichten?ontvanger=42420001";

    private static RecordingInbox inbox;
    private static Edge edge;

    @BeforeEach
    void freshInbox() {
        inbox = new RecordingInbox();
    }

    @BeforeAll
    static void open() {
        edge = Edge.forSystems(
                EdgeSettings.local(0),
                TestPki.tls("gateway"),
                Map.of(
                        "/v1/berichten",
                        new MessagesServlet(
                                arrival -> inbox.accept(arrival),
                                new Senders(() -> TestPki.PARTIES),
                                new BodyReader(new BodyLimits(1_000_000, 8_000, Duration.ofSeconds(2), 1))),
                        "/v1/openapi.json",
                        new ContractServlet()));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/nergens", "/v1/berichten/", "/..;/v1", "/v1/openapi.json/x"})
    void anUnknownPathIsAProblemThatQuotesNothing(String path) throws Exception {
        var response = send(
                client("wmo"), HttpRequest.newBuilder(edge.uri().resolve(path)).build());

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("API-Version")).hasValue("1.1.0");
        assertThat(json(response).path("status").asInt()).isEqualTo(response.statusCode());
        assertThat(response.body()).doesNotContain("nergens");
    }

    @Test
    void anotherMethodIsAProblemToo() throws Exception {
        var response = send(
                client("wmo"),
                HttpRequest.newBuilder(edge.uri().resolve(MESSAGES)).DELETE().build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(json(response).path("title").asText()).isNotBlank();
    }

    @Test
    void noiseInsteadOfHttpIsAnsweredWithAProblem() throws Exception {
        String answer = RawClient.say(TestPki.tls("wmo"), edge.uri(), "NO SUCH THING 999990019\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("API-Version");
        assertThat(answer).doesNotContain("999990019").doesNotContain("Jetty");
    }

    @Test
    void aTraceIsNotEchoed() throws Exception {
        String answer = RawClient.say(
                TestPki.tls("wmo"),
                edge.uri(),
                "TRACE /v1/berichten HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Mark: echo\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("echo");
    }

    @Test
    void aFailureOfOursIsAProblemWithoutAStackTrace() throws Exception {
        inbox.answers(a -> {
            throw new IllegalStateException("secret 999990019");
        });

        try (var log = new CapturedLog()) {
            var response = post("wmo", MESSAGES, "<a/>");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).doesNotContain("999990019").doesNotContain("Exception");
            assertThat(log.text()).contains("IllegalStateException at").doesNotContain("999990019");
        }
    }

    @Test
    void everyResponseTellsBrowsersToTrustNothing() throws Exception {
        var response = post("wmo", MESSAGES, "<a/>");

        assertThat(response.headers().map())
                .containsKeys(
                        "strict-transport-security",
                        "x-content-type-options",
                        "x-frame-options",
                        "content-security-policy",
                        "cache-control");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    private HttpResponse<String> post(String holder, String path, String body) throws Exception {
        return send(client(holder), request(path, body));
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(edge.uri() + path))
                .header("Content-Type", "application/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpClient client(String holder) {
        Tls tls = TestPki.tls(holder);
        return HttpClient.newBuilder()
                .sslContext(tls.context())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
