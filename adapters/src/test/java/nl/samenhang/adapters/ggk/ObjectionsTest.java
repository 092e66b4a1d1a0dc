// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender behind the GGk hears of a message that cannot be used: at its own endpoint, in a message of its own. */
class ObjectionsTest {

    private static final PartyCode SELF = new PartyCode(PartyCode.GEMEENTE, "0243");
    private static final String REFERENCE = "3f0c2a4e-7b1d-4c9a-8e52-1a2b3c4d5e6f";
    private static final Finding SCHEMA = new Finding(1, "XSD", "/Bericht/Client/Bsn", "negen cijfers");
    private static final Finding RULE = new Finding(2, "CS002", "/Bericht/Client/Bsn", "11-proef");

    private final RecordingInbox gatewaysInbox = new RecordingInbox();
    private final RecordingInbox sendersInbox = new RecordingInbox();
    private final GgkClient hurried = new GgkClient(TestPki.tls("gateway"), Duration.ofSeconds(2));
    private final GgkClient sender = new GgkClient(TestPki.tls("aanbieder"), Duration.ofSeconds(10));
    private Edge sendersEdge;
    private Edge gateway;

    @BeforeEach
    void open() {
        sendersEdge = edge(
                "aanbieder",
                new GgkServlet(
                        GgkSettings.release32(new PartyCode(PartyCode.AGB, "42420001")),
                        sendersInbox,
                        new Senders(() -> new Parties(List.of())),
                        bodies(),
                        Clock.systemUTC(),
                        UUID::randomUUID));
        GgkSettings settings = GgkSettings.release32(SELF);
        var replies = new Replies(settings, Clock.systemUTC(), UUID::randomUUID);
        URI address = sendersEdge.uri().resolve("/ggk");
        gateway = edge(
                "gateway",
                new GgkServlet(
                        settings,
                        gatewaysInbox,
                        new Senders(() -> TestPki.PARTIES),
                        bodies(),
                        replies,
                        new Objections(hurried, replies, party -> Optional.of(address))));
    }

    @AfterEach
    void close() {
        gateway.close();
        sendersEdge.close();
        hurried.close();
        sender.close();
    }

    @Test
    void aMessageThatBreaksItsSchemaComesBackAsAFo01() {
        gatewaysInbox.answers(a -> unreadable(SCHEMA, Optional.empty()));

        assertThatCode(this::send).doesNotThrowAnyException();

        String request = new String(sendersInbox.only().body(), StandardCharsets.UTF_8);
        assertThat(request)
                .contains(">StUF055<", ">client<", "<StUF:crossRefnummer>" + REFERENCE + "<")
                .contains("<StUF:details>WMO305-00010000; XSD /Bericht/Client/Bsn<")
                .doesNotContain("999990019");
        Schemas.requireValid(Schemas.between(request, "<[A-Za-z]*:?Fo01Bericht", "</[A-Za-z]*:?Fo01Bericht>"));
    }

    @Test
    void aMessageThatBreaksARuleComesBackAsTheRetourInADu01() {
        byte[] retour = "<retour/>".getBytes(StandardCharsets.UTF_8);
        gatewaysInbox.answers(a -> unreadable(RULE, Optional.of(retour)));

        assertThatCode(this::send).doesNotThrowAnyException();

        Arrival arrival = sendersInbox.only();
        assertThat(arrival.body()).isEqualTo(retour);
        assertThat(arrival.reference()).isPresent().isNotEqualTo(Optional.of(REFERENCE));
        assertThat(arrival.receiver()).isEqualTo(new PartyCode(PartyCode.AGB, "42420001"));
    }

    @Test
    void whereTheStandardHasNoRetourTheRequestItselfIsRefused() {
        gatewaysInbox.answers(a -> unreadable(RULE, Optional.empty()));

        assertThatThrownBy(this::send).isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.code())
                .isEqualTo("BRS28"));

        assertThat(sendersInbox.arrivals()).isEmpty();
    }

    @Test
    void aSenderWhoseEndpointIsAwayHearsItInTheAnswerToItsRequest() {
        sendersEdge.close();
        gatewaysInbox.answers(a -> unreadable(SCHEMA, Optional.empty()));

        assertThatThrownBy(this::send).isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.code())
                .isEqualTo("StUF055"));
    }

    @Test
    void aRetourIsCalledAfterWhatItAnswers() {
        assertThat(Ggk.answerTo("WMO301")).isEqualTo("WMO302");
        assertThat(Ggk.answerTo("JW319")).isEqualTo("JW320");
        assertThat(Ggk.answerTo("JW323")).isEqualTo("JW325");
    }

    private void send() {
        sender.send(
                gateway.uri().resolve("/ggk"),
                new GgkEnvelope(
                        new Address("42420001", "Test"),
                        new Address("0243", "GGk"),
                        REFERENCE,
                        Optional.empty(),
                        "20261122101500",
                        "WMO305",
                        GgkSettings.release32(SELF).versions(),
                        "<a>999990019</a>".getBytes(StandardCharsets.UTF_8)));
    }

    private static Outcome unreadable(Finding finding, Optional<byte[]> retour) {
        return new Outcome.Unreadable(RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, List.of(finding), retour);
    }

    private static Edge edge(String holder, GgkServlet servlet) {
        return Edge.forSystems(EdgeSettings.local(0), TestPki.tls(holder), Map.of("/ggk/*", servlet));
    }

    private static BodyReader bodies() {
        return new BodyReader(new BodyLimits(1_000_000, 8_000, Duration.ofSeconds(2), 4));
    }
}
