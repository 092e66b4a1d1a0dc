// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final Redelivery QUICK = new Redelivery(3, Duration.ofMillis(50), 2, Duration.ofMillis(200));

    @TempDir
    private Path folder;

    @Test
    void whatIsPutOnAQueueIsStillThereAfterARestart() throws Exception {
        try (Broker broker = Broker.start(folder, QUICK);
                DefaultCamelContext camel = camel(broker)) {
            send(camel, "to-somebody", "1");
        }

        try (Broker broker = Broker.start(folder, QUICK)) {
            assertThat(broker.waitingFor("somebody")).isEqualTo(1);
            assertThat(broker.numbers()).containsExactly("1");
        }
    }

    @Test
    void theSecondOfTwoWithTheSameNumberIsDroppedAndNotAnError() throws Exception {
        try (Broker broker = Broker.start(folder, QUICK);
                DefaultCamelContext camel = camel(broker)) {
            send(camel, "to-somebody", "1");
            send(camel, "to-somebody", "1");
            send(camel, "to-somebody", "2");

            assertThat(broker.waitingFor("somebody")).isEqualTo(2);
        }
    }

    @Test
    void whatFailsIsOfferedAgainAndGoesToTheDeadLettersAfterTheLastAttempt() throws Exception {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        try (Broker broker = Broker.start(folder, QUICK);
                DefaultCamelContext camel = camel(broker)) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("jms:queue:to-somebody" + Gateway.CONSUMER).process(exchange -> {
                        attempts.add(exchange.getMessage().getHeader("JMSXDeliveryCount", Integer.class));
                        throw new IllegalStateException("the receiver is not there");
                    });
                }
            });
            send(camel, "to-somebody", "1");

            await().untilAsserted(() -> assertThat(broker.deadLetters()).isEqualTo(1));
            assertThat(attempts).containsExactly(1, 2, 3);
            assertThat(broker.waitingFor("somebody")).isZero();
        }
    }

    private static void send(DefaultCamelContext camel, String queue, String number) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            producer.sendBodyAndHeaders("jms:queue:" + queue, new byte[] {1}, Map.of("_AMQ_DUPL_ID", number));
        }
    }

    private static DefaultCamelContext camel(Broker broker) {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.addComponent("jms", JmsComponent.jmsComponent(broker.connections()));
        camel.start();
        return camel;
    }
}
