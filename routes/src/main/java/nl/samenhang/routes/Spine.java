// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
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
            Sealing sealing,
            Optional<Minors> minors) {}

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
    private final RouteSwap swap;
    private volatile List<RouteFile> local;
    private volatile Set<String> entrances;
    private volatile boolean changing;

    private Spine(CamelContext camel, Parts parts, ExecutorService asking, RouteSwap swap, List<RouteFile> local) {
        this.swap = swap;
        this.local = List.copyOf(local);
        this.entrances = addresses(RouteFile.withShipped(local));
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
        RouteSwap swap = new RouteSwap(camel);
        load(swap, routes);
        camel.start();
        return new Spine(camel, parts, asking, swap, local);
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

    /** Everything that stands against running with these routes of an administrator, as {@code file:line:column: what}. Changes nothing. */
    public List<String> objections(List<RouteFile> fresh) {
        List<String> breaches = RouteRules.breaches(RouteFile.withShipped(fresh));
        return breaches.isEmpty() ? swap.proof(local, fresh) : breaches;
    }

    /**
     * Goes on with these routes of an administrator, against which there are no objections. Only those that differ are exchanged; what is
     * under way on them finishes first.
     *
     * @param takeEffect what else changes with them; where it fails, nothing changes
     * @throws RoutesBusyException if what is under way does not finish; nothing changed then
     * @throws RouteFaultsException if Camel refuses them after all; the old ones run on, and what {@code takeEffect} did is the caller's
     */
    public synchronized void change(List<RouteFile> fresh, Runnable takeEffect) {
        changing = true;
        try {
            swap.exchange(local, fresh, takeEffect);
        } finally {
            changing = false;
        }
        local = List.copyOf(fresh);
        entrances = addresses(RouteFile.withShipped(fresh));
    }

    /** Whether all routes run. One that is being exchanged runs in a moment, and what is for it waits. */
    public boolean ready() {
        return changing
                || camel.getRoutes().stream().allMatch(r -> camel.getRouteController()
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
                .filter(entrances::contains)
                .orElse("direct:unrecognised");
    }

    private static void load(RouteSwap routes, List<RouteFile> files) {
        try {
            for (RouteFile file : files) {
                routes.add(file);
            }
            for (String receiver :
                    files.stream().flatMap(r -> r.receiver().stream()).toList()) {
                routes.addRelease(receiver);
            }
        } catch (Exception e) {
            throw new RouteFaultsException(
                    List.of("routes: Camel refuses them: " + e.getClass().getSimpleName()));
        }
    }

    private static Set<String> addresses(List<RouteFile> files) {
        return files.stream()
                .map(file -> RouteTree.parse(file, new ArrayList<>()).from())
                .collect(Collectors.toUnmodifiableSet());
    }
}
