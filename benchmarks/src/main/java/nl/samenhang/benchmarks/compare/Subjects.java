// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Props;

/** Makes the two that are compared. */
final class Subjects {

    private Subjects() {}

    /** The gateway as it is delivered, between a back office and a provider that takes its messages over HTTPS. */
    static Subject gateway(Path folder) throws IOException, InterruptedException {
        DataFolder data = new DataFolder(folder.resolve("gateway"));
        Path tls = data.config().resolve("tls");
        ThrowAwayPki.create(tls, Cast.holders(), Clock.systemUTC());
        Sink sink = Sink.secure(Tls.ofThrowAway(tls, Cast.PROVIDER));
        URI receiver = URI.create("https://127.0.0.1:" + sink.port() + "/");
        int port = freePort();
        new Props(data.config(), port).write(receiver, receiver, receiver, receiver);
        Path route = data.config().resolve("routes/to-" + Cast.PROVIDER + ".camel.yaml");
        Files.writeString(route, Files.readString(route).replace("ref: ggk", "ref: back-office"));
        Process process = Subject.start(
                folder.resolve("gateway.log"),
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.samenhang.app.command.Main",
                        "serve",
                        "--data",
                        data.root().toString()));
        return new Subject(
                "Samenhang",
                process,
                URI.create("https://127.0.0.1:" + port + "/v1/berichten?ontvanger=" + Cast.AGB),
                client().sslContext(Tls.ofThrowAway(tls, Cast.WMO).context()).build(),
                sink,
                () -> 0);
    }

    /** The plain route, with its rows in this database. */
    static Subject plain(Path folder, Database database) throws IOException, InterruptedException {
        Sink sink = Sink.plain();
        Path log = folder.resolve("plain.log");
        Process process = Subject.start(
                log,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainRoute.class.getName(),
                        database.url(),
                        "http://127.0.0.1:" + sink.port() + "/"));
        String address = Files.readString(log).replaceFirst("(?s).*ready: (\\S+).*", "$1");
        return new Subject(
                "plain Camel route", process, URI.create(address), client().build(), sink, database::cpuMillis);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
