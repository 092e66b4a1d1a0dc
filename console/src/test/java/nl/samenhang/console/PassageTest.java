// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageId;
import org.junit.jupiter.api.Test;

/** What became of a question to a source: it goes nowhere by itself, and is not told as a message that was not taken. */
class PassageTest {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final Identifiers IDS = new Identifiers(Clock.fixed(NOON, ZoneOffset.UTC));
    private static final Optional<Asked> BRP = Optional.of(new Asked("brp", "brp-persoon"));

    @Test
    void aSourceThatSaidSomethingOfWhichSomethingMayGoAnswered() {
        Passage passage = passage(
                permitted(Moment.QUESTION),
                new Received("brp-persoon", "brp", "regie", "integraal-plan", 10, "digest"),
                permitted(Moment.ARRIVAL));

        assertThat(passage.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(passage.why()).isEmpty();
    }

    @Test
    void aSourceThatMayNotBeAskedWasNotAskedAndTheReasonIsTold() {
        Passage passage = passage(denied(Moment.QUESTION));

        assertThat(passage.outcome()).isEqualTo(Outcome.NOT_ASKED);
        assertThat(passage.why()).isEqualTo("PROHIBITED");
        assertThat(passage.sender()).isEqualTo("brp");
        assertThat(passage.receiver()).isEmpty();
    }

    @Test
    void aSourceThatSaidSomethingOfWhichNothingMayGoWasRefused() {
        assertThat(passage(permitted(Moment.QUESTION), denied(Moment.ARRIVAL)).outcome())
                .isEqualTo(Outcome.DENIED);
    }

    @Test
    void aSourceThatSaidNothingGaveNoAnswer() {
        assertThat(passage(permitted(Moment.QUESTION)).outcome()).isEqualTo(Outcome.NO_ANSWER);
    }

    private static Permitted permitted(Moment moment) {
        return new Permitted(moment, List.of(), List.of(), List.of("person.bsn"), List.of(), "policy", List.of(), BRP);
    }

    private static Denied denied(Moment moment) {
        return new Denied(moment, "PROHIBITED", "F-001", List.of(), List.of(), "policy", BRP);
    }

    private static Passage passage(AuditEvent... events) {
        ExchangeId exchange = IDS.newExchange();
        MessageId message = IDS.newMessage();
        return new Passage(Stream.of(events)
                .map(event -> new PlacedRecord(0, new AuditRecord(exchange, message, NOON, event)))
                .toList());
    }
}
