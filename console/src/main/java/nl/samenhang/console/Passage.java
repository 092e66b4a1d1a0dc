// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Reconfigured;
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.EmergencyEvent;
import nl.samenhang.audit.PlacedRecord;

/** One message's way through the gateway, as the trail tells it: never empty, in order of place. */
record Passage(List<PlacedRecord> records) {

    Passage {
        records = List.copyOf(records);
    }

    String exchange() {
        return last(Correlated.class)
                .map(Correlated::answers)
                .orElseGet(() -> records.getFirst().entry().exchange().toString());
    }

    String message() {
        return records.getFirst().entry().message().toString();
    }

    Instant since() {
        return records.getFirst().entry().at();
    }

    String type() {
        return last(Received.class)
                .map(Received::type)
                .or(() -> asked().map(Asked::question))
                .orElse("");
    }

    String sender() {
        return last(Received.class)
                .map(Received::sender)
                .or(() -> asked().map(Asked::source))
                .orElse("");
    }

    /** Of a source that was not asked nothing was received. */
    private Optional<Asked> asked() {
        return last(Denied.class).flatMap(Denied::asked).or(() -> last(Permitted.class)
                .flatMap(Permitted::asked));
    }

    String receiver() {
        return last(Received.class).map(Received::receiver).orElse("");
    }

    String purpose() {
        return last(Received.class).map(Received::purpose).orElse("");
    }

    /** Pseudonyms of whom it is about. */
    List<String> subjects() {
        return last(Permitted.class)
                .map(Permitted::subjects)
                .or(() -> last(Denied.class).map(Denied::subjects))
                .orElse(List.of());
    }

    List<String> losses() {
        return last(Translated.class).map(Translated::losses).orElse(List.of());
    }

    /** A code that says why it did not arrive; empty where it did. */
    String why() {
        return switch (outcome()) {
            case DENIED, NOT_ASKED -> last(Denied.class).map(Denied::reason).orElse("");
            case UNREADABLE -> last(Unreadable.class).map(Unreadable::code).orElse("");
            case FAILED, WAITING, DISCARDED, NO_ANSWER ->
                last(Failed.class).map(Failed::code).orElse("");
            case DELIVERED, PARTLY, STOPPED, ANSWERED, LOOKED_UP -> "";
        };
    }

    Outcome outcome() {
        if (asked().isPresent()) {
            return ofQuestion(records.getLast().entry().event());
        }
        Outcome outcome = Outcome.STOPPED;
        for (PlacedRecord placed : records) {
            outcome = after(outcome, placed.entry().event());
        }
        boolean cut = losses().stream().anyMatch(loss -> loss.contains(": dropped"));
        return outcome == Outcome.DELIVERED && cut ? Outcome.PARTLY : outcome;
    }

    /** A question to a source goes nowhere by itself: its last event says what became of it. */
    private static Outcome ofQuestion(AuditEvent last) {
        return switch (last) {
            case Permitted e -> e.moment() == Moment.QUESTION ? Outcome.NO_ANSWER : Outcome.ANSWERED;
            case Denied e -> e.moment() == Moment.QUESTION ? Outcome.NOT_ASKED : Outcome.DENIED;
            case Unreadable e -> Outcome.UNREADABLE;
            default -> Outcome.NO_ANSWER;
        };
    }

    private static Outcome after(Outcome before, AuditEvent event) {
        return switch (event) {
            case Received e -> before;
            case Correlated e -> before;
            case Permitted e -> before;
            case Translated e -> before;
            case Unreadable e -> Outcome.UNREADABLE;
            case Denied e -> Outcome.DENIED;
            case Queued e -> before == Outcome.DELIVERED ? before : Outcome.WAITING;
            case Delivered e -> Outcome.DELIVERED;
            case Failed e -> e.last() ? Outcome.FAILED : Outcome.WAITING;
            case ConsentEvent e -> Outcome.LOOKED_UP;
            case EmergencyEvent e -> before;
            case Queried e -> Outcome.LOOKED_UP;
            case Handled e -> e.act().equals("replay") ? Outcome.WAITING : Outcome.DISCARDED;
            case Reconfigured e -> Outcome.LOOKED_UP;
        };
    }

    <T extends AuditEvent> Optional<T> last(Class<T> kind) {
        return records.stream()
                .map(placed -> placed.entry().event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((a, b) -> b);
    }
}
