// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.samenhang.adapters.duo.AbsencePoller;
import nl.samenhang.adapters.fhir.FhirServlet;
import nl.samenhang.adapters.ggk.GgkClient;
import nl.samenhang.adapters.ggk.GgkServlet;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.adapters.ggk.Objections;
import nl.samenhang.adapters.ggk.Replies;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.ConsentsServlet;
import nl.samenhang.adapters.http.ContractServlet;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.HealthServlet;
import nl.samenhang.adapters.http.MessagesServlet;
import nl.samenhang.adapters.http.SchemasServlet;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.adapters.jms.JmsEdge;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.console.Console;
import nl.samenhang.console.ConsolePorts;
import nl.samenhang.console.ConsoleSettings;
import nl.samenhang.console.DeadLetters;
import nl.samenhang.console.signin.Account;
import nl.samenhang.mappings.fhir.SealedIds;
import nl.samenhang.routes.Birthdays;
import nl.samenhang.routes.ConsentDesk;
import nl.samenhang.routes.MessageRegister;
import nl.samenhang.routes.Minors;
import nl.samenhang.routes.Sealing;
import nl.samenhang.routes.Spine;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;

/**
 * A running gateway. This is where its parts meet: each is made from those above it, and they are closed in the opposite order, so
 * that nothing is taken in that cannot be recorded and nothing is delivered while the trail is closed.
 */
public final class Gateway implements AutoCloseable {

    /**
     * A message leaves its queue only if the whole way to its receiver succeeded: a local transaction of the session. What is put on a
     * queue is not in a transaction: the broker answers once it is on disk, and drops a second one with the same number without a
     * word, which in a transaction it would refuse. A receiver with much waiting gets up to four messages at the same time: one at a
     * time, delivery waits for the disk of the trail between every two. Their order is no promise, since one that is tried again is
     * overtaken anyway.
     */
    static final String CONSUMER = "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER"
            + "&concurrentConsumers=1&maxConcurrentConsumers=4";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Broker broker;
    private final MessageRegister register;
    private final Edge systems;
    private final Edge people;
    private final Optional<AbsencePoller> duo;
    private final Optional<JmsEdge> jms;
    private final Optional<Birthdays> birthdays;

    private Gateway(DataFolder data, Configuration configuration, List<Account> accounts, Clock clock) {
        try {
            Settings settings = configuration.settings();
            ConfigPrint print = ConfigPrint.of(data.config());
            Sealing sealing =
                    SealingKeys.openOrCreate(data.keys(), Optional.ofNullable(System.getenv(SealingKeys.ENVIRONMENT)));
            DataSource numbers = opened(Sqlite.open(data.register()));
            DataSource consents = opened(Sqlite.open(data.consents()));
            var meanwhile = Meanwhile.make(() -> new Plain(settings, numbers, consents));
            Keyring keys = Keyring.openOrCreate(data.keys());
            AuditTrail trail = opened(FileAuditTrail.open(data.audit(), keys));
            broker = opened(Broker.start(data.broker(), settings.redelivery()));
            Plain plain = meanwhile.get();
            Tls tls = plain.tls();
            register = plain.register();
            register.queuedBefore(broker.numbers());
            Live live = new Live(
                    configuration,
                    plain.mappings().with(SealedIds.of(keys.pseudonyms().secretFor("ids in FHIR"))));
            Spine.Parts parts = new Spine.Parts(
                    live::rules,
                    trail,
                    keys.pseudonyms(),
                    register,
                    plain.consents(),
                    new Identifiers(clock),
                    clock,
                    settings.redelivery().attempts(),
                    sealing,
                    settings.birthdays()
                            .map(on -> new Minors(
                                    opened(Sqlite.open(data.birthdays())), sealing, keys.pseudonyms(), clock)));
            jms = Edges.jms(settings, data, live).map(this::opened);
            GgkClient client = opened(new GgkClient(tls, settings.patience()));
            Spine spine = opened(Spine.start(
                    parts, configuration.routes(), camel -> surround(camel, settings, live, tls, client, clock)));
            DeadLetters letters = new QueueDeadLetters(broker.connections(), trail);
            Reload reload = new Reload(data.config(), print, live, spine, trail, parts.identifiers(), clock);
            AtomicReference<Optional<AdminAccess>> access = new AtomicReference<>(Optional.empty());
            LetterDesk letterDesk = new LetterDesk(letters, trail, keys.pseudonyms(), clock);
            people = opened(Edge.forPeople(
                    Edges.people(settings),
                    forPeople(
                            spine,
                            console(settings.console(), accounts),
                            ports(data, live, keys, parts, letters),
                            new AdminServlet(access::get, letterDesk, reload))));
            duo = settings.duo().map(polling -> opened(polling.poller(settings, tls, spine, live, data, clock)));
            Senders senders = new Senders(live::parties);
            BodyReader bodies = new BodyReader(Edges.bodies(settings));
            ConsentDesk desk = desk(parts, settings);
            Map<String, HttpServlet> servlets = new HashMap<>(Map.of(
                    "/v1/berichten", new MessagesServlet(spine, senders, bodies),
                    "/v1/huishoudvragen",
                            new MessagesServlet(
                                    spine, senders, bodies, settings.ggk().self()),
                    "/v1/toestemmingen/*", new ConsentsServlet(desk, senders, bodies),
                    "/fhir/*",
                            new FhirServlet(
                                    spine, desk, senders, bodies, settings.ggk().self()),
                    "/v1/openapi.json", new ContractServlet(),
                    "/v1/schemas/*", new SchemasServlet(),
                    "/ggk/*", ggk(settings, live, spine, senders, bodies, client, clock)));
            Edges.notifications(settings, tls, live, spine, senders, bodies, clock)
                    .ifPresent(callback -> servlets.put("/v1/zgw/notificaties", callback));
            systems = opened(Edge.forSystems(Edges.systems(settings), tls, servlets));
            jms.ifPresent(edge -> opened(edge.take(spine)));
            access.set(Optional.of(AdminAccess.open(data.access(), people.uri())));
            opened(() -> AdminAccess.remove(data.access()));
            opened(ConfigWatch.start(data.config(), print, reload));
            birthdays = settings.birthdays()
                    .map(telling -> new Birthdays(parts.minors().orElseThrow(), live::rules, spine, telling));
            birthdays.ifPresent(due -> opened(BirthdayWatch.start(due)));
            settings.duo().flatMap(DuoPolling::pause).ifPresent(pause -> duo.orElseThrow()
                    .every(pause));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a gateway from its folder; when this returns it takes messages.
     *
     * @throws ConfigurationFaultsException if the configuration does not hold together
     */
    public static Gateway start(DataFolder data, Configuration configuration, Clock clock) {
        return start(data, configuration, List.of(), clock);
    }

    /** The same, with built-in accounts for the console: for a demo. */
    public static Gateway start(DataFolder data, Configuration configuration, List<Account> accounts, Clock clock) {
        return new Gateway(data, configuration, accounts, clock);
    }

    /** Where systems reach it, by mutual TLS. */
    public URI systems() {
        return systems.uri();
    }

    /** Where people and probes reach it. */
    public URI people() {
        return people.uri();
    }

    /** The port where back offices reach it over JMS, where it has one. */
    public OptionalInt jmsPort() {
        return jms.map(edge -> OptionalInt.of(edge.port())).orElse(OptionalInt.empty());
    }

    /** What fetches reports of absence from DUO, where it is set; with a pause it does so by itself. */
    public Optional<AbsencePoller> duo() {
        return duo;
    }

    /** What raises the signals of eighteenth birthdays, where it is set; it does so by itself as well. */
    public Optional<Birthdays> birthdays() {
        return birthdays;
    }

    /** How many messages wait for a receiver. */
    public long waitingFor(String receiver) {
        return broker.waitingFor(receiver);
    }

    /** How many messages wait for a person. */
    public long deadLetters() {
        return broker.deadLetters();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(Gateway.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "a part does not close: {0}",
                                e.getClass().getName());
            }
        }
    }

    private void surround(CamelContext camel, Settings settings, Live live, Tls tls, GgkClient client, Clock clock) {
        JmsComponent queues = JmsComponent.jmsComponent(broker.connections());
        queues.setDeliveryPersistent(true);
        queues.setMapJmsMessage(true);
        camel.addComponent("jms", queues);
        camel.getPropertiesComponent().addInitialProperty("outbox", "jms:queue:");
        camel.getPropertiesComponent().addInitialProperty("queue", "jms:queue:");
        camel.getPropertiesComponent().addInitialProperty("queue.options", CONSUMER);
        camel.getPropertiesComponent().addInitialProperty("dead-letters", "jms:queue:" + Broker.DEAD_LETTERS);
        Ways.all(settings, live, tls, client, jms, register, clock)
                .forEach((name, way) -> camel.getRegistry().bind(name, way));
    }

    private static ConsentDesk desk(Spine.Parts parts, Settings settings) {
        return new ConsentDesk(
                parts.consents(),
                parts.trail(),
                parts.pseudonyms(),
                () -> parts.rules().get().policy(),
                settings::mayKeepConsents,
                parts.identifiers(),
                parts.clock());
    }

    private static Map<String, HttpServlet> forPeople(
            Spine spine, ConsoleSettings console, ConsolePorts ports, AdminServlet admin) {
        Map<String, HttpServlet> servlets = new HashMap<>(Console.servlets(console, ports));
        servlets.put("/health/*", new HealthServlet(spine::ready));
        servlets.put("/admin/*", admin);
        servlets.put("/v1/openapi.json", new ContractServlet());
        servlets.put("/v1/schemas/*", new SchemasServlet());
        return servlets;
    }

    private static ConsoleSettings console(ConsoleSettings set, List<Account> accounts) {
        return new ConsoleSettings(set.oidc(), accounts, set.idle(), set.cookies(), set.theme(), set.smallestGroup());
    }

    private ConsolePorts ports(DataFolder data, Live live, Keyring keys, Spine.Parts parts, DeadLetters letters) {
        return new ConsolePorts(
                parts.trail(),
                places -> TrailProof.read(data.audit(), places),
                new TrailWatch(data.audit(), keys.vkey(), parts.clock())::state,
                parts.pseudonyms(),
                parts.identifiers(),
                new LiveMap(
                        live::receivers, broker, parts.trail(), parts.clock().instant())::map,
                letters,
                parts.consents()::newest,
                parts.clock());
    }

    private GgkServlet ggk(
            Settings set, Live live, Spine spine, Senders senders, BodyReader bodies, GgkClient client, Clock clock) {
        GgkSettings settings = set.ggk();
        var replies = new Replies(settings, clock, UUID::randomUUID);
        // A sender waits for its answer meanwhile.
        GgkClient hurried = client.within(Duration.ofSeconds(5));
        return new GgkServlet(
                settings, spine, senders, bodies, replies, new Objections(hurried, replies, live::endpoint));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
