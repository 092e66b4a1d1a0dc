// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;
import nl.samenhang.audit.report.Access.Result;
import nl.samenhang.canonical.ExchangeId;

/** What happened to one message, as far as it matters to one resident. Takes the records of the message in their order. */
final class Story {

    static final String UNKNOWN = "unknown";

    private final String subject;
    private ExchangeId exchange;
    private Instant at;
    private Optional<Received> received = Optional.empty();
    private Optional<Permitted> permitted = Optional.empty();
    private String refused = "";
    private String failed = "";
    private String source = UNKNOWN;
    private Optional<String> question = Optional.empty();
    private Optional<Instant> delivered = Optional.empty();
    private boolean queued;
    private boolean about;
    private boolean wanted;
    private boolean emergency;

    Story(String subject, AuditRecord first) {
        this.subject = subject;
        exchange = first.exchange();
        at = first.at();
    }

    void add(AuditRecord entry) {
        exchange = entry.exchange();
        AuditEvent event = entry.event();
        if (event instanceof Received e) {
            received = Optional.of(e);
        } else if (event instanceof BrokeGlass e) {
            emergency |= e.subject().equals(subject);
        } else if (delivered.isEmpty()) {
            beforeDelivery(entry.at(), event);
        }
    }

    /** What was delivered stays so, whatever is decided about a second copy of it. */
    private void beforeDelivery(Instant when, AuditEvent event) {
        switch (event) {
            case Permitted e -> {
                decided(when, Optional.of(e), "", e.subjects());
                e.asked().ifPresent(this::asked);
            }
            case Denied e -> {
                decided(when, Optional.empty(), e.reason(), e.subjects());
                e.asked().ifPresent(this::asked);
            }
            case Delivered e -> delivered = Optional.of(when);
            case Queued e -> queued = true;
            case Failed e -> failed(e);
            case Unreadable e -> failed = e.code();
            case Handled e -> failed = e.act().equals("replay") ? "" : failed;
            default -> {}
        }
    }

    /** In older records no decision names its source; then one that gave no answer is named here alone. */
    private void failed(Failed event) {
        failed = event.last() ? event.code() : "";
        source = event.receiver();
    }

    private void asked(Asked asked) {
        source = asked.source();
        question = Optional.of(asked.question());
    }

    private void decided(Instant when, Optional<Permitted> permit, String reason, List<String> subjects) {
        at = when;
        permitted = permit;
        refused = reason;
        about = subjects.contains(subject);
        wanted |= about;
    }

    /** Whether any decision on it was about this resident. */
    boolean wanted() {
        return wanted;
    }

    ExchangeId exchange() {
        return exchange;
    }

    Optional<Received> received() {
        return received;
    }

    Optional<Instant> delivered() {
        return delivered;
    }

    /** A message that goes to its receiver by itself. */
    Access asMessage() {
        Result result = delivered.isPresent() ? Result.DELIVERED : undelivered();
        return access(about ? result : Result.NOTHING, delivered.orElse(at), received);
    }

    private Result undelivered() {
        if (!refused.isEmpty()) {
            return Result.REFUSED;
        }
        return queued && failed.isEmpty() ? Result.WAITING : Result.NOTHING;
    }

    /** The answer of a source, which goes to the asker with those of the others, in the delivery of the question. */
    Access asAnswerTo(Story inquiry) {
        boolean decidedOnAnswer =
                permitted.filter(p -> p.moment() == AuditEvent.Moment.RELEASE).isPresent();
        Result result = !about
                ? Result.NOTHING
                : !refused.isEmpty()
                        ? Result.REFUSED
                        : decidedOnAnswer && inquiry.delivered.isPresent() ? Result.DELIVERED : Result.NOTHING;
        Optional<Received> asked = inquiry.received.map(q -> new Received(
                received.map(Received::type).or(() -> question).orElse(q.type()),
                received.map(Received::sender).orElse(source),
                q.sender(),
                q.purpose(),
                0,
                ""));
        return access(result, result == Result.DELIVERED ? inquiry.delivered.orElse(at) : at, asked);
    }

    private Access access(Result result, Instant when, Optional<Received> way) {
        boolean went = result == Result.DELIVERED || result == Result.WAITING;
        return new Access(
                when,
                exchange,
                way.map(Received::receiver).orElse(UNKNOWN),
                way.map(Received::sender).orElse(UNKNOWN),
                way.map(Received::purpose).orElse(""),
                way.map(Received::type).orElse(""),
                permitted.map(Permitted::grounds).orElse(List.of()).stream()
                        .map(Story::law)
                        .toList(),
                went ? permitted.map(Permitted::fields).orElse(List.of()) : List.of(),
                result,
                result == Result.REFUSED ? refused : result == Result.NOTHING ? failed : "",
                emergency);
    }

    /** {@code rule: law, article (text date)} without the rule. */
    static String law(String ground) {
        return ground.substring(ground.indexOf(": ") + 1).strip();
    }
}
