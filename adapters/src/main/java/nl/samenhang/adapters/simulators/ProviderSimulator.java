// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;
import nl.samenhang.adapters.ggk.Address;
import nl.samenhang.adapters.ggk.GgkClient;
import nl.samenhang.adapters.ggk.GgkEnvelope;
import nl.samenhang.adapters.ggk.GgkServlet;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated provider behind the GGk: acknowledges a Di01 with Bv03 and, by itself, answers each 301 once with a Du01 that
 * holds a 302. In its envelopes the software is called "Simulator".
 */
public final class ProviderSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSimulator.class);
    private static final int TRIES = 40;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Tls tls;
    private final PartyCode self;
    private final URI gateway;
    private final Clock clock;
    private final GgkClient client;
    private final GgkSettings settings;
    private final ExecutorService answering = Executors.newSingleThreadExecutor();
    private final Map<String, byte[]> received = new LinkedHashMap<>();
    private final List<byte[]> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final AtomicInteger troubles = new AtomicInteger();
    /** Starts from the clock, so that no number comes back after a restart. */
    private final AtomicLong numbers;

    private volatile Behaviour behaviour = new Behaviour.Accept();
    private final int port;
    private Optional<Edge> edge;

    /** What it does with a 301. */
    public sealed interface Behaviour {
        /** Answers with a 302 without return codes. */
        record Accept() implements Behaviour {}

        /** Answers with a 302 that has this return code at each assigned product, such as {@code 9332}. */
        record Refuse(String returnCode) implements Behaviour {}

        /** Does not acknowledge at all: Fo03 with StUF055. */
        record RefuseEnvelope() implements Behaviour {}

        /** Acknowledges and leaves it at that. */
        record Silent() implements Behaviour {}
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     * @param self its AGB code
     * @param gateway the gateway's port for systems, without a path
     */
    public ProviderSimulator(int port, Tls tls, PartyCode self, URI gateway, Clock clock) {
        this.tls = tls;
        this.self = self;
        this.gateway = gateway;
        this.clock = clock;
        this.numbers = new AtomicLong(clock.millis());
        this.client = new GgkClient(tls, Duration.ofSeconds(30));
        this.settings =
                new GgkSettings(self, "Simulator", GgkSettings.release32(self).versions());
        Edge first = open(port);
        this.edge = Optional.of(first);
        this.port = first.uri().getPort();
    }

    /** Where the gateway sends its Di01s; stays the same over a restart. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + port + "/ggk");
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** The next so many deliveries get a server fault. */
    public void faultNext(int times) {
        troubles.set(times);
    }

    /** The messages that came in, by referentienummer, in the order in which they first came. */
    public Map<String, byte[]> received() {
        synchronized (received) {
            return new LinkedHashMap<>(received);
        }
    }

    /** The Fo01s that came in, each with its SOAP envelope: what is wrong with what it sent. */
    public List<byte[]> complaints() {
        return List.copyOf(complaints);
    }

    /** How many deliveries repeated an earlier one. */
    public int repetitions() {
        return repetitions.get();
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

    @Override
    public void close() {
        stop();
        answering.shutdownNow();
        client.close();
    }

    private Edge open(int at) {
        return Edge.forSystems(
                EdgeSettings.local(at),
                tls,
                Map.of(
                        "/ggk/*",
                        new GgkServlet(
                                settings,
                                this::take,
                                new Senders(() -> new Parties(List.of())),
                                new BodyReader(BodyLimits.standard()),
                                clock,
                                UUID::randomUUID)));
    }

    private Outcome take(Arrival arrival) {
        var exchange = new ExchangeId(UUID.randomUUID());
        var message = new MessageId(UUID.randomUUID());
        if (troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new Outcome.Unavailable(exchange, message, "simulated");
        }
        if (new String(arrival.body(), StandardCharsets.UTF_8).contains("Fo01Bericht>")) {
            complaints.add(arrival.body());
            return new Outcome.Accepted(exchange, message);
        }
        if (arrival.reference().isEmpty() || behaviour instanceof Behaviour.RefuseEnvelope) {
            return new Outcome.Unreadable(
                    exchange, message, List.of(new Finding(1, "XSD", "1:1", "simulator")), Optional.empty());
        }
        String reference = arrival.reference().get();
        synchronized (received) {
            if (received.putIfAbsent(reference, arrival.body()) != null) {
                repetitions.incrementAndGet();
                return new Outcome.Accepted(exchange, message);
            }
        }
        answer(arrival.body(), reference);
        return new Outcome.Accepted(exchange, message);
    }

    private void answer(byte[] message, String reference) {
        Optional<String> refusal =
                switch (behaviour) {
                    case Behaviour.Accept accept -> Optional.empty();
                    case Behaviour.Refuse refuse -> Optional.of(refuse.returnCode());
                    case Behaviour.RefuseEnvelope refuse -> Optional.empty();
                    case Behaviour.Silent silent -> Optional.empty();
                };
        if (!(behaviour instanceof Behaviour.Silent)) {
            answering.execute(() -> send(message, reference, refusal));
        }
    }

    private void send(byte[] message, String reference, Optional<String> refusal) {
        try {
            String number = Long.toString(numbers.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
            Retour.Made retour =
                    Retour.of(message, number, LocalDate.now(clock.withZone(ZoneId.of("Europe/Amsterdam"))), refusal);
            sendUntilTaken(new GgkEnvelope(
                    new Address(self.value(), "Simulator"),
                    new Address(retour.municipality(), "GGk"),
                    UUID.randomUUID().toString(),
                    Optional.of(reference),
                    GgkEnvelope.timeOf(clock),
                    retour.function(),
                    settings.versions(),
                    retour.message()));
        } catch (XMLStreamException e) {
            LOG.warn("simulator: what came in is no XML, so there is no retour");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilTaken(GgkEnvelope envelope) throws InterruptedException {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                client.send(gateway.resolve("/ggk"), envelope);
                return;
            } catch (DeliveryException e) {
                if (e.retry() == DeliveryException.Retry.NEVER || tries == TRIES) {
                    LOG.warn("simulator: the gateway does not take the retour: {}", e.code());
                    return;
                }
                Thread.sleep(BETWEEN);
            }
        }
    }
}
