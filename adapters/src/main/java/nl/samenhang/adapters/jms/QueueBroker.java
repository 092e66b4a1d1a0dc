// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.management.MBeanServerFactory;
import nl.samenhang.adapters.pki.Tls;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/**
 * The queues of the back offices: a broker apart from that of the gateway's own queues, in memory alone. Nothing that is on it is ever in
 * a file; what has to survive is on the gateway's own queues before anybody is told so.
 */
final class QueueBroker implements AutoCloseable {

    /** For the gateway itself; large messages do not go in parts there. */
    static final String INSIDE = "vm://1?minLargeMessageSize=104857600";

    private static final String ACCEPTOR = "systems";
    private static final int CONNECTIONS = 200;
    private static final long MOST_IN_MEMORY = 64L << 20;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final JmsSettings settings;

    QueueBroker(JmsSettings settings, ActiveMQSecurityManager doorkeeper) {
        server.setConfiguration(configuration(settings));
        server.setSecurityManager(doorkeeper);
        server.setMbeanServer(MBeanServerFactory.newMBeanServer());
        this.settings = settings;
    }

    /** From now on it listens. */
    void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the queues for back offices do not start: " + e.getClass().getSimpleName(), e);
        }
        if (port() <= 0) {
            close();
            throw new IllegalStateException("cannot listen on " + settings.host() + ":" + settings.port());
        }
        server.getActiveMQServer().getRemotingService().addIncomingInterceptor(new SizeGuard(settings.messageBytes()));
    }

    /** Where it listens; -1 if it does not. */
    int port() {
        return server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR) instanceof NettyAcceptor acceptor
                ? acceptor.getActualPort()
                : -1;
    }

    /** Makes a queue, where there is none of that name. */
    void make(String name) {
        try {
            if (server.getActiveMQServer().locateQueue(SimpleString.of(name)) == null) {
                server.getActiveMQServer()
                        .createQueue(
                                QueueConfiguration.of(name)
                                        .setAddress(name)
                                        .setRoutingType(RoutingType.ANYCAST)
                                        .setDurable(false)
                                        .setAutoCreateAddress(true)
                                        .setAutoDelete(false),
                                true);
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a queue is not made: " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * How many are on a queue, with those that somebody has taken and not acknowledged.
     *
     * @throws IllegalStateException if the broker stops or there is no such queue: then nothing is known, least of all that none are
     */
    long waiting(String name) {
        Queue queue = server.getActiveMQServer().locateQueue(SimpleString.of(name));
        long count = queue == null ? -1 : queue.getMessageCount();
        if (count < 0 || !server.getActiveMQServer().isStarted()) {
            throw new IllegalStateException("the queues for back offices are closed");
        }
        return count;
    }

    /**
     * Whether somebody has taken a message and not acknowledged it.
     *
     * @param property by which it is known
     */
    boolean isTaken(String name, String property, String value) {
        Queue queue = server.getActiveMQServer().locateQueue(SimpleString.of(name));
        return queue != null
                && queue.getDeliveringMessages().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(taken -> value.equals(taken.getMessage().getStringProperty(property)));
    }

    /** Takes back what nobody has in his hands. */
    void takeBack(String name) {
        Queue queue = server.getActiveMQServer().locateQueue(SimpleString.of(name));
        try {
            if (queue != null) {
                queue.deleteAllReferences();
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a queue is not emptied: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the queues for back offices do not stop: " + e.getClass().getSimpleName(), e);
        }
    }

    private static Configuration configuration(JmsSettings settings) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("samenhang-systems");
        configuration.setPersistenceEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setSecurityEnabled(true);
        // What was decided is kept by the name that a client gives itself, which anybody can choose: so nothing is
        // kept.
        configuration.setAuthenticationCacheSize(0);
        configuration.setAuthorizationCacheSize(0);
        configuration.setClusterPassword(UUID.randomUUID().toString());
        configuration.setMessageExpiryScanPeriod(-1);
        configuration.setMaxDiskUsage(-1);
        configuration.setGlobalMaxSize(4 * MOST_IN_MEMORY);
        String unused = settings.folder().toString();
        configuration.setJournalDirectory(unused);
        configuration.setBindingsDirectory(unused);
        configuration.setLargeMessagesDirectory(unused);
        configuration.setPagingDirectory(unused);
        configuration.addAcceptorConfiguration(acceptor(settings));
        try {
            configuration.addAcceptorConfiguration("in-vm", "vm://1");
        } catch (Exception e) {
            throw new IllegalStateException("in-vm acceptor", e);
        }
        configuration.addAddressSetting("#", queues());
        return configuration;
    }

    private static TransportConfiguration acceptor(JmsSettings settings) {
        Map<String, Object> tls = new HashMap<>();
        tls.put(TransportConstants.HOST_PROP_NAME, settings.host());
        tls.put(TransportConstants.PORT_PROP_NAME, settings.port());
        tls.put(TransportConstants.PROTOCOLS_PROP_NAME, "CORE");
        tls.put(TransportConstants.CONNECTIONS_ALLOWED, CONNECTIONS);
        tls.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        tls.put(TransportConstants.NEED_CLIENT_AUTH_PROP_NAME, true);
        tls.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, String.join(",", Tls.VERSIONS));
        String password = secret(settings);
        tls.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        tls.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, settings.keyStore().toString());
        tls.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, password);
        tls.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
        tls.put(
                TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                settings.trustStore().toString());
        tls.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, password);
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), tls, ACCEPTOR);
    }

    private static String secret(JmsSettings settings) {
        try {
            return Files.readString(settings.password()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sender waits where too much is waiting; nothing is paged to a file, dropped or given up. */
    private static AddressSettings queues() {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(1_000)
                .setMaxSizeBytes(MOST_IN_MEMORY)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK);
    }
}
