// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.adapters.CapturedLog;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.RawClient;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GgkEdgeTest {

    private static final PartyCode SELF = new PartyCode(PartyCode.OIN, TestPki.GATEWAY.value());
    private static final String REFERENCE = "3f0c2a4e-7b1d-4c9a-8e52-1a2b3c4d5e6f";

    private static RecordingInbox inbox;
    private static Edge edge;

    @BeforeAll
    static void open() {
        edge = Edge.forSystems(
                EdgeSettings.local(0),
                TestPki.tls("gateway"),
                Map.of(
                        "/ggk/*",
                        new GgkServlet(
                                GgkSettings.release32(SELF),
                                arrival -> inbox.accept(arrival),
                                new Senders(() -> TestPki.PARTIES),
                                new BodyReader(new BodyLimits(1_000_000, 8_000, Duration.ofSeconds(2), 4)),
                                Clock.systemUTC(),
                                UUID::randomUUID)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void freshInbox() {
        inbox = new RecordingInbox();
    }

    @Test
    void anAcceptedEnvelopeIsAcknowledgedWithBv03() throws Exception {
        var response = post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>")));

        assertThat(response.statusCode()).isEqualTo(200);
        Schemas.requireValid(Soap.bv03(response));
        assertThat(response.body()).contains("Bv03Bericht").contains(">" + REFERENCE + "</StUF:crossRefnummer>");
        Arrival arrival = inbox.only();
        assertThat(arrival.sender()).isEqualTo(new Arrival.Sender.Registered(TestPki.PROVIDER));
        assertThat(arrival.receiver()).isEqualTo(new PartyCode(PartyCode.GEMEENTE, "0243"));
        assertThat(arrival.body()).asString(StandardCharsets.UTF_8).isEqualTo("<a/>");
        assertThat(arrival.reference()).hasValue(REFERENCE);
    }

    @Test
    void whatBreaksTheSchemaIsRefusedWithStUF055AndItsPlaceAlone() throws Exception {
        inbox.answers(a -> unreadable(new Finding(1, "XSD", "/Bericht/Client/Bsn", "negen cijfers")));

        var response = post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>")));

        Soap.refused(response, "Client", "StUF055");
        assertThat(response.body()).contains("XSD /Bericht/Client/Bsn");
    }

    @Test
    void whatBreaksARuleIsRefusedWithTheRules() throws Exception {
        inbox.answers(a -> unreadable(new Finding(2, "CS002", "/Bericht/Client/Bsn", "11-proef")));

        Soap.refused(post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>"))), "Client", "BRS28");
    }

    @Test
    void aDenialSaysWhyAndThatTheCombinationIsNotAuthorised() throws Exception {
        inbox.answers(a -> new Outcome.Denied(
                RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "NO_GROUND", List.of("Geen grondslag.")));

        var response = post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>")));

        Soap.refused(response, "Client", "IB006");
        assertThat(response.body()).contains("NO_GROUND: Geen grondslag.");
    }

    @Test
    void whatCannotBeTakenNowIsAServerFault() throws Exception {
        inbox.answers(
                a -> new Outcome.Unavailable(RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "audit-unavailable"));

        Soap.refused(
                post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>"))), "Server", "StUF058");
    }

    @Test
    void theZenderOfAnotherPartyIsRefusedAndPutOnTheTrailUnopened() throws Exception {
        var response = post("aanbieder", Soap.soap(Soap.di01("0243", "42420001", "WMO301", "<secret/>")));

        Soap.refused(response, "Client", "IB006");
        assertThat(inbox.only().receiver()).isEqualTo(SELF);
        assertThat(new String(inbox.only().body(), StandardCharsets.UTF_8)).contains("Envelope");
    }

    @Test
    void aSenderThatIsNotRegisteredIsToldSo() throws Exception {
        inbox.answers(a -> new Outcome.Denied(
                RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, "SENDER_UNKNOWN", List.of("Onbekend.")));

        var response = post("vreemde", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>")));

        Soap.refused(response, "Client", "IB002");
        assertThat(inbox.only().sender()).isInstanceOf(Arrival.Sender.Unregistered.class);
    }

    @Test
    void aFunctionThatWeDoNotHaveIsRefused() throws Exception {
        Soap.refused(post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "XYZ999", "<a/>"))), "Client", "IB004");

        assertThat(inbox.arrivals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999990019 no xml",
                "<a>999990019</a>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body/></soap:Envelope>",
                "<soap:Envelope xmlns:soap='http://www.w3.org/2003/05/soap-envelope'><soap:Body/></soap:Envelope>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><a>&x;</a></soap:Body></soap:Envelope>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><bsn999990019/></soap:Body></soap:Envelope>",
            })
    void garbageGetsTheSameFaultAndIsOnTheTrailOnce(String garbage) throws Exception {
        var response = post("aanbieder", garbage);

        Soap.refused(response, "Client", "IB001");
        assertThat(response.body()).doesNotContain("999990019").doesNotContain("root:");
        assertThat(inbox.only().body()).asString(StandardCharsets.UTF_8).isEqualTo(garbage);
    }

    @Test
    void deepNestingEndsEarly() throws Exception {
        Soap.refused(post("aanbieder", Soap.soap("<a>".repeat(50_000))), "Client", "IB001");

        assertThat(inbox.arrivals()).hasSize(1);
    }

    @Test
    void aHeaderThatMustBeUnderstoodAndIsNotIsRefused() throws Exception {
        String soap = Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>"))
                .replace(
                        "<soap:Body>",
                        "<soap:Header><x:y xmlns:x='urn:x' soap:mustUnderstand='1'/></soap:Header><soap:Body>");

        Soap.refused(post("aanbieder", soap), "Client", "IB001");
    }

    @Test
    void whatIsTooLargeIsNotReadButIsOnTheTrail() throws Exception {
        var response = post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>".repeat(300_000))));

        Soap.refused(response, "Client", "IB003");
        assertThat(inbox.only().complete()).isFalse();
    }

    @Test
    void anEndlessEnvelopeIsCutOff() throws Exception {
        var answer = RawClient.stream(TestPki.tls("aanbieder"), edge.uri(), "/ggk", 100_000_000L);

        assertThat(answer.sent()).isLessThan(50_000_000L);
        assertThat(inbox.only().complete()).isFalse();
    }

    @Test
    void aFo01FromFurtherOnIsHandedInWholeAndAcknowledged() throws Exception {
        inbox.answers(a -> unreadable(new Finding(1, "XML", "1:1", "een bekend bericht")));
        String fo01 = "<s:Fo01Bericht xmlns:s='http://www.egem.nl/StUF/StUF0301'><s:stuurgegevens>"
                + "<s:berichtcode>Fo01</s:berichtcode><s:referentienummer>" + REFERENCE + "</s:referentienummer>"
                + "</s:stuurgegevens><s:body><s:code>IB010</s:code>"
                + "<s:detailsXML><root><any/></root></s:detailsXML></s:body></s:Fo01Bericht>";

        var response = post("aanbieder", Soap.soap(fo01));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Bv03Bericht");
        assertThat(inbox.only().body()).asString(StandardCharsets.UTF_8).contains("IB010");
    }

    @Test
    void headersThatWouldSteerARouterGoNowhere() throws Exception {
        var request = HttpRequest.newBuilder(edge.uri().resolve("/ggk"))
                .header("Content-Type", "text/xml")
                .header("CamelFileName", "injected")
                .header("camelhttpuri", "injected")
                .POST(HttpRequest.BodyPublishers.ofString(Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>"))))
                .build();

        assertThat(send("aanbieder", request).statusCode()).isEqualTo(200);
        assertThat(inbox.only().toString() + inbox.only().reference()).doesNotContain("injected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ggk", "/ggk?wsdl", "/ggk/services", "/ggk/999990019"})
    void thereIsNothingToBrowse(String path) throws Exception {
        var response = send(
                "aanbieder", HttpRequest.newBuilder(edge.uri().resolve(path)).build());

        assertThat(response.statusCode()).isIn(404, 405);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nothingOfARefusedMessageIsInTheLog() throws Exception {
        try (var log = new CapturedLog()) {
            post("aanbieder", "<999990019");
            post(
                    "aanbieder",
                    "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><b999990019:a/>");
            post("aanbieder", Soap.soap("<b999990019 xmlns='urn:999990019'/>"));
            post("aanbieder", Soap.soap(Soap.di01("999990019", "999990019", "999990019", "999990019")));
            inbox.answers(a -> {
                throw new IllegalStateException("999990019");
            });
            Soap.refused(
                    post("aanbieder", Soap.soap(Soap.di01("42420001", "0243", "WMO305", "<a/>"))), "Server", "StUF058");

            assertThat(log.text()).doesNotContain("999990019");
        }
    }

    private static Outcome unreadable(Finding finding) {
        return new Outcome.Unreadable(
                RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, List.of(finding), Optional.empty());
    }

    private static HttpResponse<String> post(String holder, String soap) throws Exception {
        return send(
                holder,
                HttpRequest.newBuilder(edge.uri().resolve("/ggk"))
                        .header("Content-Type", "text/xml; charset=UTF-8")
                        .header("SOAPAction", "\"http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01\"")
                        .POST(HttpRequest.BodyPublishers.ofString(soap))
                        .build());
    }

    private static HttpResponse<String> send(String holder, HttpRequest request) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(TestPki.tls(holder).context())
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
