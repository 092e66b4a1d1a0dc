// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Lang;
import nl.samenhang.policy.Policy;
import nl.samenhang.policy.Question;
import nl.samenhang.routes.Inquiry.Ask;
import nl.samenhang.routes.Inquiry.Gathered;
import nl.samenhang.routes.Inquiry.Weighed;

/**
 * Decides, for one source, whether it may be asked and what may go of its answer. Both are the same decision: from the source to the
 * asker. A source of which nothing may go is not asked, so that nothing is collected that nobody may have, and the refusal looks the same
 * whether or not the source knows anything.
 */
final class Weighing {

    private static final SchemaVersions NONE = new SchemaVersions("0.1", "0.1");

    private final Recorder recorder;
    private final ConsentLookup consents;
    private final Clock clock;

    Weighing(Recorder recorder, ConsentLookup consents, Clock clock) {
        this.recorder = recorder;
        this.consents = consents;
        this.clock = clock;
    }

    /** Whether the source may be asked. */
    Weighed mayAsk(Ask ask) {
        return weigh(ask, ask.about(), Moment.QUESTION);
    }

    /**
     * What may go of what it answered.
     *
     * @param told the facts in question; who belongs to the household is not for one source to say
     * @param facts all that it said
     */
    Gathered mayGo(Ask ask, Household told, Household facts) {
        Weighed weighed = weigh(ask, told, Moment.RELEASE);
        return switch (weighed.decision()) {
            case Permit permit ->
                new Gathered(
                        ask,
                        line(ask, HouseholdReport.Outcome.ANSWERED, "", grounds(permit), List.of()),
                        facts,
                        Optional.of(permit.disclose(
                                told.retain(permit.subjects(), ask.asked().fields()))));
            case Deny deny -> withheld(weighed, deny, facts, HouseholdReport.Outcome.WITHHELD);
        };
    }

    /** It was not asked; here is why, and what would make it lawful. */
    Gathered notAsked(Weighed weighed) {
        return withheld(weighed, (Deny) weighed.decision(), Household.empty(), HouseholdReport.Outcome.NOT_ASKED);
    }

    /** It was asked, and there is nothing to decide on. */
    static Gathered nothing(Ask ask, HouseholdReport.Outcome outcome, String code) {
        return new Gathered(ask, line(ask, outcome, code, List.of(), List.of()), Household.empty(), Optional.empty());
    }

    private Gathered withheld(Weighed weighed, Deny deny, Household facts, HouseholdReport.Outcome outcome) {
        List<String> explanation = weighed.ask()
                .asked()
                .rules()
                .policy()
                .explain(weighed.question(), deny, Lang.NL)
                .sentences();
        return new Gathered(
                weighed.ask(),
                line(weighed.ask(), outcome, deny.reason().name(), List.of(), explanation),
                facts,
                Optional.empty());
    }

    private Weighed weigh(Ask ask, Household household, Moment moment) {
        Instant now = clock.instant();
        Household known = Household.joined(household.definition(), List.of(ask.known(), household));
        Question question = new Question(
                envelope(ask, now),
                header(ask),
                household,
                Set.of(),
                known,
                consents.of(known, now),
                ask.asked().emergency(),
                now);
        Policy policy = ask.asked().rules().policy();
        Decision decision = policy.decide(question);
        recorder.brokeGlass(decision, known).ifPresent(event -> recorder.record(ask, event));
        Asked asked = new Asked(ask.source().party().name(), ask.question().code());
        recorder.record(ask, recorder.decided(moment, decision, household, policy.digest(), Optional.of(asked)));
        return new Weighed(ask, question, decision);
    }

    private static Envelope envelope(Ask ask, Instant now) {
        return new Envelope(
                ask.exchange(),
                ask.message(),
                ask.source().party(),
                ask.asked().asker(),
                ask.question(),
                ask.asked().purpose(),
                now);
    }

    private static MessageHeader header(Ask ask) {
        return new MessageHeader(
                ask.question(),
                code(ask.source().party()),
                code(ask.asked().asker()),
                ask.message().toString(),
                ask.asked().on(),
                NONE,
                Optional.empty());
    }

    private static PartyCode code(Party party) {
        return new PartyCode(PartyCode.OIN, party.oin().value());
    }

    private static List<String> grounds(Permit permit) {
        return permit.grounds().stream().map(g -> g.rule() + ": " + g.statute()).toList();
    }

    private static HouseholdReport.Line line(
            Ask ask, HouseholdReport.Outcome outcome, String code, List<String> grounds, List<String> explanation) {
        return new HouseholdReport.Line(
                ask.source().party().name(), ask.question(), outcome, code, grounds, explanation);
    }
}
