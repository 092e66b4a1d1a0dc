// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.adapters.pki.Tls;

/** A receiver that takes everything at once and only remembers which numbers it had. */
final class Sink implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("Identificatie>([0-9A-Z]+)<");

    private final HttpServer server;
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    private Sink(HttpServer server) {
        this.server = server;
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static Sink plain() throws IOException {
        return new Sink(HttpServer.create(anyPort(), 0));
    }

    static Sink secure(Tls tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
        return new Sink(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many messages came in, each counted once. */
    int received() {
        return numbers.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher found =
                    NUMBER.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (found.find()) {
                numbers.add(found.group(1));
            }
            exchange.sendResponseHeaders(found.hasMatch() ? 202 : 400, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
