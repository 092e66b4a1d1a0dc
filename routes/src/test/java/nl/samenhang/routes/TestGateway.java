// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.AuditUnavailableException;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.Policy;
import org.apache.camel.CamelContext;
import org.sqlite.SQLiteDataSource;

/** The real routes, mappings and policy, with a queue in memory and receivers that only remember. */
final class TestGateway implements AutoCloseable {

    static final Party WMO =
            new Party("wmo", new Oin("00000001000000000001"), Set.of(Domain.WMO), Set.of(gemeente("0243")));
    static final Party YOUTH =
            new Party("jeugd", new Oin("00000001000000000002"), Set.of(Domain.JEUGD), Set.of(gemeente("0243")));
    static final Party INCOME =
            new Party("inkomen", new Oin("00000001000000000003"), Set.of(Domain.PW), Set.of(gemeente("0243")));
    static final Party PROVIDER = new Party(
            "aanbieder",
            new Oin("00000001000000000004"),
            Set.of(Domain.AANBIEDER, Domain.JEUGD),
            Set.of(new PartyCode(PartyCode.AGB, "42420001")));

    static final Party LANDLORD = new Party(
            "woonstichting",
            new Oin("00000001000000000005"),
            Set.of(Domain.SIGNAALPARTNER, Domain.VERHUURDER),
            Set.of(new PartyCode(PartyCode.DDAS, "WOON-1")));
    static final Party DEBT_HELP =
            new Party("schuldhulp", new Oin("00000001000000000006"), Set.of(Domain.WGS), Set.of(gemeente("0243")));
    static final Party SUITE = new Party(
            "suite",
            new Oin("00000001000000000007"),
            Set.of(Domain.WMO, Domain.JEUGD),
            Set.of(new PartyCode(PartyCode.AGB, "98760001")));

    private static final List<Party> ALL = List.of(WMO, YOUTH, INCOME, PROVIDER, LANDLORD, DEBT_HELP, SUITE);
    private static final Mappings MAPPINGS = Mappings.standard();
    private static final Policy POLICY = Policy.builtIn();
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    final FallibleTrail trail = new FallibleTrail();
    private final List<byte[]> delivered = Collections.synchronizedList(new ArrayList<>());
    final ConsentDesk desk;
    private final Spine spine;
    private final Spine.Parts parts;
    private Optional<CamelContext> routes = Optional.empty();
    private Optional<RuntimeException> receiverFault = Optional.empty();

    TestGateway(Path folder) {
        this(folder, POLICY);
    }

    TestGateway(Path folder, Policy policy) {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("register.db"));
        Pseudonyms pseudonyms = Keyring.openOrCreate(folder.resolve("keys")).pseudonyms();
        SqlConsentRegister consents = new SqlConsentRegister(database);
        desk = new ConsentDesk(
                consents, trail, pseudonyms, () -> policy, party -> !party.equals(PROVIDER), new Identifiers(NOW), NOW);
        Sealing sealing = new Sealing(List.of(new byte[32]));
        Rules rules = new Rules(MAPPINGS, policy, new Parties(ALL), List.of());
        parts = new Spine.Parts(
                () -> rules,
                trail,
                pseudonyms,
                new MessageRegister(database),
                consents,
                new Identifiers(NOW),
                NOW,
                3,
                sealing,
                Optional.of(new Minors(database, sealing, pseudonyms, NOW)));
        List<RouteFile> outbound = ALL.stream().map(TestGateway::outbound).toList();
        spine = Spine.start(parts, outbound, camel -> {
            routes = Optional.of(camel);
            camel.getPropertiesComponent().addInitialProperty("outbox", "seda:");
            camel.getPropertiesComponent().addInitialProperty("queue", "seda:");
            camel.getPropertiesComponent().addInitialProperty("queue.options", "?concurrentConsumers=1&pollTimeout=20");
            camel.getPropertiesComponent().addInitialProperty("dead-letters", "mock:dead-letters");
            camel.getRegistry().bind("receiver", new Receiver());
        });
    }

    /** What receivers do here: remember, or fail as they were told to. */
    public final class Receiver {
        public void deliver(Envelope envelope, byte[] message) {
            receiverFault.ifPresent(fault -> {
                throw fault;
            });
            delivered.add(message);
        }
    }

    Outcome post(Party sender, PartyCode receiver, String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return spine.accept(new Arrival(
                new Sender.Registered(sender), receiver, Optional.empty(), bytes, bytes.length, Optional.empty()));
    }

    /** From now on what is accepted stays on the queue of this receiver. */
    void hold(Party receiver) throws Exception {
        routes.orElseThrow().getRouteController().stopRoute("release-" + receiver.name());
    }

    void letGo(Party receiver) throws Exception {
        routes.orElseThrow().getRouteController().startRoute("release-" + receiver.name());
    }

    Birthdays birthdays(Birthdays.Telling telling) {
        return new Birthdays(parts.minors().orElseThrow(), parts.rules(), spine, telling);
    }

    Outcome accept(Arrival arrival) {
        return spine.accept(arrival);
    }

    List<byte[]> delivered() {
        return List.copyOf(delivered);
    }

    void receiversFailWith(RuntimeException fault) {
        receiverFault = Optional.of(fault);
    }

    @Override
    public void close() {
        spine.close();
    }

    static PartyCode gemeente(String code) {
        return new PartyCode(PartyCode.GEMEENTE, code);
    }

    static PartyCode agb(String code) {
        return new PartyCode(PartyCode.AGB, code);
    }

    private static RouteFile outbound(Party party) {
        String id = "to-" + party.name();
        return new RouteFile(id + ".camel.yaml", "test/" + id, """
                # To a receiver of the test.
                - route:
                    id: %1$s
                    from:
                      uri: direct:%1$s
                      steps:
                        - bean: { ref: receiver, method: "deliver(${body.envelope}, ${body.bytes})" }
                """.formatted(id));
    }

    /** A trail in memory that has room for so many records and no more. */
    static final class FallibleTrail implements AuditTrail {

        private final List<AuditRecord> records = new ArrayList<>();
        private int room = Integer.MAX_VALUE;

        void failAfter(int records) {
            room = records;
        }

        synchronized List<AuditEvent> events() {
            return records.stream().map(AuditRecord::event).toList();
        }

        synchronized List<AuditRecord> all() {
            return List.copyOf(records);
        }

        @Override
        public synchronized long append(AuditRecord entry) {
            if (records.size() >= room) {
                throw new AuditUnavailableException("no room on the trail of this test", new IllegalStateException());
            }
            records.add(entry);
            return records.size() - 1L;
        }

        @Override
        public synchronized Stream<AuditRecord> records() {
            return List.copyOf(records).stream();
        }

        @Override
        public void close() {}
    }
}
