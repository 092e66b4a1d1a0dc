// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/** Records to test with. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Cadence OFTEN = new Cadence(Duration.ofMillis(5), 1_000);
    static final Cadence AT_CLOSE = new Cadence(Duration.ofDays(1), Integer.MAX_VALUE);

    private Sample() {}

    static ExchangeId exchange(int number) {
        return new ExchangeId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    static MessageId message(int number) {
        return new MessageId(new UUID(0x0199_0000_0000_7000L, 0x9000_0000_0000_0000L + number));
    }

    /** What happened to message {@code number} of its own exchange, {@code number} seconds after noon. */
    static AuditRecord record(int number, AuditEvent event) {
        return new AuditRecord(exchange(number), message(number), NOON.plusSeconds(number), event);
    }

    static AuditRecord record(int number) {
        return record(number, new Queued("wijkteam-" + number));
    }

    static Received received(String type, String sender, String receiver) {
        return new Received(type, sender, receiver, "wmo-levering", 6543, "0f".repeat(32));
    }

    static Permitted permitted(String rule, String field, String subject) {
        return new Permitted(
                Moment.ARRIVAL,
                List.of(rule + ": Wmo 2015, art. 5.2.1 (2026-01-01)"),
                List.of(subject),
                List.of(field),
                List.of("inform the person concerned"),
                "ab".repeat(32));
    }

    static Denied denied(String reason, String subject) {
        return new Denied(
                Moment.RELEASE,
                reason,
                "no consent in force for \"care.remark\"",
                List.of("wmo-to-aanbieder: consent"),
                List.of(subject),
                "ab".repeat(32));
    }

    /** One of every kind. */
    static List<AuditEvent> everyEvent() {
        return List.of(
                received("wmo-301", "gemeente", "aanbieder"),
                new Correlated(exchange(7).toString()),
                new Unreadable("unreadable-message", List.of("CS002 /Bericht/Client/Bsn", "TR056 /Bericht")),
                permitted("wmo-to-aanbieder", "care.product", "cd".repeat(32)),
                denied("NO_GROUND", "cd".repeat(32)),
                new Queued("aanbieder"),
                new Translated("wmo-301", "fhir-task", 12, List.of("care.remark: DROPPED, no place for it")),
                new Delivered("aanbieder", "1e".repeat(32), 7001),
                new Failed("aanbieder", "not-delivered", 3, true),
                new Queried("auditor", "ef".repeat(32), "inzageverzoek 2026-11", "subject:" + "cd".repeat(32)),
                new Handled("beheerder", "ef".repeat(32), "replay", "the receiver is back"),
                new AuditEvent.Reconfigured(
                        List.of("parties", "policy"), "ab".repeat(32), "ba".repeat(32), "ef".repeat(32)),
                new ConsentEvent.ConsentProposed("wmo-backoffice", covered()),
                new ConsentEvent.ConsentRecorded(
                        "wmo-backoffice", covered(), List.of(exchange(8).toString())),
                new ConsentEvent.ConsentRefused("wmo-backoffice", covered()),
                new ConsentEvent.ConsentWithdrawn("wmo-backoffice", covered()),
                new ConsentEvent.ConsentsRead(
                        "wmo-backoffice", "cd".repeat(32), List.of(exchange(9).toString())),
                brokeGlass(),
                new EmergencyEvent.BreakGlassReviewed(EmergencyEvent.Verdict.JUSTIFIED, "4a".repeat(32)));
    }

    static EmergencyEvent.BrokeGlass brokeGlass() {
        return new EmergencyEvent.BrokeGlass(
                "acute-danger",
                "crisis-worker",
                "2d".repeat(32),
                "3c".repeat(32),
                "cd".repeat(32),
                "2026-11-20T16:00:00Z",
                "2026-11-21T12:00:00Z");
    }

    private static ConsentEvent.Covered covered() {
        return new ConsentEvent.Covered(
                exchange(9).toString(),
                "C1_STATUTORY_EXPLICIT",
                List.of("integraal-plan"),
                "WMO",
                "",
                List.of("JEUGD"),
                List.of("provision.existence"),
                "2026-11-01",
                "2027-10-31",
                "cd".repeat(32));
    }
}
