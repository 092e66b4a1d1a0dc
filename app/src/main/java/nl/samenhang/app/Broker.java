// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerFactory;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The queues, in this process and on this disk: one for every receiver, and one for the dead letters. */
final class Broker implements AutoCloseable {

    static final String DEAD_LETTERS = "dead-letters";
    private static final String EXPIRED = "expired";
    private static final long JOURNAL_FLUSH_NANOS = TimeUnit.MICROSECONDS.toNanos(400);

    /** No message is a large one to the broker, and none waits behind a busy consumer for long: a consumer holds 64 KB ahead. */
    private static final String CLIENT = "vm://0?minLargeMessageSize=104857600&consumerWindowSize=65536";

    private final EmbeddedActiveMQ server;
    private final CachingConnectionFactory connections;

    private Broker(EmbeddedActiveMQ server, CachingConnectionFactory connections) {
        this.server = server;
        this.connections = connections;
    }

    static Broker start(Path folder, Redelivery redelivery) {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration(folder, redelivery));
        // Management is off, and making the platform's own server for it costs a tenth of the start.
        server.setMbeanServer(MBeanServerFactory.newMBeanServer());
        try {
            server.start();
        } catch (Exception e) {
            throw new StartFailedException(
                    "the broker does not start: " + e.getClass().getSimpleName());
        }
        CachingConnectionFactory connections = new CachingConnectionFactory(new ActiveMQConnectionFactory(CLIENT));
        connections.setCacheConsumers(false);
        connections.setSessionCacheSize(16);
        return new Broker(server, connections);
    }

    ConnectionFactory connections() {
        return connections;
    }

    /** How many messages wait for this receiver. */
    long waitingFor(String receiver) {
        return depth("to-" + receiver);
    }

    /** The numbers of all messages that wait for anybody, by which a second copy of one is known. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        server.getActiveMQServer()
                .getPostOffice()
                .getAllBindings()
                .filter(QueueBinding.class::isInstance)
                .map(binding -> ((QueueBinding) binding).getQueue())
                .forEach(queue -> {
                    try (var waiting = queue.browserIterator()) {
                        while (waiting.hasNext()) {
                            Optional.ofNullable(waiting.next().getMessage().getDuplicateProperty())
                                    .ifPresent(number -> numbers.add(number.toString()));
                        }
                    }
                });
        return numbers;
    }

    long deadLetters() {
        return depth(DEAD_LETTERS);
    }

    private long depth(String queue) {
        var found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() {
        connections.destroy();
        try {
            server.stop();
        } catch (Exception e) {
            throw new StartFailedException(
                    "the broker does not stop: " + e.getClass().getSimpleName());
        }
    }

    private static Configuration configuration(Path folder, Redelivery redelivery) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("samenhang");
        configuration.setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDatasync(true);
        configuration.setJournalBufferTimeout_NIO((int) JOURNAL_FLUSH_NANOS);
        configuration.setJournalFileSize(1 << 20);
        configuration.setJournalMinFiles(2);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setMaxDiskUsage(95);
        configuration.setPersistIDCache(true);
        configuration.setIDCacheSize(20_000);
        configuration.setMessageExpiryScanPeriod(-1);
        try {
            configuration.addAcceptorConfiguration("in-vm", "vm://0");
        } catch (Exception e) {
            throw new IllegalStateException("in-vm acceptor", e);
        }
        configuration.addAddressSetting("#", settings(redelivery));
        configuration.addQueueConfiguration(QueueConfiguration.of(DEAD_LETTERS).setRoutingType(RoutingType.ANYCAST));
        return configuration;
    }

    private static AddressSettings settings(Redelivery redelivery) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setMaxDeliveryAttempts(redelivery.attempts())
                .setRedeliveryDelay(redelivery.first().toMillis())
                .setRedeliveryMultiplier(redelivery.multiplier())
                .setMaxRedeliveryDelay(redelivery.longest().toMillis())
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxSizeBytes(64L << 20)
                .setPageSizeBytes(4 << 20)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }
}
