// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.console.RouteMap.Edge;
import nl.samenhang.console.RouteMap.Kind;
import nl.samenhang.console.RouteMap.Node;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.Role;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The console on a free port of this machine, over a sample trail in files. */
final class TestConsole implements AutoCloseable {

    static final String PASSWORD = "twaalf-tekens-of-meer";
    static final List<Account> ACCOUNTS =
            List.of(new Account("beheerder", PASSWORD, Role.BEHEERDER), new Account("auditor", PASSWORD, Role.AUDITOR));

    final MemoryDeadLetters letters = new MemoryDeadLetters();
    final Keyring keys;
    final FileAuditTrail trail;
    final SampleTrail sample;
    final MovableClock clock = new MovableClock();
    private final Path folder;
    private final Server server;
    private final int port;

    TestConsole(Path folder, int ordinary) {
        this(folder, ordinary, 0, Optional.empty());
    }

    TestConsole(Path folder, int ordinary, int wantedPort, Optional<ConsoleSettings> settings) {
        this.folder = folder;
        keys = Keyring.openOrCreate(folder.resolve("keys"));
        trail = FileAuditTrail.open(folder.resolve("audit"), keys);
        Instant begin = LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                .plusSeconds(30)
                .toInstant();
        sample = new SampleTrail(trail, keys.pseudonyms(), letters, begin).write(ordinary);
        ConsolePorts ports = new ConsolePorts(
                trail,
                places -> TrailProof.read(folder.resolve("audit"), places),
                () -> new TrailState(count(), count(), "", clock.instant()),
                keys.pseudonyms(),
                new Identifiers(clock),
                TestConsole::map,
                letters,
                most -> SampleConsents.of(keys.pseudonyms(), clock.instant()).stream()
                        .limit(most)
                        .toList(),
                clock);
        server = server(Console.servlets(settings.orElseGet(() -> ConsoleSettings.demo(ACCOUNTS)), ports), wantedPort);
        port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    List<AuditEvent> events() {
        try (var records = trail.records()) {
            return records.map(AuditRecord::event).toList();
        }
    }

    long count() {
        try {
            return Files.size(folder.resolve("audit").resolve("leaves")) / 32;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until everything on the trail is under a checkpoint. */
    void awaitCheckpoint() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var last = new java.util.TreeSet<>(List.of(count() - 1));
            if (!TrailProof.read(folder.resolve("audit"), last).isEmpty()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("no checkpoint came");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        trail.close();
    }

    static RouteMap map() {
        return new RouteMap(
                List.of(
                        new Node("p-wmo", "wmo-backoffice", Kind.PARTY, 41, 0),
                        new Node("p-jeugd", "jeugd-backoffice", Kind.PARTY, 12, 0),
                        new Node("p-zorg", "zorgaanbieder", Kind.PARTY, 38, 0),
                        new Node("wmo", "wmo-301", Kind.ROUTE, 41, 0),
                        new Node("jw", "jw-301", Kind.ROUTE, 12, 0),
                        new Node("retour", "wmo-302", Kind.ROUTE, 38, 0),
                        new Node("exchange", "exchange", Kind.ROUTE, 91, 2),
                        new Node("q-wmo", "wachtrij wmo-backoffice", Kind.QUEUE, 0, 0),
                        new Node("q-jeugd", "wachtrij jeugd-backoffice", Kind.QUEUE, 2, 0),
                        new Node("q-zorg", "wachtrij zorgaanbieder", Kind.QUEUE, 1, 0),
                        new Node("release", "release", Kind.ROUTE, 88, 0),
                        new Node("to-wmo", "to-wmo-backoffice", Kind.ROUTE, 38, 0),
                        new Node("to-jeugd", "to-jeugd-backoffice", Kind.ROUTE, 9, 6),
                        new Node("to-zorg", "to-zorgaanbieder", Kind.ROUTE, 41, 0),
                        new Node("dead", "onbestelbaar", Kind.DEAD_LETTERS, 3, 0)),
                List.of(
                        new Edge("p-wmo", "wmo"),
                        new Edge("p-jeugd", "jw"),
                        new Edge("p-zorg", "retour"),
                        new Edge("wmo", "exchange"),
                        new Edge("jw", "exchange"),
                        new Edge("retour", "exchange"),
                        new Edge("exchange", "q-wmo"),
                        new Edge("exchange", "q-jeugd"),
                        new Edge("exchange", "q-zorg"),
                        new Edge("q-wmo", "release"),
                        new Edge("q-jeugd", "release"),
                        new Edge("q-zorg", "release"),
                        new Edge("release", "to-wmo"),
                        new Edge("release", "to-jeugd"),
                        new Edge("release", "to-zorg"),
                        new Edge("release", "dead")));
    }

    private static Server server(Map<String, ? extends HttpServlet> servlets, int port) {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    /** The clock of this machine, which a test can put forward. */
    static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
