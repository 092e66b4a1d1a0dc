// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Reconfigured;
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;

/** What an event says under each key that one can search for. */
final class TrailWords {

    private TrailWords() {}

    static List<String> exchanges(AuditRecord entry) {
        String own = entry.exchange().toString();
        return entry.event() instanceof Correlated correlated ? List.of(own, correlated.answers()) : List.of(own);
    }

    static List<String> parties(AuditEvent event) {
        return switch (event) {
            case Received e -> List.of(e.sender(), e.receiver());
            case Queued e -> List.of(e.receiver());
            case Delivered e -> List.of(e.receiver());
            case Failed e -> List.of(e.receiver());
            case Correlated e -> List.of();
            case Unreadable e -> List.of();
            case Permitted e -> sources(e);
            case Denied e -> sources(e);
            case Translated e -> List.of();
            case ConsentEvent e -> List.of(e.party());
            case EmergencyEvent e -> List.of();
            case Queried e -> List.of();
            case Handled e -> List.of();
            case Reconfigured e -> List.of();
        };
    }

    static List<String> senders(AuditEvent event) {
        return event instanceof Received received ? List.of(received.sender()) : sources(event);
    }

    /** Whom a decision would have asked. */
    private static List<String> sources(AuditEvent event) {
        return EventNames.asked(event).stream().map(AuditEvent.Asked::source).toList();
    }

    static List<String> receivers(AuditEvent event) {
        return event instanceof Received received ? List.of(received.receiver()) : List.of();
    }

    /** The grounds in full, each {@code rule: law, article (text date)}. */
    static List<String> grounds(AuditEvent event) {
        return event instanceof Permitted permitted ? permitted.grounds() : List.of();
    }

    static List<String> types(AuditEvent event) {
        if (event instanceof Received received) {
            return List.of(received.type());
        }
        return event instanceof Translated translated
                ? List.of(translated.from(), translated.to())
                : EventNames.asked(event).stream()
                        .map(AuditEvent.Asked::question)
                        .toList();
    }

    static List<String> purposes(AuditEvent event) {
        if (event instanceof ConsentEvent.Change change) {
            return change.covered().purposes();
        }
        return event instanceof Received received ? List.of(received.purpose()) : List.of();
    }

    /** The rules that permitted it, or came near. Both lists begin with the name of the rule and a colon. */
    static List<String> rules(AuditEvent event) {
        var lines = event instanceof Permitted permitted
                ? permitted.grounds().stream()
                : event instanceof Denied denied ? denied.nearMisses().stream() : Stream.<String>of();
        return lines.map(line -> line.split(":", 2)[0]).toList();
    }

    static List<String> fields(AuditEvent event) {
        return event instanceof Permitted permitted ? permitted.fields() : List.of();
    }

    static List<String> subjects(AuditEvent event) {
        if (event instanceof Permitted permitted) {
            return permitted.subjects();
        }
        if (event instanceof ConsentEvent consent) {
            return List.of(consent.subject());
        }
        if (event instanceof EmergencyEvent.BrokeGlass broke) {
            return List.of(broke.subject());
        }
        return event instanceof Denied denied ? denied.subjects() : List.of();
    }

    /** Why it was stopped: the stage of the decision, or a word of docs/ERRORS.md. */
    static List<String> reasons(AuditEvent event) {
        return switch (event) {
            case Denied e -> List.of(e.reason());
            case Unreadable e -> List.of(e.code());
            case Failed e -> List.of(e.code());
            case Received e -> List.of();
            case Correlated e -> List.of();
            case Permitted e -> List.of();
            case Queued e -> List.of();
            case Translated e -> List.of();
            case Queried e -> List.of();
            case Handled e -> List.of();
            case Reconfigured e -> List.of();
            case Delivered e -> List.of();
            case ConsentEvent e -> List.of();
            case EmergencyEvent.BrokeGlass e -> List.of(e.reason());
            case EmergencyEvent.BreakGlassReviewed e -> List.of();
        };
    }
}
