// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.Reading;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Policy;
import nl.samenhang.policy.Question;
import nl.samenhang.routes.Passage.Addressed;
import nl.samenhang.routes.Passage.Decided;
import nl.samenhang.routes.Passage.Read;

/** Reading and deciding, which a message goes through twice: when it arrives, and again when it leaves the queue. */
final class Judgement {

    private final Recorder recorder;
    private final ConsentLookup consents;
    private final Clock clock;

    Judgement(Recorder recorder, ConsentLookup consents, Clock clock) {
        this.recorder = recorder;
        this.consents = consents;
        this.clock = clock;
    }

    Read read(Addressed addressed) {
        Envelope envelope = addressed.envelope();
        Mappings mappings = addressed.rules().mappings();
        Provenance provenance = new Provenance(
                envelope.sender().name(),
                mappings.collectedUnder(
                        envelope.type(),
                        addressed.rules().policy().taskOf(envelope.purpose()),
                        envelope.sender().serves()),
                envelope.type(),
                envelope.message(),
                envelope.receivedAt(),
                mappings.trust(envelope.type()));
        Reading reading = mappings.reader(envelope.type()).orElseThrow().read(addressed.original(), provenance);
        return new Read(addressed, reading);
    }

    /** By the rules of this gateway and the consents of now. The decision is durable on the trail before this returns. */
    Decided decide(Read read, Moment moment) {
        Instant now = clock.instant();
        Question question = new Question(
                read.envelope(),
                read.reading().header(),
                read.reading().household(),
                writer(read).needed(),
                consents.of(read.reading().household(), now),
                Optional.empty(),
                now);
        Policy policy = read.rules().policy();
        Decision decision = policy.decide(question);
        recorder.brokeGlass(decision, read.reading().household()).ifPresent(event -> recorder.record(read, event));
        recorder.record(
                read,
                recorder.decided(moment, decision, read.reading().household(), policy.digest(), Optional.empty()));
        return new Decided(read, question, decision);
    }

    static MessageWriter writer(Read read) {
        return read.rules().mappings().writer(read.envelope().type()).orElseThrow();
    }
}
