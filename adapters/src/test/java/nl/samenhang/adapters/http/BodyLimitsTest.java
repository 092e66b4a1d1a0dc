// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

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

    @Test
    void aMessageAboveTheLimitIsNotReadButIsPutOnTheTrail() throws Exception {
        inbox.answers(a -> new Outcome.Unreadable(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                List.of(new Finding(1, "OP179", "1:1", "hoogstens 25 MB")),
                Optional.empty()));

        var response = post("wmo", MESSAGES, " ".repeat(1_000_001));

        assertThat(response.statusCode()).isEqualTo(413);
        Contract.check(response, "post", "/berichten");
        assertThat(inbox.only().complete()).isFalse();
        assertThat(inbox.only().size()).isEqualTo(1_000_001);
    }

    @Test
    void anEndlessMessageCostsNoMemoryAndIsPutOnTheTrail() throws Exception {
        RawClient.Answer answer = RawClient.stream(TestPki.tls("wmo"), edge.uri(), MESSAGES, 100_000_000L);

        assertThat(answer.status()).isIn(413, 202);
        assertThat(answer.sent()).isLessThan(50_000_000L);
        assertThat(inbox.only().size()).isGreaterThan(1_000_000).isLessThan(2_000_000);
        assertThat(inbox.only().body()).hasSizeLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void aMessageThatTricklesInIsGivenUp() throws Exception {
        int status = RawClient.trickle(TestPki.tls("wmo"), edge.uri(), MESSAGES);

        assertThat(status).isEqualTo(408);
        assertThat(inbox.arrivals()).isEmpty();
    }

    @Test
    void oneLargeMessageTooManyIsAskedToComeBackLater() throws Exception {
        try (var slow = RawClient.hold(TestPki.tls("wmo"), edge.uri(), MESSAGES, 600_000, 300_000)) {
            assertThat(slow.isConnected()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
                var response = post("wmo", MESSAGES, " ".repeat(300_000));
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                Contract.check(response, "post", "/berichten");
            });
            assertThat(post("wmo", MESSAGES, "<small/>").statusCode()).isEqualTo(202);
        }
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
}
