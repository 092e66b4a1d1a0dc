// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.console.DeadLetters;

/** The dead letters as they lie on their queue. What they are is in their waybill; why they are there is on the trail. */
final class QueueDeadLetters implements DeadLetters {

    private static final String WAYBILL = "samenhang_";
    private static final long PATIENCE_MILLIS = 2_000;

    private final ConnectionFactory connections;
    private final AuditTrail trail;

    QueueDeadLetters(ConnectionFactory connections, AuditTrail trail) {
        this.connections = connections;
        this.trail = trail;
    }

    @Override
    public List<Letter> list() {
        List<Map<String, String>> waybills = inSession(session -> {
            var found = new ArrayList<Map<String, String>>();
            try (var browser = session.createBrowser(session.createQueue(Broker.DEAD_LETTERS))) {
                for (Enumeration<?> each = browser.getEnumeration(); each.hasMoreElements(); ) {
                    found.add(waybill((Message) each.nextElement()));
                }
            }
            return found;
        });
        Map<String, AuditRecord> failures = waybills.isEmpty() ? Map.of() : failures();
        return waybills.stream()
                .map(waybill -> letter(waybill, Optional.ofNullable(failures.get(waybill.get("message")))))
                .toList();
    }

    @Override
    public Result replay(String id, String reason) {
        return take(id, (session, message) -> {
            String receiver = waybill(message).getOrDefault("receiver", "");
            Map<String, String> waybill = waybill(message);
            // Its number stays behind: the broker has seen it once, and would drop the message without a word.
            message.clearProperties();
            for (Map.Entry<String, String> each : waybill.entrySet()) {
                message.setStringProperty(WAYBILL + each.getKey(), each.getValue());
            }
            try (MessageProducer producer = session.createProducer(session.createQueue("to-" + receiver))) {
                producer.send(message);
            }
        });
    }

    @Override
    public Result discard(String id, String reason) {
        return take(id, (session, message) -> {});
    }

    /** Takes it off the queue together with what is done with it: both, or neither. */
    private Result take(String id, Act act) {
        UUID number = UUID.fromString(id);
        return inSession(session -> {
            String selector = WAYBILL + "message = '" + number + "'";
            try (MessageConsumer consumer =
                    session.createConsumer(session.createQueue(Broker.DEAD_LETTERS), selector)) {
                Message message = consumer.receive(PATIENCE_MILLIS);
                if (message == null) {
                    return Result.GONE;
                }
                act.on(session, message);
                session.commit();
                return Result.DONE;
            }
        });
    }

    private Map<String, AuditRecord> failures() {
        var failures = new HashMap<String, AuditRecord>();
        try (var records = trail.records()) {
            records.filter(entry -> entry.event() instanceof Failed failed && failed.last())
                    .forEach(entry -> failures.put(entry.message().toString(), entry));
        }
        return failures;
    }

    private static Letter letter(Map<String, String> waybill, Optional<AuditRecord> failure) {
        Optional<Failed> failed = failure.map(entry -> (Failed) entry.event());
        return new Letter(
                waybill.getOrDefault("message", ""),
                waybill.getOrDefault("exchange", ""),
                waybill.getOrDefault("type", ""),
                waybill.getOrDefault("sender", ""),
                waybill.getOrDefault("receiver", ""),
                failed.map(Failed::code).orElse("defect"),
                failed.map(Failed::attempt).orElse(0),
                failure.map(AuditRecord::at).orElse(Instant.EPOCH));
    }

    private static Map<String, String> waybill(Message message) throws JMSException {
        var waybill = new HashMap<String, String>();
        for (Enumeration<?> each = message.getPropertyNames(); each.hasMoreElements(); ) {
            String name = each.nextElement().toString();
            if (name.startsWith(WAYBILL)) {
                waybill.put(name.substring(WAYBILL.length()), message.getStringProperty(name));
            }
        }
        return waybill;
    }

    private <T> T inSession(Work<T> work) {
        try (Connection connection = connections.createConnection()) {
            connection.start();
            try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                return work.in(session);
            }
        } catch (JMSException e) {
            throw new IllegalStateException("the queue of dead letters cannot be reached", e);
        }
    }

    private interface Act {
        void on(Session session, Message message) throws JMSException;
    }

    private interface Work<T> {
        T in(Session session) throws JMSException;
    }
}
