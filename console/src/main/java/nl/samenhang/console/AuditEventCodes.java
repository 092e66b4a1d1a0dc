// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
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
import nl.samenhang.audit.ConsentEvent.Change;
import nl.samenhang.audit.ConsentEvent.ConsentProposed;
import nl.samenhang.audit.ConsentEvent.ConsentRecorded;
import nl.samenhang.audit.ConsentEvent.ConsentRefused;
import nl.samenhang.audit.ConsentEvent.ConsentWithdrawn;
import nl.samenhang.audit.ConsentEvent.ConsentsRead;
import nl.samenhang.audit.EmergencyEvent.BreakGlassReviewed;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;

/**
 * A kind of record in the words of FHIR.
 *
 * @param word ours, of docs/AUDIT-FORMAT.md
 * @param action of {@code http://hl7.org/fhir/audit-event-action}: C, R, U or E
 * @param lifecycle of {@code http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle}; empty where none of its words says it
 */
record AuditEventCodes(String word, String action, String lifecycle) {

    static AuditEventCodes of(AuditEvent event) {
        return switch (event) {
            case Received e -> new AuditEventCodes("received", "C", "receive");
            case Correlated e -> new AuditEventCodes("correlated", "U", "link");
            case Unreadable e -> new AuditEventCodes("unreadable", "E", "");
            case Permitted e -> new AuditEventCodes("permitted", "E", "");
            case Denied e -> new AuditEventCodes("denied", "E", "");
            case Queued e -> new AuditEventCodes("queued", "C", "");
            case Translated e -> new AuditEventCodes("translated", "E", "transform");
            case Delivered e -> new AuditEventCodes("delivered", "R", "transmit");
            case Failed e -> new AuditEventCodes("failed", "R", "transmit");
            case Queried e -> new AuditEventCodes("queried", "R", "access");
            case Handled e -> new AuditEventCodes("handled", "E", "");
            case Reconfigured e -> new AuditEventCodes("reconfigured", "U", "");
            case ConsentProposed e -> new AuditEventCodes("consent-proposed", "C", "");
            case ConsentRecorded e -> new AuditEventCodes("consent-recorded", "C", "");
            case ConsentRefused e -> new AuditEventCodes("consent-refused", "U", "");
            case ConsentWithdrawn e -> new AuditEventCodes("consent-withdrawn", "U", "");
            case ConsentsRead e -> new AuditEventCodes("consents-read", "R", "access");
            case BrokeGlass e -> new AuditEventCodes("broke-glass", "E", "");
            case BreakGlassReviewed e -> new AuditEventCodes("break-glass-reviewed", "E", "");
        };
    }

    /** Why it went wrong: the stage of the decision, or a word of docs/ERRORS.md; empty where it did not. */
    static Optional<String> failure(AuditEvent event) {
        return switch (event) {
            case Denied e -> Optional.of(e.reason());
            case Unreadable e -> Optional.of(e.code());
            case Failed e -> Optional.of(e.code());
            default -> Optional.empty();
        };
    }

    /** The purposes that the record itself holds. */
    static List<String> purposes(AuditEvent event) {
        return switch (event) {
            case Received e -> List.of(e.purpose());
            case Change e -> e.covered().purposes();
            default -> List.of();
        };
    }

    /** Who set it going, if it was a party and the record itself names it. */
    static Optional<String> requestor(AuditEvent event) {
        return switch (event) {
            case Received e -> Optional.of(e.sender());
            case Change e -> Optional.of(e.party());
            case ConsentsRead e -> Optional.of(e.party());
            default -> Optional.empty();
        };
    }

    /** The other party: who is to get it, or who would be asked. */
    static Optional<String> other(AuditEvent event) {
        return switch (event) {
            case Received e -> Optional.of(e.receiver());
            case Queued e -> Optional.of(e.receiver());
            case Delivered e -> Optional.of(e.receiver());
            case Failed e -> Optional.of(e.receiver());
            case Permitted e -> e.asked().map(AuditEvent.Asked::source);
            case Denied e -> e.asked().map(AuditEvent.Asked::source);
            default -> Optional.empty();
        };
    }

    /** Keyed pseudonyms of the residents that it is about. */
    static List<String> subjects(AuditEvent event) {
        return switch (event) {
            case Permitted e -> e.subjects();
            case Denied e -> e.subjects();
            case Change e -> List.of(e.subject());
            case ConsentsRead e -> List.of(e.subject());
            case BrokeGlass e -> List.of(e.subject());
            default -> List.of();
        };
    }
}
