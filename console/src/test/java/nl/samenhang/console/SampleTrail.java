// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.console.DeadLetters.Letter;

/** A day of the reference household of Harderwijk on the trail, and what could not be delivered. Pseudonyms only. */
final class SampleTrail {

    static final Bsn MOTHER = new Bsn("999990020");
    static final Bsn DAUGHTER = new Bsn("999990056");

    private static final String POLICY = "ab".repeat(32);
    private static final List<String> CARE_FIELDS = List.of(
            "care.assignedAt",
            "care.assignmentNumber",
            "care.product",
            "care.volume",
            "person.birthDate",
            "person.bsn",
            "person.contacts.address",
            "person.gender",
            "person.name",
            "provision.existence",
            "provision.period");

    private final AuditTrail trail;
    private final Pseudonyms pseudonyms;
    private final MemoryDeadLetters letters;
    private final Random random = new Random(5);
    private Instant at;

    SampleTrail(AuditTrail trail, Pseudonyms pseudonyms, MemoryDeadLetters letters, Instant begin) {
        this.trail = trail;
        this.pseudonyms = pseudonyms;
        this.letters = letters;
        this.at = begin;
    }

    /** Writes the whole day, of so many ordinary messages beside the special ones. */
    SampleTrail write(int ordinary) {
        for (int i = 0; i < ordinary; i++) {
            assignment(
                    i % 3 == 0
                            ? List.of("care.remark: dropped, the receiver's message has no place for it")
                            : List.of());
            pause(Duration.ofMinutes(2 + random.nextInt(28)));
        }
        denied();
        pause(Duration.ofMinutes(11));
        unreadable();
        pause(Duration.ofMinutes(4));
        undeliverable("jeugd-backoffice", "receiver-status-503");
        undeliverable("jeugd-backoffice", "receiver-status-503");
        undeliverable("schuldhulp", "receiver-tls");
        pause(Duration.ofMinutes(7));
        assignment(List.of());
        return this;
    }

    /** An assignment and the answer to it, in one exchange. */
    ExchangeId assignment(List<String> losses) {
        ExchangeId exchange = ids().newExchange();
        MessageId message = ids().newMessage();
        add(exchange, message, received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering"));
        add(exchange, message, permitted(Moment.ARRIVAL, "R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)"));
        add(exchange, message, new Queued("zorgaanbieder"));
        add(exchange, message, permitted(Moment.RELEASE, "R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)"));
        add(exchange, message, new Translated("wmo-301", "wmo-301", 31, losses));
        add(exchange, message, new Delivered("zorgaanbieder", "1e".repeat(32), 6_671));
        ExchangeId own = ids().newExchange();
        MessageId answer = ids().newMessage();
        pause(Duration.ofSeconds(40));
        add(own, answer, received("wmo-302", "zorgaanbieder", "wmo-backoffice", "wmo-levering"));
        add(exchange, answer, new Correlated(exchange.toString()));
        add(exchange, answer, permitted(Moment.ARRIVAL, "R-WMO-001: Wmo 2015, art. 5.1.1 lid 1 (2019-01-01)"));
        add(exchange, answer, new Queued("wmo-backoffice"));
        add(exchange, answer, new Delivered("wmo-backoffice", "2e".repeat(32), 1_204));
        return exchange;
    }

    ExchangeId denied() {
        ExchangeId exchange = ids().newExchange();
        MessageId message = ids().newMessage();
        add(exchange, message, received("jw-301", "jeugd-backoffice", "inkomen", "jeugd-levering"));
        add(
                exchange,
                message,
                new Denied(
                        Moment.ARRIVAL,
                        "NO_GROUND",
                        "[JEUGD] -> [PW] for jeugd-levering",
                        List.of(
                                "R-JW-001: Jeugdwet, art. 7.4.0 lid 1: receiver [JEUGD]; addressee",
                                "R-WGS-002: Wgs, art. 8d: receiver [WGS]; purpose [schuldhulp]; addressee",
                                "R-WMO-002: Wmo 2015, art. 5.1.1 lid 4: receiver [WMO]; consent C1_STATUTORY_EXPLICIT"),
                        List.of(pseudonyms.of(DAUGHTER)),
                        POLICY));
        return exchange;
    }

    private void unreadable() {
        ExchangeId exchange = ids().newExchange();
        MessageId message = ids().newMessage();
        add(exchange, message, received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering"));
        add(exchange, message, new Unreadable("unreadable-message", List.of("CS002 /Bericht/Client/Bsn")));
    }

    private void undeliverable(String receiver, String code) {
        ExchangeId exchange = ids().newExchange();
        MessageId message = ids().newMessage();
        add(exchange, message, received("jw-302", "zorgaanbieder", receiver, "jeugd-levering"));
        add(exchange, message, permitted(Moment.ARRIVAL, "R-JW-001: Jeugdwet, art. 7.4.0 lid 1 (2019-01-01)"));
        add(exchange, message, new Queued(receiver));
        for (int attempt = 1; attempt <= 3; attempt++) {
            pause(Duration.ofSeconds(attempt));
            add(exchange, message, new Failed(receiver, code, attempt, attempt == 3));
        }
        letters.add(
                new Letter(message.toString(), exchange.toString(), "jw-302", "zorgaanbieder", receiver, code, 3, at));
    }

    private Received received(String type, String sender, String receiver, String purpose) {
        return new Received(type, sender, receiver, purpose, 6_500 + random.nextInt(300), "0f".repeat(32));
    }

    private Permitted permitted(Moment moment, String ground) {
        return new Permitted(
                moment, List.of(ground), List.of(pseudonyms.of(MOTHER)), CARE_FIELDS, List.of("NO_ONWARD"), POLICY);
    }

    private void add(ExchangeId exchange, MessageId message, AuditEvent event) {
        trail.append(new AuditRecord(exchange, message, at, event));
        pause(Duration.ofMillis(3 + random.nextInt(40)));
    }

    private void pause(Duration pause) {
        at = at.plus(pause);
    }

    private Identifiers ids() {
        return new Identifiers(Clock.fixed(at, ZoneOffset.UTC));
    }
}
