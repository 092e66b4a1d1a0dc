// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.samenhang.adapters.Adapter;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Party;

/**
 * Brings a message to a back office on its queue, and waits until that has acknowledged it: only then is it delivered. What nobody
 * acknowledges in time is taken back, and tried again later, under the same number.
 */
public final class JmsAdapter implements Adapter {

    private static final long LOOK_MILLIS = 10;
    private static final String NUMBER = "bericht";

    private final QueueBroker broker;
    private final ConnectionFactory connections;
    private final Function<Party, Set<QueueUse>> uses;
    private final Duration patience;
    private final BooleanSupplier closing;
    /** By queue, what a receiver took and did not acknowledge in time: it can do so yet, and a second copy would not make it faster. */
    private final Map<String, MessageId> inHands = new ConcurrentHashMap<>();

    JmsAdapter(
            QueueBroker broker,
            ConnectionFactory connections,
            Function<Party, Set<QueueUse>> uses,
            Duration patience,
            BooleanSupplier closing) {
        this.broker = broker;
        this.connections = connections;
        this.uses = uses;
        this.patience = patience;
        this.closing = closing;
    }

    @Override
    public void deliver(Envelope envelope, byte[] message) {
        if (!uses.apply(envelope.receiver()).contains(QueueUse.RECEIVES)) {
            throw new DeliveryException("no-address", Retry.NEVER);
        }
        String queue = Queues.to(envelope.receiver());
        try {
            broker.make(queue);
            if (!inHands.remove(queue, envelope.message())) {
                inHands.remove(queue);
                broker.takeBack(queue);
                put(queue, envelope, message);
            }
            await(queue, envelope.message());
        } catch (IllegalStateException closed) {
            throw new DeliveryException("interrupted", Retry.LATER);
        }
    }

    private void put(String queue, Envelope envelope, byte[] message) {
        try (JMSContext context = connections.createContext()) {
            boolean json = message.length > 0 && message[0] == '{';
            Message out = json
                    ? context.createTextMessage(new String(message, StandardCharsets.UTF_8))
                    : bytes(context, message);
            out.setJMSCorrelationID(envelope.message().toString());
            out.setStringProperty(NUMBER, envelope.message().toString());
            out.setStringProperty("uitwisseling", envelope.exchange().toString());
            out.setStringProperty("berichttype", envelope.type().code());
            out.setStringProperty("mediatype", json ? "application/json" : "application/xml");
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .send(context.createQueue(queue), out);
        } catch (JMSException | JMSRuntimeException e) {
            throw new DeliveryException("receiver-unreachable", Retry.LATER);
        }
    }

    private static BytesMessage bytes(JMSContext context, byte[] message) throws JMSException {
        BytesMessage out = context.createBytesMessage();
        out.writeBytes(message);
        return out;
    }

    private void await(String queue, MessageId message) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (broker.waiting(queue) > 0) {
                if (closing.getAsBoolean()) {
                    giveUp(queue, message);
                    throw new DeliveryException("interrupted", Retry.LATER);
                }
                if (System.nanoTime() - end > 0) {
                    giveUp(queue, message);
                    throw new DeliveryException("receiver-timeout", Retry.LATER);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            giveUp(queue, message);
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        }
    }

    /** What the receiver has taken cannot be taken back. */
    private void giveUp(String queue, MessageId message) {
        broker.takeBack(queue);
        if (broker.isTaken(queue, NUMBER, message.toString())) {
            inHands.put(queue, message);
        }
    }
}
