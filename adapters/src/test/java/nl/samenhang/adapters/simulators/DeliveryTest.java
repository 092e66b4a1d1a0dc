// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.adapters.Adapter;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.ggk.GgkAdapter;
import nl.samenhang.adapters.ggk.GgkClient;
import nl.samenhang.adapters.ggk.GgkServlet;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.adapters.http.BackOfficeAdapter;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.MessagesServlet;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways of delivering, against the simulators, over real sockets. */
class DeliveryTest {

    private static final PartyCode SELF = new PartyCode(PartyCode.OIN, TestPki.GATEWAY.value());
    private static final PartyCode AGB = new PartyCode(PartyCode.AGB, "42420001");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WMO_301 = """
            <w:Bericht xmlns:w="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema"
                xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema"><w:Header><w:BerichtCode>414</w:BerichtCode>
            <w:BerichtVersie>3</w:BerichtVersie><w:BerichtSubversie>2</w:BerichtSubversie><w:Afzender>0243</w:Afzender>
            <w:Ontvanger>42420001</w:Ontvanger><w:BerichtIdentificatie><b:Identificatie>1</b:Identificatie>
            <b:Dagtekening>2026-11-22</b:Dagtekening></w:BerichtIdentificatie><w:XsdVersie>
            <b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></w:XsdVersie>
            </w:Header><w:Client><w:Bsn>999990019</w:Bsn></w:Client></w:Bericht>""";

    private static RecordingInbox inbox;
    private static Edge edge;

    @BeforeAll
    static void open() {
        var senders = new Senders(() -> TestPki.PARTIES);
        var bodies = new BodyReader(BodyLimits.standard());
        edge = Edge.forSystems(
                EdgeSettings.local(0),
                TestPki.tls("gateway"),
                Map.of(
                        "/v1/berichten",
                        new MessagesServlet(arrival -> inbox.accept(arrival), senders, bodies),
                        "/ggk/*",
                        new GgkServlet(
                                GgkSettings.release32(SELF),
                                arrival -> inbox.accept(arrival),
                                senders,
                                bodies,
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
    void aBackOfficeGetsAMessageOnceHoweverOftenItIsDelivered() throws Exception {
        try (var wmo = new BackOfficeSimulator(0, TestPki.tls("wmo"), edge.uri())) {
            Adapter adapter = backOffice(wmo.uri());
            Envelope envelope = envelope("wmo-302", TestPki.PROVIDER, TestPki.WMO);

            adapter.deliver(envelope, "<é/>".getBytes(StandardCharsets.UTF_8));
            adapter.deliver(envelope, "<é/>".getBytes(StandardCharsets.UTF_8));

            assertThat(wmo.deliveries()).hasSize(1);
            assertThat(wmo.repetitions()).isEqualTo(1);
            assertThat(wmo.deliveries().getFirst().message()).isEqualTo(RecordingInbox.MESSAGE.toString());
            assertThat(wmo.deliveries().getFirst().exchange()).isEqualTo(RecordingInbox.EXCHANGE.toString());
            assertThat(wmo.deliveries().getFirst().body())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("<é/>");
        }
    }

    @Test
    void jsonIsTakenAndBroughtAsJson() throws Exception {
        try (var wmo = new BackOfficeSimulator(0, TestPki.tls("wmo"), edge.uri())) {
            byte[] message =
                    "{\"$schema\":\"urn:samenhang:schema:household-message:0.1\"}".getBytes(StandardCharsets.UTF_8);

            backOffice(wmo.uri()).deliver(envelope("household", TestPki.PROVIDER, TestPki.WMO), message);
            BackOfficeSimulator.Reply reply = wmo.post(message, "42420001", Optional.empty());

            assertThat(wmo.deliveries().getFirst().mediaType()).isEqualTo("application/json");
            assertThat(reply.status()).isEqualTo(202);
            assertThat(inbox.only().body()).isEqualTo(message);
        }
    }

    @Test
    void aRefusalByABackOfficeIsFinalAndATroubleIsNot() throws Exception {
        try (var wmo = new BackOfficeSimulator(0, TestPki.tls("wmo"), edge.uri())) {
            Adapter adapter = backOffice(wmo.uri());

            wmo.answerWith(400);
            assertNotDelivered(adapter, TestPki.WMO, "receiver-status-400", DeliveryException.Retry.NEVER);
            wmo.answerWith(429);
            assertNotDelivered(adapter, TestPki.WMO, "receiver-status-429", DeliveryException.Retry.LATER);
            wmo.answerWith(503);
            assertNotDelivered(adapter, TestPki.WMO, "receiver-status-503", DeliveryException.Retry.LATER);
            assertThat(wmo.deliveries()).isEmpty();
        }
    }

    @Test
    void aBackOfficeThatIsDownIsTriedAgain() {
        assertNotDelivered(
                backOffice(URI.create("https://127.0.0.1:1/berichten")),
                TestPki.WMO,
                "receiver-unreachable",
                DeliveryException.Retry.LATER);
    }

    @Test
    void nothingIsSentToAServerOfAnotherOrganisation() throws Exception {
        try (var stranger = new BackOfficeSimulator(0, TestPki.tls("vreemde"), edge.uri())) {
            assertNotDelivered(backOffice(stranger.uri()), TestPki.WMO, "receiver-tls", DeliveryException.Retry.LATER);
            assertThat(stranger.deliveries()).isEmpty();
        }
    }

    @Test
    void noEnvelopeIsSentToAServerOfAnotherOrganisation() throws Exception {
        try (var stranger = new ProviderSimulator(
                        0, TestPki.tls("vreemde"), AGB, edge.uri().resolve("/ggk"), Clock.systemUTC());
                var client = new GgkClient(TestPki.tls("gateway"), PATIENCE)) {
            var adapter = new GgkAdapter(
                    client,
                    GgkSettings.release32(SELF),
                    party -> Optional.of(stranger.uri()),
                    envelope -> Optional.empty(),
                    Clock.systemUTC());

            assertNotDelivered(adapter, TestPki.PROVIDER, "receiver-unreachable", DeliveryException.Retry.LATER);
            assertThat(stranger.received()).isEmpty();
        }
    }

    @Test
    void aPartyWithoutAnAddressIsNotTriedAgain() {
        var adapter = new BackOfficeAdapter(TestPki.tls("gateway"), party -> Optional.empty(), PATIENCE);

        assertNotDelivered(adapter, TestPki.WMO, "no-address", DeliveryException.Retry.NEVER);
    }

    @Test
    void aBackOfficePostsAndHearsWhatBecameOfIt() throws Exception {
        try (var wmo = new BackOfficeSimulator(0, TestPki.tls("wmo"), edge.uri())) {
            var reply = wmo.post("<a/>".getBytes(StandardCharsets.UTF_8), "42420001", Optional.of("wmo-levering"));

            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.body()).contains("aangenomen");
            assertThat(inbox.only().sender()).isEqualTo(new Arrival.Sender.Registered(TestPki.WMO));
        }
    }

    @Test
    void aProviderAcknowledgesA301AndSendsA302ByItself() {
        try (var provider = provider();
                var client = new GgkClient(TestPki.tls("gateway"), PATIENCE)) {
            Envelope envelope = envelope("wmo-301", TestPki.WMO, TestPki.PROVIDER);

            ggk(client, provider.uri()).deliver(envelope, WMO_301.getBytes(StandardCharsets.UTF_8));
            ggk(client, provider.uri()).deliver(envelope, WMO_301.getBytes(StandardCharsets.UTF_8));

            await().atMost(Duration.ofSeconds(10)).until(() -> !inbox.arrivals().isEmpty());
            assertThat(provider.received()).hasSize(1);
            assertThat(provider.repetitions()).isEqualTo(1);
            Arrival retour = inbox.only();
            assertThat(retour.sender()).isEqualTo(new Arrival.Sender.Registered(TestPki.PROVIDER));
            assertThat(retour.receiver()).isEqualTo(new PartyCode(PartyCode.GEMEENTE, "0243"));
            assertThat(new String(retour.body(), StandardCharsets.UTF_8))
                    .contains("wmo302/schema", ">415<")
                    .doesNotContain("RetourCode")
                    .doesNotContain("999990019");
        }
    }

    @Test
    void aProviderThatRefusesSaysSoInTheClientBranch() {
        try (var provider = provider();
                var client = new GgkClient(TestPki.tls("gateway"), PATIENCE)) {
            provider.behave(new ProviderSimulator.Behaviour.Refuse("9332"));

            ggk(client, provider.uri())
                    .deliver(
                            envelope("wmo-301", TestPki.WMO, TestPki.PROVIDER),
                            example().orElse(WMO_301.getBytes(StandardCharsets.UTF_8)));

            await().atMost(Duration.ofSeconds(10)).until(() -> !inbox.arrivals().isEmpty());
            String retour = new String(inbox.only().body(), StandardCharsets.UTF_8);
            assertThat(retour).contains("RetourCode>0200<");
            example().ifPresent(e -> {
                assertThat(retour).contains("RetourCode>9332<");
                Wmo302.requireValid(retour);
            });
        }
    }

    @Test
    void aProviderThatFaultsOrIsDownIsTriedAgainAndOneThatRefusesIsNot() {
        try (var provider = provider();
                var client = new GgkClient(TestPki.tls("gateway"), PATIENCE)) {
            Adapter adapter = ggk(client, provider.uri());

            provider.faultNext(1);
            assertNotDelivered(adapter, TestPki.PROVIDER, "StUF058", DeliveryException.Retry.LATER);
            provider.stop();
            assertNotDelivered(adapter, TestPki.PROVIDER, "receiver-unreachable", DeliveryException.Retry.LATER);
            provider.restart();
            provider.behave(new ProviderSimulator.Behaviour.RefuseEnvelope());
            assertNotDelivered(adapter, TestPki.PROVIDER, "StUF055", DeliveryException.Retry.NEVER);
            provider.behave(new ProviderSimulator.Behaviour.Silent());
            adapter.deliver(
                    envelope("wmo-301", TestPki.WMO, TestPki.PROVIDER), WMO_301.getBytes(StandardCharsets.UTF_8));
            assertThat(provider.received()).hasSize(1);
        }
    }

    @Test
    void anAnswerIsNotSentWithoutTheNumberOfWhatItAnswers() {
        try (var client = new GgkClient(TestPki.tls("gateway"), PATIENCE)) {
            Adapter adapter = ggk(client, URI.create("https://127.0.0.1:1/ggk"));

            assertThatThrownBy(() -> adapter.deliver(envelope("wmo-306", TestPki.WMO, TestPki.PROVIDER), new byte[0]))
                    .isInstanceOfSatisfying(
                            DeliveryException.class, e -> assertThat(e.code()).isEqualTo("no-cross-reference"));
        }
    }

    private static ProviderSimulator provider() {
        return new ProviderSimulator(0, TestPki.tls("aanbieder"), AGB, edge.uri(), Clock.systemUTC());
    }

    private static Adapter backOffice(URI address) {
        return new BackOfficeAdapter(TestPki.tls("gateway"), party -> Optional.of(address), PATIENCE);
    }

    private static Adapter ggk(GgkClient client, URI address) {
        return new GgkAdapter(
                client,
                GgkSettings.release32(SELF),
                party -> Optional.of(address),
                envelope -> Optional.empty(),
                Clock.systemUTC());
    }

    private static void assertNotDelivered(
            Adapter adapter, Party receiver, String code, DeliveryException.Retry retry) {
        assertThatThrownBy(() -> adapter.deliver(
                        envelope("wmo-301", TestPki.WMO, receiver), WMO_301.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DeliveryException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.retry()).isEqualTo(retry);
                    assertThat(e.getCause()).isNull();
                });
    }

    private static Envelope envelope(String type, Party sender, Party receiver) {
        return new Envelope(
                RecordingInbox.EXCHANGE,
                new MessageId(RecordingInbox.MESSAGE.value()),
                sender,
                receiver,
                new MessageType(type),
                new Purpose("wmo-levering"),
                Instant.parse("2026-11-22T09:00:00Z"));
    }

    private static Optional<byte[]> example() {
        Path file = Wmo302.FOLDER.resolve("raw/iwmo-3.2/voorbeeldberichten/WMO301.xml");
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
