// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GgkClientTest {

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
    void whatOurOwnClientSendsArrives() {
        var envelope = new GgkEnvelope(
                new Address("42420001", "Test"),
                new Address("0243", "GGk"),
                REFERENCE,
                Optional.of(REFERENCE),
                "20261122101500",
                "WMO302",
                GgkSettings.release32(SELF).versions(),
                "<é/>".getBytes(StandardCharsets.UTF_8));

        try (var client = new GgkClient(TestPki.tls("aanbieder"), Duration.ofSeconds(10))) {
            assertThatCode(() -> client.send(edge.uri().resolve("/ggk"), envelope))
                    .doesNotThrowAnyException();
        }

        assertThat(inbox.only().body()).asString(StandardCharsets.UTF_8).isEqualTo("<é/>");
    }

    @Test
    void ourOwnClientTellsARefusalFromATrouble() {
        var envelope = new GgkEnvelope(
                new Address("42420001", "Test"),
                new Address("0243", "GGk"),
                REFERENCE,
                Optional.empty(),
                "20261122101500",
                "WMO305",
                GgkSettings.release32(SELF).versions(),
                new byte[0]);
        inbox.answers(a -> unreadable(new Finding(1, "XSD", "1:1", "iets")));

        try (var client = new GgkClient(TestPki.tls("aanbieder"), Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> client.send(edge.uri().resolve("/ggk"), envelope))
                    .isInstanceOfSatisfying(DeliveryException.class, e -> {
                        assertThat(e.code()).isEqualTo("StUF055");
                        assertThat(e.retry()).isEqualTo(DeliveryException.Retry.NEVER);
                    });
            assertThatThrownBy(() -> client.send(URI.create("https://127.0.0.1:1/ggk"), envelope))
                    .isInstanceOfSatisfying(DeliveryException.class, e -> {
                        assertThat(e.code()).isEqualTo("receiver-unreachable");
                        assertThat(e.retry()).isEqualTo(DeliveryException.Retry.LATER);
                    });
            assertThatThrownBy(() -> client.send(edge.uri().resolve("/nergens"), envelope))
                    .isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.retry())
                            .isEqualTo(DeliveryException.Retry.LATER));
        }
    }

    @Test
    void everyThreadSendsTheSoapActionOfItsOperation() throws Exception {
        var actions = new CopyOnWriteArrayList<String>();
        var servlet = new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                actions.add(request.getHeader("SOAPAction"));
                response.setStatus(500);
            }
        };
        try (var other = Edge.forSystems(EdgeSettings.local(0), TestPki.tls("aanbieder"), Map.of("/ggk", servlet));
                var client = new GgkClient(TestPki.tls("gateway"), Duration.ofSeconds(10))) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture.runAsync(
                                () -> assertFails(
                                        client,
                                        other.uri().resolve("/ggk"),
                                        "soap-fault",
                                        DeliveryException.Retry.LATER),
                                task -> Thread.ofPlatform().start(task))
                        .join();
            }
        }

        String action = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01";
        assertThat(actions).hasSize(2).allSatisfy(sent -> assertThat(sent.replace("\"", ""))
                .isEqualTo(action));
    }

    private static Outcome unreadable(Finding finding) {
        return new Outcome.Unreadable(
                RecordingInbox.EXCHANGE, RecordingInbox.MESSAGE, List.of(finding), Optional.empty());
    }

    private static void assertFails(GgkClient client, URI address, String code, DeliveryException.Retry retry) {
        var envelope = new GgkEnvelope(
                new Address("0243", "Test"),
                new Address("42420001", "GGk"),
                REFERENCE,
                Optional.empty(),
                "20261122101500",
                "WMO301",
                GgkSettings.release32(SELF).versions(),
                new byte[0]);
        assertThatThrownBy(() -> client.send(address, envelope)).isInstanceOfSatisfying(DeliveryException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.retry()).isEqualTo(retry);
        });
    }
}
