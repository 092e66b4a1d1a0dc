// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.adapters.duo.AbsencePoller;
import nl.samenhang.adapters.duo.AbsencePoller.Polled;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator.Receipt;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Props;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.canonical.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of absence: what a marker that is lost, and rules that nobody switched on, do. Who gets them is in {@code scenarios/duo-verzuim}. */
class SchoolTest {

    private static final String OFFICER = Cast.OFFICER;
    private static final Oin OFFICER_OIN = Cast.oin(OFFICER);
    private static final String SWITCHED_ON = """
            # The municipality has read the present text of the Leerplichtwet and switches these rules on.
            settings:
              - id: statuses
                on: [read, read-old-text]
            """;

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private DataFolder data;
    private DuoSimulator duo;
    private BackOfficeSimulator officer;
    private Gateway gateway;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    @Test
    void afterTheMarkerIsLostNothingIsDeliveredTwice() throws Exception {
        start(Optional.of(SWITCHED_ON));
        duo.reports().add(4711, "R", Instant.now().minusSeconds(60));
        poller().pollOnce();
        await().until(() -> officer.deliveries().size() == 1);

        Files.delete(data.duoMarker());
        assertThat(poller().pollOnce()).isEqualTo(new Polled(0, 1, 0));
        duo.reports().add(4711, "I", Instant.now().minusSeconds(30));
        assertThat(poller().pollOnce()).isEqualTo(new Polled(1, 0, 0));

        await().until(() -> officer.deliveries().size() == 2);
        assertThat(officer.deliveries().getLast().body())
                .asString(StandardCharsets.UTF_8)
                .contains("<status>I</status>");
    }

    @Test
    void asLongAsNobodySwitchesTheRulesOnTheReportIsRefused() throws Exception {
        start(Optional.empty());
        duo.reports().add(4711, "R", Instant.now().minusSeconds(60));

        assertThat(poller().pollOnce()).isEqualTo(new Polled(0, 0, 1));

        assertThat(duo.receipts()).extracting(Receipt::word).containsExactly("geweigerd");
        assertThat(denied().nearMisses()).anyMatch(miss -> miss.startsWith("R-LPW-"));
        assertThat(officer.deliveries()).isEmpty();
    }

    private AuditEvent.Denied denied() {
        return events().stream()
                .filter(AuditEvent.Denied.class::isInstance)
                .map(AuditEvent.Denied.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEvent> events() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.audit())) {
            return records.map(AuditRecord::event).toList();
        }
    }

    private AbsencePoller poller() {
        return gateway.duo().orElseThrow();
    }

    private void start(Optional<String> overlay) throws IOException {
        data = new DataFolder(folder.resolve("data"));
        Path tls = data.config().resolve("tls");
        ThrowAwayPki.create(tls, Cast.holders(), Clock.systemUTC());
        int port = freePort();
        URI address = URI.create("https://127.0.0.1:" + port);
        BackOfficeSimulator wmo = office(tls, Cast.WMO, address);
        BackOfficeSimulator youth = office(tls, Cast.YOUTH, address);
        BackOfficeSimulator income = office(tls, Cast.INCOME, address);
        officer = office(tls, OFFICER, address);
        duo = opened(new DuoSimulator(
                0,
                DuoSettings.DUO,
                Tls.ofThrowAway(tls, "duo"),
                SigningKeys.ofThrowAway(tls, "duo"),
                Clock.systemUTC()));
        new Props(data.config(), port).write(wmo.uri(), youth.uri(), income.uri(), wmo.uri());
        Oin own = Cast.holders().getFirst().oin();
        append("samenhang.yaml", """
                duo:
                  endpoint: %s
                  own-oin: "%s"
                """.formatted(duo.uri(), own.value()));
        append("parties.yaml", """
                  - name: leerplicht
                    oin: "%s"
                    serves: [LPW]
                    codes: ["GEMEENTE:0243"]
                    endpoint: %s
                  - name: schuldhulp
                    oin: "00000000000009999098"
                    serves: [WGS]
                    codes: ["GEMEENTE:0243"]
                    endpoint: %s
                  - name: duo
                    oin: "%s"
                    serves: [SCHOOL]
                """.formatted(OFFICER_OIN.value(), officer.uri(), officer.uri(), DuoSettings.DUO.value())
                .indent(0));
        append("routes/to-leerplicht.camel.yaml", """
                # From the spine to the school-attendance officer: whatever it is permitted to have.
                - route:
                    id: to-leerplicht
                    from:
                      uri: direct:to-leerplicht
                      steps:
                        - bean: { ref: back-office, method: "deliver(${body.envelope}, ${body.bytes})" }   # Written in and out
                """);
        Files.createDirectories(data.config().resolve("policy"));
        if (overlay.isPresent()) {
            append("policy/leerplicht.yaml", overlay.get());
        }
        gateway = opened(Gateway.start(data, Configuration.load(data.config()), Clock.systemUTC()));
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(data.config().resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private BackOfficeSimulator office(Path tls, String name, URI address) {
        return opened(new BackOfficeSimulator(0, Tls.ofThrowAway(tls, name), address));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.add(part);
        return part;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
