// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The port for back offices that talk JMS: mutual TLS, and for each party a queue to put messages on, one with the verdicts, and one with
 * what is delivered to it. What stays here stays in memory: a message is the gateway's once its verdict says so.
 */
public final class JmsEdge implements AutoCloseable {

    private final JmsSettings settings;
    private final Supplier<Parties> parties;
    private final Function<Party, Set<QueueUse>> uses;
    private final QueueBroker broker;
    private final ConnectionFactory connections;
    private final Strangers strangers = new Strangers();
    private final Map<Oin, Taker> takers = new HashMap<>();
    private Optional<Inbox> inbox = Optional.empty();
    private volatile boolean closing;

    /**
     * Opens the port.
     *
     * @param parties the register as it is now
     * @param uses what a party does over JMS, by the register as it is now; nothing for most
     * @throws IllegalStateException if it cannot be opened; names the port
     */
    public JmsEdge(JmsSettings settings, Supplier<Parties> parties, Function<Party, Set<QueueUse>> uses) {
        this.settings = settings;
        this.parties = parties;
        this.uses = uses;
        this.broker = new QueueBroker(settings, new Doorkeeper(parties, uses, this::welcome, this::refused));
        // It takes one message at a time, and a send has happened when it returns.
        this.connections =
                new ActiveMQConnectionFactory(QueueBroker.INSIDE + "&consumerWindowSize=0&blockOnNonDurableSend=true");
        broker.start();
        parties.get().all().forEach(this::queues);
    }

    /** The port that it got. */
    public int port() {
        return broker.port();
    }

    /** From now on messages are taken; what was sent before waited. Closing what this gives ends that, and waiting for receivers too. */
    public synchronized AutoCloseable take(Inbox inbox) {
        this.inbox = Optional.of(inbox);
        parties.get().all().forEach(this::taker);
        return this::rest;
    }

    /**
     * How parties get their messages here.
     *
     * @param patience how long a receiver may take to acknowledge a message
     */
    public JmsAdapter adapter(Duration patience) {
        return new JmsAdapter(broker, connections, uses, patience, () -> closing);
    }

    @Override
    public void close() {
        rest();
        broker.close();
    }

    private void welcome(Party party) {
        queues(party);
        taker(party);
    }

    private void queues(Party party) {
        Set<QueueUse> own = uses.apply(party);
        if (own.contains(QueueUse.SENDS)) {
            broker.make(Queues.from(party));
            broker.make(Queues.verdicts(party));
        }
        if (own.contains(QueueUse.RECEIVES)) {
            broker.make(Queues.to(party));
        }
    }

    private synchronized void taker(Party party) {
        if (uses.apply(party).contains(QueueUse.SENDS)) {
            inbox.ifPresent(into -> takers.computeIfAbsent(
                    party.oin(), oin -> new Taker(party, broker, connections, into, parties, settings.messageBytes())));
        }
    }

    /** Somebody with a certificate that we trust, who is nobody here: refused, and that is on the trail. */
    private void refused(String name) {
        Optional<Inbox> into;
        synchronized (this) {
            into = inbox;
        }
        if (into.isPresent() && strangers.isNews(name)) {
            into.get()
                    .accept(new Arrival(
                            new Arrival.Sender.Unregistered(name),
                            settings.self(),
                            Optional.empty(),
                            new byte[0],
                            0,
                            Optional.empty()));
        }
    }

    private void rest() {
        closing = true;
        Map<Oin, Taker> ended;
        synchronized (this) {
            inbox = Optional.empty();
            ended = Map.copyOf(takers);
            takers.clear();
        }
        ended.values().forEach(Taker::close);
    }
}
