// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.PosedInquiry;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.Writing;
import nl.samenhang.mappings.json.HouseholdInquiry;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Emergency;
import nl.samenhang.routes.Inquiry.Asked;
import nl.samenhang.routes.Inquiry.Gathered;
import nl.samenhang.routes.Passage.Received;
import nl.samenhang.routes.UnacceptableException.Why;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;

/** The steps of {@code inquiry.camel.yaml}: from a question about a household to the answer of all sources that a rule opens. */
public final class InquirySteps {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final String US = "samenhang";

    private final Recorder recorder;
    private final Rounds rounds;
    private final PersonNames names;
    private final Identifiers identifiers;
    private final Clock clock;

    InquirySteps(Spine.Parts parts, Recorder recorder, Rounds rounds, PersonNames names) {
        this.recorder = recorder;
        this.rounds = rounds;
        this.names = names;
        this.identifiers = parts.identifiers();
        this.clock = parts.clock();
    }

    /** Puts its arrival on the trail, before anything of it is read. */
    public Received receive(@Body Arrival arrival, @ExchangeProperty(Spine.RULES) Rules rules) {
        Received received = new Received(identifiers.newExchange(), identifiers.newMessage(), arrival, rules);
        recorder.record(
                received,
                new AuditEvent.Received(
                        HouseholdInquiry.TYPE.code(),
                        arrival.sender() instanceof Sender.Registered known
                                ? known.party().name()
                                : "unregistered",
                        US,
                        arrival.purpose().map(Purpose::code).orElse(""),
                        arrival.size(),
                        recorder.digest(arrival.body())));
        return received;
    }

    /** Finds out who asks what about whom, for what. */
    public Asked read(Received received) {
        Arrival arrival = received.arrival();
        Party asker =
                switch (arrival.sender()) {
                    case Sender.Registered registered -> registered.party();
                    case Sender.Unregistered stranger -> throw new UnacceptableException(Why.UNKNOWN_SENDER);
                };
        PosedInquiry posed = received.rules().mappings().inquiry(arrival.body(), asker, arrival.purpose());
        HouseholdInquiry inquiry = posed.inquiry();
        Purpose purpose = arrival.purpose()
                .filter(received.rules().policy()::knows)
                .orElseThrow(() -> new UnacceptableException(Why.UNKNOWN_PURPOSE));
        return new Asked(
                received.exchange(),
                received.message(),
                asker,
                purpose,
                names.shell(inquiry.persons(), stated(asker, received.message())),
                inquiry.registered(),
                inquiry.on().orElseGet(() -> LocalDate.ofInstant(clock.instant(), NETHERLANDS)),
                inquiry.fields(),
                inquiry.emergency().map(e -> emergency(e, inquiry.persons())),
                clock.instant(),
                received.rules(),
                posed);
    }

    /** The first round. */
    public Inquiry open(Asked asked) {
        return rounds.first(asked);
    }

    /** The next round, with what the last one brought. */
    public Inquiry next(@Variable("inquiry") Inquiry inquiry, @Body List<Gathered> brought) {
        return rounds.next(inquiry.with(brought));
    }

    /** Joins what may be told. That it goes, and to whom, is on the trail before it does. */
    public Outcome answer(@Variable("inquiry") Inquiry inquiry) {
        Asked asked = inquiry.asked();
        List<HouseholdReport.Line> lines =
                inquiry.gathered().stream().map(Gathered::line).toList();
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.outcome() == HouseholdReport.Outcome.NOT_ASKED)) {
            HouseholdReport.Line told = lines.get(lines.size() - 1);
            return new Outcome.Denied(asked.exchange(), asked.message(), told.code(), told.explanation());
        }
        List<Disclosure> told = inquiry.gathered().stream()
                .flatMap(g -> g.disclosure().stream())
                .toList();
        HouseholdDefinition definition =
                asked.registered() ? HouseholdDefinition.REGISTER : HouseholdDefinition.TEAM_CASE;
        Writing report = asked.posed()
                .writer()
                .write(
                        asked.exchange(),
                        Disclosure.joined(
                                definition,
                                told,
                                PersonNames.numbered(
                                        told.stream().map(Disclosure::household).toList())),
                        lines);
        if (!asked.posed().answer().equals(HouseholdInquiry.TYPE)) {
            recorder.record(
                    asked,
                    Recorder.translated(HouseholdInquiry.TYPE, asked.posed().answer(), report.losses()));
        }
        recorder.record(
                asked,
                new AuditEvent.Delivered(asked.asker().name(), recorder.digest(report.bytes()), report.bytes().length));
        return new Outcome.Answered(asked.exchange(), asked.message(), report.bytes());
    }

    private Provenance stated(Party asker, MessageId message) {
        return new Provenance(
                asker.name(), Domain.UNKNOWN, HouseholdInquiry.TYPE, message, clock.instant(), Trust.STATED);
    }

    private Emergency emergency(HouseholdInquiry.Emergency declared, List<Bsn> persons) {
        if (!persons.contains(declared.subject())) {
            throw unreadable("/emergency/subject", "has to be one of the persons who are asked about");
        }
        try {
            return new Emergency(
                    declared.reason(),
                    declared.role(),
                    declared.harm(),
                    declared.declaredBy(),
                    names.of(declared.subject()),
                    clock.instant(),
                    declared.until());
        } catch (IllegalArgumentException e) {
            throw unreadable("/emergency", "has to be stated in words, by somebody, and to end within four hours");
        }
    }

    private static UnreadableMessageException unreadable(String place, String requirement) {
        return new UnreadableMessageException(List.of(new Finding(2, "EMERGENCY", place, requirement)));
    }
}
