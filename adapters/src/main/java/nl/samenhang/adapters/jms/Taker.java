// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.samenhang.adapters.http.Verdict;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of one party from its queue, one after another. A message leaves the queue in one transaction with its verdict, after
 * the gateway has accepted or refused it durably.
 */
final class Taker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
    private static final long WAIT_MILLIS = 250;
    /** A party that leaves so many verdicts where they are is not taken from until it fetches some. */
    private static final int MOST_VERDICTS = 1_000;

    private final Party party;
    private final QueueBroker broker;
    private final ConnectionFactory connections;
    private final Inbox inbox;
    private final MessageReading reading;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final Map<String, Verdict> said = new LinkedHashMap<>();

    Taker(
            Party party,
            QueueBroker broker,
            ConnectionFactory connections,
            Inbox inbox,
            Supplier<Parties> parties,
            int messageBytes) {
        this.party = party;
        this.broker = broker;
        this.connections = connections;
        this.inbox = inbox;
        this.reading = new MessageReading(party, parties, messageBytes);
        this.thread = Thread.ofPlatform().daemon().name("jms-" + party.name()).start(this::run);
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                take();
            } catch (JMSException | IllegalStateException e) {
                LOG.warn(
                        "The queue of {} is not read: {}",
                        party.name(),
                        e.getClass().getName());
                pause();
            }
        }
    }

    private void take() throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer messages = session.createConsumer(session.createQueue(Queues.from(party)));
                MessageProducer verdicts = session.createProducer(session.createQueue(Queues.verdicts(party)))) {
            verdicts.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            connection.start();
            while (closed.getCount() > 0) {
                if (broker.waiting(Queues.verdicts(party)) >= MOST_VERDICTS) {
                    pause();
                    continue;
                }
                Message message = messages.receive(WAIT_MILLIS);
                if (message != null) {
                    verdicts.send(answer(session, message, verdict(message)));
                    session.commit();
                }
            }
        }
    }

    /** One that comes again after its transaction failed gets the same verdict again. */
    private Verdict verdict(Message message) throws JMSException {
        String number = message.getJMSMessageID() == null ? "" : message.getJMSMessageID();
        Verdict before = message.getJMSRedelivered() ? said.get(number) : null;
        if (before != null) {
            return before;
        }
        Verdict verdict = judged(message);
        said.clear();
        said.put(number, verdict);
        return verdict;
    }

    private Verdict judged(Message message) throws JMSException {
        try {
            return reading.read(message)
                    .map(
                            arrival -> Verdict.of(
                                    inbox.accept(arrival),
                                    arrival.complete() ? Verdict.Reach.WHOLE : Verdict.Reach.BEGINNING),
                            refusal -> refusal);
        } catch (RuntimeException e) {
            // Neither its text nor its causes: they may quote the message.
            LOG.error("A message over JMS could not be taken: {}", e.getClass().getName());
            return Verdict.defect();
        }
    }

    private static Message answer(Session session, Message question, Verdict verdict) throws JMSException {
        TextMessage answer = session.createTextMessage(new String(verdict.body(), StandardCharsets.UTF_8));
        answer.setJMSCorrelationID(MessageReading.correlation(question));
        answer.setIntProperty("status", verdict.status());
        answer.setStringProperty("mediatype", verdict.mediaType());
        return answer;
    }

    private void pause() {
        try {
            if (closed.await(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            closed.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** The message that is under way gets its verdict first. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
