// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.MemoryAuditTrail;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/** Writes on a trail what the gateway writes. */
final class Happenings {

    static final String WMO = "R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)";
    static final String JEUGD = "R-JW-001: Jeugdwet, art. 7.4.0 lid 1 (2019-01-01)";
    static final String WGS = "R-WGS-002: Wgs, art. 8d (2021-01-01)";

    final MemoryAuditTrail trail = new MemoryAuditTrail();
    private Instant at;

    Happenings(String begin) {
        at = Instant.parse(begin);
    }

    static String person(int number) {
        return "%064x".formatted(number + 4096);
    }

    static List<String> persons(int from, int to) {
        return IntStream.range(from, to).mapToObj(Happenings::person).toList();
    }

    static ExchangeId exchange(int number) {
        return new ExchangeId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    /** From here on things happen at this moment, each a second after the other. */
    Happenings at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    Happenings add(int exchange, int message, AuditEvent event) {
        MessageId id = new MessageId(new UUID(0x0199_0000_0000_7000L, 0x9000_0000_0000_0000L + message));
        trail.append(new AuditRecord(exchange(exchange), id, at, event));
        at = at.plusSeconds(1);
        return this;
    }

    static Received received(String type, String sender, String receiver, String purpose) {
        return new Received(type, sender, receiver, purpose, 100, "0f".repeat(32));
    }

    static Permitted permitted(Moment moment, String ground, List<String> fields, List<String> persons) {
        return new Permitted(moment, List.of(ground), persons, fields, List.of(), "ab".repeat(32));
    }

    static Denied denied(Moment moment, String reason, List<String> persons) {
        return new Denied(moment, reason, "detail", List.of(), persons, "ab".repeat(32));
    }
}
