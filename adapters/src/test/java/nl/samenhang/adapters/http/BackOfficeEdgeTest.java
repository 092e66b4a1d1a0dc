// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackOfficeEdgeTest {

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

    @Test
    void anAcceptedMessageIsAnsweredWithItsExchange() throws Exception {
        var response = post("wmo", MESSAGES + "&doel=wmo-levering", "<a/>");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).hasValue("/v1/uitwisselingen/" + RecordingInbox.EXCHANGE);
        assertThat(response.headers().firstValue("API-Version")).hasValue("1.1.0");
        Contract.check(response, "post", "/berichten");
        assertThat(json(response).path("bericht").asText()).isEqualTo(RecordingInbox.MESSAGE.toString());
        Arrival arrival = inbox.only();
        assertThat(arrival.sender()).isEqualTo(new Arrival.Sender.Registered(TestPki.WMO));
        assertThat(arrival.receiver()).isEqualTo(new PartyCode(PartyCode.AGB, "42420001"));
        assertThat(arrival.purpose()).hasValue(new Purpose("wmo-levering"));
        assertThat(arrival.body()).asString(StandardCharsets.UTF_8).isEqualTo("<a/>");
        assertThat(arrival.complete()).isTrue();
    }

    @Test
    void allFindingsAndTheStandardsOwnRefusalComeBackAtOnce() throws Exception {
        inbox.answers(a -> new Outcome.Unreadable(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                List.of(
                        new Finding(2, "CS002", "/Bericht/Client/Bsn", "voldoet aan de 11-proef"),
                        new Finding(2, "CD061", "/Bericht/Client/Geboortedatum", "ligt niet in de toekomst")),
                Optional.of("<retour/>".getBytes(StandardCharsets.UTF_8))));

        var response = post("wmo", MESSAGES, "<a/>");

        assertThat(response.statusCode()).isEqualTo(400);
        Contract.check(response, "post", "/berichten");
        assertThat(json(response).path("bevindingen")).hasSize(2);
        assertThat(json(response).at("/bevindingen/0/regel").asText()).isEqualTo("CS002");
        assertThat(json(response).path("retourbericht").asText()).isEqualTo("<retour/>");
        assertThat(json(response).path("instance").asText()).endsWith(RecordingInbox.EXCHANGE.toString());
    }

    @Test
    void aDenialSaysWhyAndWhatWouldMakeItLawful() throws Exception {
        inbox.answers(a -> new Outcome.Denied(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                "NO_GROUND",
                List.of("Geen grondslag.", "Met toestemming kan het wel.")));

        var response = post("wmo", MESSAGES, "<a/>");

        assertThat(response.statusCode()).isEqualTo(403);
        Contract.check(response, "post", "/berichten");
        assertThat(json(response).path("reden").asText()).isEqualTo("NO_GROUND");
        assertThat(json(response).path("uitleg")).hasSize(2);
    }

    @Test
    void whatCannotBeTakenNowMayBeSentAgainLater() throws Exception {
        inbox.answers(
                a -> new Outcome.Unavailable(RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "audit-unavailable"));

        var response = post("wmo", MESSAGES, "<a/>");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        Contract.check(response, "post", "/berichten");
    }

    @Test
    void aTrustedCertificateOfSomebodyUnknownArrivesAsUnregistered() throws Exception {
        post("vreemde", MESSAGES, "<a/>");

        assertThat(inbox.only().sender()).isEqualTo(new Arrival.Sender.Unregistered("OIN:00000001000000000099"));
    }

    @Test
    void withoutACertificateThereIsNoConnection() {
        HttpClient nobody =
                HttpClient.newBuilder().sslContext(TrustOnly.of(TestPki.FOLDER)).build();

        assertThatThrownBy(() -> send(nobody, request(MESSAGES, "<a/>"))).isInstanceOf(IOException.class);
        assertThat(inbox.arrivals()).isEmpty();
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNoCertificate() {
        HttpClient forger = HttpClient.newBuilder()
                .sslContext(TrustOnly.withKeyOf(TestPki.forgedFolder(), "wmo", TestPki.FOLDER))
                .build();

        assertThatThrownBy(() -> send(forger, request(MESSAGES, "<a/>"))).isInstanceOf(IOException.class);
        assertThat(inbox.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/xml", "application/x-www-form-urlencoded", "nonsense"})
    void anotherMediaTypeIsRefusedInWords(String type) throws Exception {
        var response = send(
                client("wmo"),
                HttpRequest.newBuilder(edge.uri().resolve(MESSAGES))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                        .build());

        assertThat(response.statusCode()).isEqualTo(415);
        Contract.check(response, "post", "/berichten");
        assertThat(json(response).path("detail").asText()).contains("application/xml");
        assertThat(inbox.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?ontvanger=",
                "?ontvanger=999990019",
                "?ontvanger=0243&ontvanger=42420001",
                "?ontvanger=0243&doel=Wmo%20levering",
                "?ontvanger=0243&doel=a&doel=b"
            })
    void aReceiverOrPurposeThatIsNoCodeIsRefusedAndNotQuoted(String query) throws Exception {
        var response = post("wmo", "/v1/berichten" + query, "<a/>");

        assertThat(response.statusCode()).isEqualTo(400);
        Contract.check(response, "post", "/berichten");
        assertThat(response.body()).doesNotContain("999990019").doesNotContain("levering\"");
        assertThat(inbox.arrivals()).isEmpty();
    }

    @Test
    void headersThatWouldSteerARouterGoNowhere() throws Exception {
        var request = HttpRequest.newBuilder(edge.uri().resolve(MESSAGES))
                .header("Content-Type", "application/xml")
                .header("CamelFileName", "../../etc/injected")
                .header("camelhttpuri", "http://injected.example")
                .header("JMSReplyTo", "injected")
                .header("X-OIN", "00000001000000000020")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                .build();

        send(client("wmo"), request);

        Arrival arrival = inbox.only();
        assertThat(arrival.sender()).isEqualTo(new Arrival.Sender.Registered(TestPki.WMO));
        assertThat(arrival.purpose()).isEmpty();
        assertThat(arrival.reference()).isEmpty();
        assertThat(new String(arrival.body(), StandardCharsets.UTF_8) + arrival).doesNotContain("injected");
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
