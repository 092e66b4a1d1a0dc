// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.ConsentRegister;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running routes. There is one way in, {@link #accept}, and every message takes the same way through. */
public final class Spine implements Inbox, AutoCloseable {

    /** Property of an exchange in Camel: the configuration that holds for the message. */
    static final String RULES = "samenhang.rules";

    private static final Logger LOG = LoggerFactory.getLogger(Spine.class);

    /**
     * What the steps work with.
     *
     * @param rules the configuration of now
     * @param attempts how often a delivery is tried before the message goes to the dead letters
     * @param sealing of what waits on the queues
     */
    public record Parts(
            Supplier<Rules> rules,
            AuditTrail trail,
            Pseudonyms pseudonyms,
            MessageRegister register,
            ConsentRegister consents,
            Identifiers identifiers,
            Clock clock,
            int attempts,
            Sealing sealing) {}

    /** Prepares a fresh Camel context for the routes: its components, placeholders and the adapters that outbound routes call. */
    @FunctionalInterface
    public interface Surroundings {
        void prepare(CamelContext camel);
    }

    private final CamelContext camel;
    private final ExecutorService asking;
    private final ProducerTemplate producer;
    private final Supplier<Rules> rules;
    private final Identifiers identifiers;

    private Spine(CamelContext camel, Parts parts, ExecutorService asking) {
        this.camel = camel;
        this.asking = asking;
        this.producer = camel.createProducerTemplate();
        this.rules = parts.rules();
        this.identifiers = parts.identifiers();
    }

    /**
     * Checks the routes and starts them.
     *
     * @throws RouteFaultsException with every fault of every file; nothing was started then
     */
    public static Spine start(Parts parts, List<RouteFile> local, Surroundings surroundings) {
        List<RouteFile> routes = RouteFile.withShipped(local);
        List<String> faults = RouteRules.breaches(routes);
        if (!faults.isEmpty()) {
            throw new RouteFaultsException(faults);
        }
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.setLogMask(true);
        camel.getShutdownStrategy().setTimeout(10);
        surroundings.prepare(camel);
        Recorder recorder = new Recorder(parts.trail(), parts.pseudonyms(), parts.clock());
        ConsentLookup consents = new ConsentLookup(parts.consents(), parts.pseudonyms());
        Judgement judgement = new Judgement(recorder, consents, parts.clock());
        camel.getRegistry().bind("arrival", new ArrivalSteps(parts, recorder, judgement));
        camel.getRegistry().bind("release", new ReleaseSteps(parts, recorder, judgement));
        ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
        questions(camel, parts, recorder, consents, asking);
        load(camel, routes);
        camel.start();
        return new Spine(camel, parts, asking);
    }

    private static void questions(
            CamelContext camel, Parts parts, Recorder recorder, ConsentLookup consents, ExecutorService asking) {
        var weighing = new Weighing(recorder, consents, parts.clock());
        var names = new PersonNames(parts.pseudonyms());
        var rounds = new Rounds(parts, weighing, names);
        camel.getRegistry().bind("inquiry", new InquirySteps(parts, recorder, rounds, names));
        camel.getRegistry().bind("ask", new AskSteps(parts, recorder, weighing, names, camel.createProducerTemplate()));
        camel.getRegistry().bind("gathering", new GroupedBodyAggregationStrategy());
        camel.getRegistry().bind("asking", asking);
    }

    @Override
    public Outcome accept(Arrival arrival) {
        Rules held = rules.get();
        Exchange done = producer.send(entrance(held, arrival), ExchangePattern.InOut, exchange -> {
            exchange.setProperty(RULES, held);
            exchange.getMessage().setBody(arrival);
        });
        if (done.getException() == null && done.getMessage().getBody() instanceof Outcome outcome) {
            return outcome;
        }
        LOG.error(
                "A message could not be taken through the routes: {}",
                Optional.ofNullable(done.getException())
                        .map(fault -> fault.getClass().getName())
                        .orElse("no outcome"));
        return new Outcome.Unavailable(identifiers.newExchange(), identifiers.newMessage(), "defect");
    }

    /** Whether all routes run. */
    public boolean ready() {
        return camel.getRoutes().stream().allMatch(r -> camel.getRouteController()
                .getRouteStatus(r.getRouteId())
                .isStarted());
    }

    @Override
    public void close() {
        camel.stop();
        asking.shutdownNow();
    }

    /** The inbound route of the message's type; what is of no known type has a route of its own. */
    private String entrance(Rules held, Arrival arrival) {
        Mappings mappings = held.mappings();
        String sender = arrival.sender() instanceof Arrival.Sender.Registered registered
                ? registered.party().name()
                : "";
        return mappings.recognise(arrival.body(), sender)
                .map(type -> mappings.isSuppliersOwn(type) ? "direct:household" : "direct:" + type)
                .filter(uri -> camel.hasEndpoint(uri) != null)
                .orElse("direct:unrecognised");
    }

    private static void load(DefaultCamelContext camel, List<RouteFile> routes) {
        try {
            for (RouteFile file : routes) {
                PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(file.name(), file.text()));
            }
            // Only the spine handles failures: what an adapter throws has to reach it as it is.
            camel.getRouteDefinitions().stream()
                    .filter(r -> r.getId().startsWith("to-") || r.getId().startsWith("ask-"))
                    .forEach(r -> r.setErrorHandlerFactory(new NoErrorHandlerDefinition()));
            for (String receiver :
                    routes.stream().flatMap(r -> r.receiver().stream()).toList()) {
                TemplatedRouteBuilder.builder(camel, "release")
                        .routeId("release-" + receiver)
                        .parameters(Map.of("receiver", receiver))
                        .add();
            }
        } catch (Exception e) {
            throw new RouteFaultsException(
                    List.of("routes: Camel refuses them: " + e.getClass().getSimpleName()));
        }
    }
}
