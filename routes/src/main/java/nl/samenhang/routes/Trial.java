// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Lang;
import nl.samenhang.routes.Passage.Addressed;
import nl.samenhang.routes.Passage.Decided;
import nl.samenhang.routes.Passage.Disclosed;
import nl.samenhang.routes.Passage.Read;
import nl.samenhang.routes.Passage.Written;

/**
 * The steps of the way in and the way out, taken by one message without a broker and without an adapter, so that nothing leaves. They are
 * the steps of the running gateway; whoever makes a trial gives it a trail and registers that nobody keeps.
 */
public final class Trial {

    private final Rules rules;
    private final ArrivalSteps arrival;
    private final ReleaseSteps release;

    public Trial(
            Rules rules,
            AuditTrail trail,
            Pseudonyms pseudonyms,
            MessageRegister register,
            ConsentRegister consents,
            Clock clock) {
        this.rules = rules;
        Supplier<Rules> held = () -> rules;
        Spine.Parts parts = new Spine.Parts(
                held,
                trail,
                pseudonyms,
                register,
                consents,
                new Identifiers(clock),
                clock,
                1,
                new Sealing(List.of(new byte[Sealing.KEY_BYTES])),
                Optional.empty());
        Recorder recorder = new Recorder(trail, pseudonyms, clock);
        Judgement judgement = new Judgement(recorder, new ConsentLookup(consents, pseudonyms), clock);
        arrival = new ArrivalSteps(parts, recorder, judgement);
        release = new ReleaseSteps(parts, recorder, judgement);
    }

    /**
     * One step, with what is known after it: texts, numbers and lists of texts, by name. Names and rules, never a value of the message.
     *
     * @param done whether the way goes on after it
     */
    public record Step(String name, boolean done, Map<String, Object> facts) {}

    /**
     * How far it came.
     *
     * @param message as it would be written; empty where it did not come so far
     */
    public record Course(List<Step> steps, Optional<byte[]> message) {
        public Course {
            steps = List.copyOf(steps);
        }
    }

    /** Takes the message through all steps, up to the one at which it stops. */
    public Course of(Arrival message) {
        List<Step> steps = new ArrayList<>();
        try {
            Addressed addressed = addressed(message, steps);
            Read read = read(addressed, steps);
            Decided decided = arrival.decide(read);
            steps.add(decision(decided));
            if (!decided.isPermitted()) {
                return new Course(steps, Optional.empty());
            }
            Disclosed disclosed = release.disclose(decided);
            steps.add(disclosure(decided));
            Written written = release.write(disclosed);
            LossReport writing = Judgement.writer(read)
                    .write(read.reading().header(), disclosed.disclosure())
                    .losses();
            steps.add(step("write", true, "bytes", written.bytes().length, "losses", Recorder.losses(writing)));
            return new Course(steps, Optional.of(written.bytes()));
        } catch (UnreadableMessageException e) {
            steps.add(step("read", false, "findings", findings(e.findings())));
        } catch (UnacceptableException e) {
            steps.add(step("address", false, "code", e.why().code()));
        }
        return new Course(steps, Optional.empty());
    }

    private Addressed addressed(Arrival message, List<Step> steps) {
        Optional<MessageType> type = rules.mappings()
                .recognise(
                        message.body(),
                        message.sender() instanceof Arrival.Sender.Registered known
                                ? known.party().name()
                                : "");
        steps.add(step(
                "recognise",
                type.isPresent(),
                "type",
                type.map(MessageType::code).orElse("unrecognised"),
                "bytes",
                message.body().length));
        Addressed addressed = arrival.address(arrival.receive(message, rules));
        steps.add(step(
                "address",
                true,
                "sender",
                addressed.envelope().sender().name(),
                "receiver",
                addressed.envelope().receiver().name(),
                "purpose",
                addressed.envelope().purpose().code()));
        return addressed;
    }

    private Read read(Addressed addressed, List<Step> steps) {
        Read read = arrival.register(arrival.read(addressed));
        steps.add(step(
                "read",
                true,
                "persons",
                read.reading().household().persons().size(),
                "losses",
                Recorder.losses(read.reading().losses())));
        return read;
    }

    private Step decision(Decided decided) {
        Decision decision = decided.decision();
        String policy = rules.policy().digest();
        return switch (decision) {
            case Permit permit ->
                step(
                        "decide",
                        true,
                        "decision",
                        "permit",
                        "grounds",
                        permit.grounds().stream()
                                .map(g -> g.rule() + ": " + g.statute())
                                .toList(),
                        "policy",
                        policy);
            case Deny deny ->
                step(
                        "decide",
                        false,
                        "decision",
                        "deny",
                        "reason",
                        deny.reason().name(),
                        "detail",
                        deny.detail(),
                        "nearMisses",
                        deny.nearMisses().stream()
                                .map(n -> n.rule() + ": " + n.statute() + ": "
                                        + n.missing().stream()
                                                .map(m -> m.code())
                                                .toList())
                                .toList(),
                        "explanation",
                        rules.policy()
                                .explain(decided.question(), deny, Lang.NL)
                                .sentences(),
                        "policy",
                        policy);
        };
    }

    private static Step disclosure(Decided decided) {
        Permit permit = (Permit) decided.decision();
        TreeSet<String> fields = new TreeSet<>();
        permit.released(decided.read().reading().household()).forEach(field -> fields.add(field.path()));
        return step("disclose", true, "persons", permit.subjects().size(), "fields", List.copyOf(fields));
    }

    private static List<String> findings(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule() + " " + f.place() + ": " + f.requirement())
                .toList();
    }

    private static Step step(String name, boolean done, Object... facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i].toString(), facts[i + 1]);
        }
        return new Step(name, done, named);
    }

    /** Who a message says it is from, for a trial in which nobody says it by certificate. */
    public static Optional<Party> writer(Rules rules, byte[] message) {
        return header(rules, message).flatMap(header -> rules.parties()
                .called(
                        header.from(),
                        rules.policy()
                                .purposeOf(header.type())
                                .map(rules.policy()::taskOf)
                                .orElse(Domain.UNKNOWN)));
    }

    /** What a message says of itself; empty where it cannot be read. */
    public static Optional<MessageHeader> header(Rules rules, byte[] message) {
        try {
            return rules.mappings()
                    .recognise(message)
                    .flatMap(rules.mappings()::reader)
                    .map(reader -> reader.read(
                                    message,
                                    new Provenance(
                                            "trial",
                                            Domain.UNKNOWN,
                                            rules.mappings().recognise(message).orElseThrow(),
                                            new MessageId(new UUID(0, 0)),
                                            Instant.EPOCH,
                                            Trust.STATED))
                            .header());
        } catch (UnreadableMessageException e) {
            return Optional.empty();
        }
    }
}
