// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.BackOfficeQuestions;
import nl.samenhang.mappings.json.HouseholdReport.Outcome;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.routes.Inquiry.Ask;
import nl.samenhang.routes.Inquiry.Gathered;
import nl.samenhang.routes.Inquiry.Weighed;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** The steps of {@code ask.camel.yaml}: one question to one source, and the decision on its answer. */
public final class AskSteps {

    private static final String UNREADABLE = "unreadable-answer";
    private static final String NO_FIELD = "NO_FIELD";

    private final Recorder recorder;
    private final Weighing weighing;
    private final PersonNames names;
    private final Clock clock;
    private final ProducerTemplate sources;

    AskSteps(Spine.Parts parts, Recorder recorder, Weighing weighing, PersonNames names, ProducerTemplate sources) {
        this.clock = parts.clock();
        this.recorder = recorder;
        this.weighing = weighing;
        this.names = names;
        this.sources = sources;
    }

    /**
     * What a source said, if it said something.
     *
     * @param otherwise why there is nothing: it costs this source alone
     */
    public record Answered(Ask ask, Optional<SourceAnswer> answer, Outcome otherwise, String code) {}

    /** Decides whether the source may be asked, and puts that on the trail. */
    public Weighed weigh(Ask ask) {
        return weighing.mayAsk(ask);
    }

    /** It may not be asked. */
    public Gathered notAsked(Weighed weighed) {
        return weighing.notAsked(weighed);
    }

    /**
     * Asks no more than the permit reaches, and waits no longer than the source may take. A back office that may tell nothing of what was
     * asked is not asked at all.
     */
    public Answered pose(Weighed weighed) {
        Ask ask = weighed.ask();
        if (ask.question().equals(BackOfficeQuestions.TYPE)
                && fields(ask, (Permit) weighed.decision()).isEmpty()) {
            return new Answered(ask, Optional.empty(), Outcome.NOT_ASKED, NO_FIELD);
        }
        try {
            return new Answered(ask, Optional.of(put(ask, (Permit) weighed.decision())), Outcome.ANSWERED, "");
        } catch (DeliveryException silent) {
            return nothing(ask, Outcome.NO_ANSWER, silent.code());
        } catch (UnreadableMessageException unreadable) {
            recorder.record(
                    ask,
                    new AuditEvent.Unreadable(
                            UNREADABLE,
                            unreadable.findings().stream()
                                    .map(f -> f.rule() + " " + f.place())
                                    .toList()));
            return new Answered(ask, Optional.empty(), Outcome.UNREADABLE, UNREADABLE);
        }
    }

    /** Decides what may go of the answer, puts that on the trail, and cuts the rest. */
    public Gathered decide(Answered answered) {
        Ask ask = answered.ask();
        Answered said = answered.answer()
                .map(answer -> switch (answer) {
                    case SourceAnswer.Known known -> answered;
                    case SourceAnswer.Refused refused -> nothing(ask, Outcome.REFUSED, refused.code());
                    case SourceAnswer.Failed failed -> nothing(ask, Outcome.FAILED, failed.code());
                })
                .orElse(answered);
        return said.answer()
                .map(answer -> facts(ask, (SourceAnswer.Known) answer))
                .map(facts -> weighing.mayGo(ask, facts.withMembers(List.of()), facts))
                .orElseGet(() -> Weighing.nothing(ask, said.otherwise(), said.code()));
    }

    private Household facts(Ask ask, SourceAnswer.Known known) {
        return names.unified(known.household(), ask.source().party().name());
    }

    private Answered nothing(Ask ask, Outcome outcome, String code) {
        recorder.record(ask, new AuditEvent.Failed(ask.source().party().name(), code, 1, true));
        return new Answered(ask, Optional.empty(), outcome, code);
    }

    private SourceAnswer put(Ask ask, Permit permit) {
        SourceMapping mapping =
                ask.asked().rules().mappings().source(ask.question()).orElseThrow();
        Disclosure about = permit.disclose(ask.about());
        Set<Field> fields = fields(ask, permit);
        byte[] answer =
                inTime(ask, mapping.writer().write(about, fields, ask.asked().on()));
        recorder.record(
                ask,
                new AuditEvent.Received(
                        ask.question().code(),
                        ask.source().party().name(),
                        ask.asked().asker().name(),
                        ask.asked().purpose().code(),
                        answer.length,
                        recorder.digest(answer)));
        return asked(mapping.reader().read(answer, provenance(ask)), ask, about, fields);
    }

    /** Those that were asked for and that the permit reaches. */
    private static Set<Field> fields(Ask ask, Permit permit) {
        Set<Field> fields = new HashSet<>(permit.fields());
        fields.retainAll(ask.asked().fields());
        return fields;
    }

    /** A back office answers in our own form, in which it can say more than it was asked. */
    private static SourceAnswer asked(SourceAnswer answer, Ask ask, Disclosure about, Set<Field> fields) {
        return ask.question().equals(BackOfficeQuestions.TYPE)
                ? BackOfficeQuestions.onlyWhatWasAsked(answer, about, fields)
                : answer;
    }

    /** A source that hangs costs its own deadline and no more, whatever its adapter does. */
    private byte[] inTime(Ask ask, byte[] question) {
        var posed = new Passage.Written(envelope(ask), question);
        CompletableFuture<byte[]> answer =
                sources.asyncRequestBody("direct:ask-" + ask.source().party().name(), posed, byte[].class);
        try {
            return Optional.ofNullable(answer.get(ask.source().deadline().toMillis(), TimeUnit.MILLISECONDS))
                    .orElseThrow(() -> new DeliveryException("source-silent", Retry.LATER));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DeliveryException("source-timeout", Retry.LATER);
        } catch (ExecutionException e) {
            throw deliveryFault(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        }
    }

    private static DeliveryException deliveryFault(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeliveryException delivery) {
                return delivery;
            }
        }
        return new DeliveryException(
                fault.getCause() instanceof CamelExecutionException ? "source-defect" : "source-unreachable",
                Retry.LATER);
    }

    private static Envelope envelope(Ask ask) {
        return new Envelope(
                ask.exchange(),
                ask.message(),
                ask.asked().asker(),
                ask.source().party(),
                ask.question(),
                ask.asked().purpose(),
                ask.asked().receivedAt());
    }

    private Provenance provenance(Ask ask) {
        return new Provenance(
                ask.source().party().name(),
                ask.source().collectedUnder(),
                ask.question(),
                ask.message(),
                clock.instant(),
                ask.source().collectedUnder() == Domain.BRP ? Trust.SOURCE_REGISTER : Trust.DECIDED);
    }
}
