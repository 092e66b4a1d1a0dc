// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Props;
import nl.samenhang.canonical.PartyCode;

/** The systems around a gateway that runs, or does not run, in a process of its own; they stay up when it goes down. */
record Neighbours(
        BackOfficeSimulator wmo, BackOfficeSimulator youth, BackOfficeSimulator income, ProviderSimulator provider)
        implements AutoCloseable {

    /** Waits that fit a test. */
    private static final String PATIENCE = """
            delivery-attempts: "1000"
            delivery-first-wait: PT0.2S
            delivery-longest-wait: PT1S
            """;

    /** Writes the configuration of the gateway between them, and starts them. */
    static Neighbours around(DataFolder data, Clock clock) throws IOException {
        Path tls = data.config().resolve("tls");
        ThrowAwayPki.create(tls, Cast.holders(), clock);
        int port = freePort();
        URI gateway = URI.create("https://127.0.0.1:" + port);
        Neighbours neighbours = new Neighbours(
                office(tls, Cast.WMO, gateway),
                office(tls, Cast.YOUTH, gateway),
                office(tls, Cast.INCOME, gateway),
                new ProviderSimulator(
                        0,
                        Tls.ofThrowAway(tls, Cast.PROVIDER),
                        new PartyCode(PartyCode.AGB, Cast.AGB),
                        URI.create(gateway + "/ggk"),
                        clock));
        new Props(data.config(), port)
                .write(
                        neighbours.wmo.uri(),
                        neighbours.youth.uri(),
                        neighbours.income.uri(),
                        neighbours.provider.uri());
        Files.writeString(data.config().resolve("samenhang.yaml"), PATIENCE, StandardOpenOption.APPEND);
        return neighbours;
    }

    @Override
    public void close() {
        provider.close();
        Stream.of(wmo, youth, income).forEach(BackOfficeSimulator::close);
    }

    private static BackOfficeSimulator office(Path tls, String name, URI gateway) {
        return new BackOfficeSimulator(0, Tls.ofThrowAway(tls, name), gateway);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
