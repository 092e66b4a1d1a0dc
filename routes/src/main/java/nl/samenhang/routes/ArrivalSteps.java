// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.SafeJson;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Lang;
import nl.samenhang.routes.Passage.Addressed;
import nl.samenhang.routes.Passage.Decided;
import nl.samenhang.routes.Passage.Read;
import nl.samenhang.routes.Passage.Received;
import nl.samenhang.routes.UnacceptableException.Why;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Headers;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;

/** The steps of {@code exchange.camel.yaml}: from the wire to the queue of the receiver. */
public final class ArrivalSteps {

    /** The header by which the broker knows a message. */
    private static final String NUMBER = "_AMQ_DUPL_ID";

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final Recorder recorder;
    private final Judgement judgement;
    private final Supplier<Rules> rules;
    private final Sealing sealing;
    private final MessageRegister register;
    private final Identifiers identifiers;
    private final Optional<Minors> minors;
    private final Clock clock;

    ArrivalSteps(Spine.Parts parts, Recorder recorder, Judgement judgement) {
        this.recorder = recorder;
        this.judgement = judgement;
        this.rules = parts.rules();
        this.sealing = parts.sealing();
        this.register = parts.register();
        this.identifiers = parts.identifiers();
        this.minors = parts.minors();
        this.clock = parts.clock();
    }

    /** Puts the arrival on the trail. Until that is durable nothing of the message is read. */
    public Received receive(@Body Arrival arrival, @ExchangeProperty(Spine.RULES) Rules held) {
        Received received = new Received(identifiers.newExchange(), identifiers.newMessage(), arrival, held);
        recorder.record(
                received,
                new AuditEvent.Received(
                        held.typeOf(arrival).code(),
                        Rules.senderName(arrival),
                        held.receiverOf(arrival).map(Party::name).orElse("unknown"),
                        held.purposeOf(arrival).map(Purpose::code).orElse(""),
                        arrival.size(),
                        recorder.digest(arrival.body())));
        return received;
    }

    /** Finds out who sends it, to whom and for what: from the certificate and the transport, not from the message. */
    public Addressed address(Received received) {
        Arrival arrival = received.arrival();
        Rules held = received.rules();
        Party sender =
                switch (arrival.sender()) {
                    case Sender.Registered registered -> registered.party();
                    case Sender.Unregistered unregistered -> throw new UnacceptableException(Why.UNKNOWN_SENDER);
                };
        MessageType type = held.typeOf(arrival);
        if (!arrival.complete()) {
            throw unreadable("OP179", "message", "at most " + arrival.body().length + " bytes");
        }
        if (held.mappings().reader(type).isEmpty()) {
            throw unreadable(
                    form(arrival),
                    "1:1",
                    "a message of one of the types " + held.mappings().types());
        }
        Party receiver = held.receiverOf(arrival).orElseThrow(() -> new UnacceptableException(Why.UNKNOWN_RECEIVER));
        Purpose purpose = held.purposeOf(arrival)
                .filter(held.policy()::knows)
                .orElseThrow(() -> new UnacceptableException(Why.UNKNOWN_PURPOSE));
        return new Addressed(
                new Envelope(received.exchange(), received.message(), sender, receiver, type, purpose, clock.instant()),
                arrival.body(),
                arrival.reference(),
                held);
    }

    /** Checks it against its standard and reads it. */
    public Read read(Addressed addressed) {
        return judgement.read(addressed);
    }

    /** Refuses a number that was used before, and finds the exchange that an answer belongs to. */
    public Read register(Read read) {
        MessageHeader header = read.reading().header();
        List<Finding> findings = new ArrayList<>();
        if (header.dated().isAfter(LocalDate.ofInstant(clock.instant(), NETHERLANDS))) {
            findings.add(
                    new Finding(4, "TR135", read.rules().mappings().placeOfDate(header.type()), "not in the future"));
        }
        if (findings.isEmpty() && isTaken(read, header)) {
            findings.add(usedBefore(read.rules(), header));
        }
        if (!findings.isEmpty()) {
            throw new UnreadableMessageException(findings);
        }
        return register.answeredBy(header)
                .map(exchange -> correlate(read, exchange))
                .orElse(read);
    }

    private boolean isTaken(Read read, MessageHeader header) {
        return register.wasQueued(number(header))
                || register.claim(header, read.exchange(), read.addressed().reference()) == MessageRegister.Claim.TAKEN;
    }

    /** Decides whether it may go, and puts the decision on the trail. */
    public Decided decide(Read read) {
        Decided decided = judgement.decide(read, Moment.ARRIVAL);
        minors.ifPresent(register -> register.note(decided));
        return decided;
    }

    /** Lays the message ready for the queue, as it was received and sealed: when it leaves the queue it is read and decided on again. */
    public byte[] hold(Decided decided, @Headers Map<String, Object> headers) {
        headers.clear();
        Sealing.Sealed sealed = sealing.seal(decided.envelope(), decided.read().original());
        headers.putAll(sealed.waybill());
        headers.put(NUMBER, number(decided.read().reading().header()));
        return sealed.body();
    }

    /** It is on the queue: from here on it cannot be lost, and its sender may know. */
    public Outcome accept(@Variable("decided") Decided decided, @Headers Map<String, Object> headers) {
        headers.clear();
        recorder.record(
                decided, new AuditEvent.Queued(decided.envelope().receiver().name()));
        register.confirm(decided.read().reading().header());
        return new Outcome.Accepted(decided.exchange(), decided.message());
    }

    /** It may not go. The decision is on the trail already; the sender hears why. */
    public Outcome refuse(Decided decided) {
        Decision.Deny deny = (Decision.Deny) decided.decision();
        return new Outcome.Denied(
                decided.exchange(),
                decided.message(),
                deny.reason().name(),
                decided.read()
                        .rules()
                        .policy()
                        .explain(decided.question(), deny, Lang.NL)
                        .sentences());
    }

    /** It breaks its standard: on the trail, and back to the sender with the standard's own refusal where there is one. */
    public Outcome unreadable(@Body Passage passage, @ExchangeException UnreadableMessageException fault) {
        recorder.record(
                passage,
                new AuditEvent.Unreadable(
                        code(fault.findings()),
                        fault.findings().stream()
                                .map(f -> f.rule() + " " + f.place())
                                .toList()));
        return new Outcome.Unreadable(
                passage.exchange(), passage.message(), fault.findings(), refusal(passage, fault.findings()));
    }

    /** It cannot be addressed: on the trail as a refusal, and back to the sender. */
    public Outcome unacceptable(@Body Passage passage, @ExchangeException UnacceptableException fault) {
        Why why = fault.why();
        recorder.record(
                passage,
                new AuditEvent.Denied(
                        Moment.ARRIVAL,
                        Decision.Reason.PEER.name(),
                        why.code(),
                        List.of(),
                        List.of(),
                        rulesOf(passage).policy().digest()));
        return new Outcome.Denied(
                passage.exchange(), passage.message(), Decision.Reason.PEER.name(), List.of(why.sentence()));
    }

    /** Something of ours does not work: nothing was accepted, and the sender may try again. */
    public Outcome unavailable(
            @Body Object body,
            @Variable("decided") @Nullable Decided decided,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
        String code = Unavailability.codeOf(fault);
        if (decided != null) {
            return new Outcome.Unavailable(decided.exchange(), decided.message(), code);
        }
        return body instanceof Passage passage
                ? new Outcome.Unavailable(passage.exchange(), passage.message(), code)
                : new Outcome.Unavailable(identifiers.newExchange(), identifiers.newMessage(), code);
    }

    private Read correlate(Read read, ExchangeId exchange) {
        Envelope own = read.envelope();
        Envelope envelope = new Envelope(
                exchange, own.message(), own.sender(), own.receiver(), own.type(), own.purpose(), own.receivedAt());
        Read correlated = new Read(
                new Addressed(envelope, read.original(), read.addressed().reference(), read.rules()), read.reading());
        recorder.record(correlated, new AuditEvent.Correlated(own.exchange().toString()));
        return correlated;
    }

    private Optional<byte[]> refusal(Passage passage, List<Finding> findings) {
        byte[] original =
                switch (passage) {
                    case Addressed addressed -> addressed.original();
                    case Read read -> read.original();
                    default -> new byte[0];
                };
        Mappings mappings = rulesOf(passage).mappings();
        return mappings.recognise(original)
                .flatMap(type -> mappings.refusal(
                        type,
                        original,
                        findings,
                        HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(passage.message().value().getLeastSignificantBits(), 12),
                        LocalDate.ofInstant(clock.instant(), NETHERLANDS)));
    }

    private Rules rulesOf(Passage passage) {
        return switch (passage) {
            case Received received -> received.rules();
            case Addressed addressed -> addressed.rules();
            case Read read -> read.rules();
            default -> rules.get();
        };
    }

    /** For an answer the standard has no rule of its own: there the rule is ours. */
    private static Finding usedBefore(Rules held, MessageHeader header) {
        String requirement = "a number that this sender did not use before for this type of message";
        return header.answer().isPresent()
                ? new Finding(3, "SAM056", "/Bericht/Header/IdentificatieRetour", requirement)
                : new Finding(3, "TR056", held.mappings().placeOfNumber(header.type()), requirement);
    }

    private static String form(Arrival arrival) {
        return SafeJson.isObject(arrival.body()) ? "JSON" : "XML";
    }

    private static String code(List<Finding> findings) {
        return switch (findings.get(0).rule()) {
            case "OP179" -> "too-large";
            case "TR056", "SAM056" -> "duplicate-message";
            default -> "unreadable-message";
        };
    }

    /** The broker drops the second of two with the same number, should a crash fall between queue and register. */
    private String number(MessageHeader header) {
        String own = header.answer().map(a -> a.identification()).orElse(header.identification());
        return recorder.digest(
                (header.type() + "|" + header.from() + "|" + own).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static UnreadableMessageException unreadable(String rule, String place, String requirement) {
        return new UnreadableMessageException(List.of(new Finding(1, rule, place, requirement)));
    }
}
