// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A back office with a client of JMS, over a real socket with its own certificate. */
final class JmsClient implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Connection connection;

    /** What came back. */
    record Said(int status, String mediaType, String correlation, String body) {}

    JmsClient(Path tls, String holder, int port) throws JMSException, IOException {
        this(tls, holder, port, "");
    }

    /**
     * Comes in.
     *
     * @param user what it calls itself, which means nothing
     */
    JmsClient(Path tls, String holder, int port, String user) throws JMSException, IOException {
        String password = Files.readString(tls.resolve("password.txt")).strip();
        var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port
                + "?sslEnabled=true&reconnectAttempts=0&initialConnectAttempts=1&callTimeout=60000"
                + (holder.isEmpty() ? "" : "&keyStoreType=PKCS12&keyStorePath=" + tls.resolve(holder + ".p12"))
                + "&keyStorePassword=" + password
                + "&trustStoreType=PKCS12&trustStorePath=" + tls.resolve("trust.p12")
                + "&trustStorePassword=" + password);
        connection = user.isEmpty() ? factory.createConnection() : factory.createConnection(user, "anything");
        connection.start();
    }

    Session session() throws JMSException {
        return connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
    }

    Session transacted() throws JMSException {
        return connection.createSession(true, Session.SESSION_TRANSACTED);
    }

    /** Sends a text, and returns the number that it got. */
    String send(String queue, String text, String... properties) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return send(session, queue, session.createTextMessage(text), properties);
        }
    }

    static String send(Session session, String queue, Message message, String... properties) throws JMSException {
        for (int i = 0; i < properties.length; i += 2) {
            message.setStringProperty(properties[i], properties[i + 1]);
        }
        try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
        return message.getJMSMessageID();
    }

    /** The next verdict. */
    Said verdict(String queue) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            if (consumer.receive(PATIENCE_MILLIS) instanceof TextMessage answer) {
                return new Said(
                        answer.getIntProperty("status"),
                        answer.getStringProperty("mediatype"),
                        answer.getJMSCorrelationID(),
                        answer.getText());
            }
            throw new AssertionError("no verdict came");
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
