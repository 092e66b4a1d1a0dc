// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.Tls;

/**
 * A simulated BRP behind Haal Centraal: Personen 2.7.0 (RaadpleegMetBurgerservicenummer) and Bewoning 2.1.0 (BewoningMetPeildatum) over
 * HTTPS with mutual TLS, with the household of the reference case and one address of neighbours. It keeps the headers of questions, and
 * nothing of their bodies.
 */
public final class BrpSimulator implements AutoCloseable {

    static final String PATH = "/haalcentraal/api/brp";

    private final Edge edge;
    private final Clock clock;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = new Behaviour.Right();
    private volatile Duration delay = Duration.ZERO;

    /** The headers of a question that came in. */
    public record Asked(
            String operation, String origin, String purpose, String processing, String user, String application) {}

    /** What it does with a question. */
    public sealed interface Behaviour {
        /** Answers as the standard says. */
        record Right() implements Behaviour {}

        /** Answers every question with this status and its problem, such as 500 or 429. */
        record Broken(int status) implements Behaviour {}

        /** Goes on for so many bytes. */
        record Oversized(int bytes) implements Behaviour {}

        /** Answers something that stops in the middle. */
        record InvalidJson() implements Behaviour {}

        /** Answers about a person, or an address, that was not asked about. */
        record AboutAnother() implements Behaviour {}
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     * @param clock birth dates of the reference case count from its day
     */
    public BrpSimulator(int port, Tls tls, Clock clock) {
        this.clock = clock;
        this.edge = Edge.forSystems(
                EdgeSettings.local(port),
                tls,
                Map.of(
                        PATH + "/personen",
                        new BrpServlet(this, "personen"),
                        PATH + "/bewoningen",
                        new BrpServlet(this, "bewoningen")));
    }

    /** Where it is asked, without the name of the operation. */
    public URI uri() {
        return edge.uri().resolve(PATH);
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** From now on waits this long before each answer. */
    public void slow(Duration before) {
        delay = before;
    }

    /** The questions that came in, in that order, refused ones as well. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        edge.close();
    }

    void note(Asked question) {
        asked.add(question);
    }

    Behaviour behaviour() {
        return behaviour;
    }

    Duration delay() {
        return delay;
    }

    BrpRegister register() {
        return new BrpRegister(LocalDate.now(clock.withZone(ZoneId.of("Europe/Amsterdam"))));
    }
}
