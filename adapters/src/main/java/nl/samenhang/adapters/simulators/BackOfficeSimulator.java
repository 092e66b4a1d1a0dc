// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.Tls;

/**
 * A simulated back office: receives deliveries on {@code POST /berichten}, once per message id, and posts messages to the
 * gateway. Wmo, youth and income systems differ in their certificates alone.
 */
public final class BackOfficeSimulator implements AutoCloseable {

    private final Tls tls;
    private final int port;
    private final HttpClient client;
    private final URI gateway;
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final AtomicInteger repetitions = new AtomicInteger();
    private volatile int status = HttpServletResponse.SC_OK;
    private Optional<Edge> edge;

    /**
     * What the gateway delivered.
     *
     * @param message the message id, by which a repetition is known
     * @param exchange the exchange that it is part of
     */
    public record Delivery(String message, String exchange, String type, String mediaType, byte[] body) {
        @Override
        public String toString() {
            return "Delivery[" + message + " " + type + "]";
        }
    }

    /** What the gateway answered to a post. */
    public record Reply(int status, String body) {
        @Override
        public String toString() {
            return "Reply[" + status + "]";
        }
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     * @param gateway the gateway's port for systems, without a path
     */
    public BackOfficeSimulator(int port, Tls tls, URI gateway) {
        this.gateway = gateway;
        this.tls = tls;
        this.client = HttpClient.newBuilder()
                .sslContext(tls.context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Edge first = open(port);
        this.edge = Optional.of(first);
        this.port = first.uri().getPort();
    }

    /** Where the gateway delivers; stays the same over a restart. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + port + "/berichten");
    }

    /** Goes down, and remembers what it had. */
    public synchronized void stop() {
        edge.ifPresent(Edge::close);
        edge = Optional.empty();
    }

    /** Comes up again on the same port. */
    public synchronized void restart() {
        stop();
        edge = Optional.of(open(port));
    }

    /** From now on answers every delivery with this HTTP status, and keeps only what it answers with 200. */
    public void answerWith(int httpStatus) {
        status = httpStatus;
    }

    /** The messages that came in, each once, in the order in which they first came. */
    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries.values());
        }
    }

    /** How many deliveries repeated an earlier one. */
    public int repetitions() {
        return repetitions.get();
    }

    /**
     * Offers a message to the gateway.
     *
     * @param receiver an OIN, AGB code or municipality code
     * @throws IOException if the gateway cannot be reached
     */
    public Reply post(byte[] message, String receiver, Optional<String> purpose)
            throws IOException, InterruptedException {
        return send(
                "/v1/berichten?ontvanger="
                        + receiver
                        + purpose.map(code -> "&doel=" + code).orElse(""),
                message);
    }

    /**
     * Posts anything else, such as a question or a consent.
     *
     * @param path at the gateway, with its query
     * @param message JSON where it begins with a brace, else XML
     */
    public Reply send(String path, byte[] message) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header(
                                "Content-Type",
                                message.length > 0 && message[0] == '{'
                                        ? "application/json"
                                        : "application/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        stop();
        client.close();
    }

    private Edge open(int at) {
        return Edge.forSystems(EdgeSettings.local(at), tls, Map.of("/berichten", new Deliveries()));
    }

    private final class Deliveries extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient BodyReader bodies = new BodyReader(BodyLimits.standard());

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            bodies.read(request, body -> {
                String id = String.valueOf(request.getHeader("Idempotency-Key"));
                String exchange = String.valueOf(request.getHeader("Samenhang-Uitwisseling"));
                String type = String.valueOf(request.getHeader("Samenhang-Berichttype"));
                String mediaType = String.valueOf(request.getContentType());
                response.setStatus(status);
                response.setContentType("text/plain; charset=utf-8");
                response.getOutputStream().write("simulator\n".getBytes(StandardCharsets.UTF_8));
                if (status == HttpServletResponse.SC_OK) {
                    keep(new Delivery(id, exchange, type, mediaType, body.bytes()));
                }
            });
        }

        private void keep(Delivery delivery) {
            synchronized (deliveries) {
                if (deliveries.putIfAbsent(delivery.message(), delivery) != null) {
                    repetitions.incrementAndGet();
                }
            }
        }
    }
}
