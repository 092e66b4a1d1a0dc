// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.MemoryAuditTrail;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.console.DeadLetters.Letter;
import nl.samenhang.console.DeadLetters.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueDeadLettersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ExchangeId EXCHANGE = new ExchangeId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0001L));
    private static final MessageId FIRST = new MessageId(new UUID(0x0199_0000_0000_7000L, 0x9000_0000_0000_0001L));
    private static final MessageId SECOND = new MessageId(new UUID(0x0199_0000_0000_7000L, 0x9000_0000_0000_0002L));

    @TempDir
    private Path folder;

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private Broker broker;
    private QueueDeadLetters letters;

    @BeforeEach
    void twoLetters() throws Exception {
        broker = Broker.start(folder, Redelivery.standard());
        letters = new QueueDeadLetters(broker.connections(), trail);
        put(FIRST);
        put(SECOND);
        trail.append(new AuditRecord(EXCHANGE, SECOND, NOON, new Failed("zorgaanbieder", "receiver-tls", 12, true)));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void theListSaysWhatTheyAreAndWhyTheyAreThere() {
        assertThat(letters.list())
                .containsExactly(
                        new Letter(
                                FIRST.toString(),
                                EXCHANGE.toString(),
                                "wmo-301",
                                "wmo",
                                "zorgaanbieder",
                                "defect",
                                0,
                                Instant.EPOCH),
                        new Letter(
                                SECOND.toString(),
                                EXCHANGE.toString(),
                                "wmo-301",
                                "wmo",
                                "zorgaanbieder",
                                "receiver-tls",
                                12,
                                NOON));
    }

    @Test
    void whatIsReplayedIsOnItsReceiversQueueAgainWithItsWaybillAndItsBytes() throws Exception {
        assertThat(letters.replay(SECOND.toString(), "back")).isEqualTo(Result.DONE);

        assertThat(letters.list()).extracting(Letter::id).containsExactly(FIRST.toString());
        assertThat(broker.waitingFor("zorgaanbieder")).isEqualTo(1);
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue("to-zorgaanbieder"))) {
            connection.start();
            Message message = consumer.receive(5_000);
            assertThat(message.getStringProperty("samenhang_message")).isEqualTo(SECOND.toString());
            assertThat(message.getStringProperty("samenhang_receiver")).isEqualTo("zorgaanbieder");
            assertThat(message.propertyExists("_AMQ_DUPL_ID")).isFalse();
            assertThat(message.getBody(byte[].class)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatIsDiscardedIsGoneAndWhatIsGoneIsSaidToBe() {
        assertThat(letters.discard(FIRST.toString(), "old")).isEqualTo(Result.DONE);
        assertThat(letters.discard(FIRST.toString(), "old")).isEqualTo(Result.GONE);
        assertThat(letters.replay(FIRST.toString(), "old")).isEqualTo(Result.GONE);

        assertThat(letters.list()).hasSize(1);
        assertThat(broker.waitingFor("zorgaanbieder")).isZero();
    }

    private void put(MessageId message) throws Exception {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(Broker.DEAD_LETTERS))) {
            BytesMessage bytes = session.createBytesMessage();
            bytes.writeBytes(new byte[] {1, 2, 3});
            bytes.setStringProperty("samenhang_exchange", EXCHANGE.toString());
            bytes.setStringProperty("samenhang_message", message.toString());
            bytes.setStringProperty("samenhang_sender", "wmo");
            bytes.setStringProperty("samenhang_receiver", "zorgaanbieder");
            bytes.setStringProperty("samenhang_type", "wmo-301");
            bytes.setStringProperty("_AMQ_DUPL_ID", message.toString());
            producer.send(bytes);
        }
    }
}
