// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Each event as the names and values of docs/AUDIT-FORMAT.md, and back. Written out, so that renaming code changes no trail. */
final class EventNames {

    private EventNames() {}

    /** The word that says which event it is. */
    static String word(AuditEvent event) {
        return switch (event) {
            case Received e -> "received";
            case Correlated e -> "correlated";
            case Unreadable e -> "unreadable";
            case Permitted e -> "permitted";
            case Denied e -> "denied";
            case Queued e -> "queued";
            case Translated e -> "translated";
            case Delivered e -> "delivered";
            case Failed e -> "failed";
            case ConsentEvent e -> LaterNames.word(e);
            case EmergencyEvent e -> LaterNames.word(e);
            case Queried e -> "queried";
            case Handled e -> "handled";
            case Reconfigured e -> "reconfigured";
        };
    }

    /** The lowest version of docs/AUDIT-FORMAT.md that can say it. */
    static int version(AuditEvent event) {
        if (asked(event).isPresent()) {
            return 3;
        }
        boolean later = event instanceof Queried
                || event instanceof Handled
                || event instanceof Reconfigured
                || event instanceof ConsentEvent
                || event instanceof EmergencyEvent
                || (event instanceof Permitted permitted
                        && !permitted.consents().isEmpty());
        return later ? 2 : 1;
    }

    static Map<String, Object> of(AuditEvent event) {
        String word = word(event);
        return switch (event) {
            case Received e ->
                Map.of(
                        "event", word,
                        "type", e.type(),
                        "sender", e.sender(),
                        "receiver", e.receiver(),
                        "purpose", e.purpose(),
                        "size", e.size(),
                        "digest", e.digest());
            case Correlated e -> Map.of("event", word, "answers", e.answers());
            case Unreadable e -> Map.of("event", word, "code", e.code(), "findings", e.findings());
            case Permitted e -> permitted(e);
            case Denied e -> denied(e);
            case Queued e -> Map.of("event", word, "receiver", e.receiver());
            case Translated e ->
                Map.of("event", word, "from", e.from(), "to", e.to(), "carried", e.carried(), "losses", e.losses());
            case Delivered e -> Map.of("event", word, "receiver", e.receiver(), "digest", e.digest(), "size", e.size());
            case Failed e ->
                Map.of(
                        "event", word,
                        "receiver", e.receiver(),
                        "code", e.code(),
                        "attempt", e.attempt(),
                        "last", e.last());
            case ConsentEvent e -> LaterNames.of(e);
            case EmergencyEvent e -> LaterNames.of(e);
            case Queried e ->
                Map.of("event", word, "role", e.role(), "person", e.person(), "reason", e.reason(), "query", e.query());
            case Handled e ->
                Map.of("event", word, "role", e.role(), "person", e.person(), "act", e.act(), "reason", e.reason());
            case Reconfigured e ->
                Map.of(
                        "event", word,
                        "kinds", e.kinds(),
                        "before", e.before(),
                        "after", e.after(),
                        "person", e.person());
        };
    }

    private static Map<String, Object> permitted(Permitted e) {
        Map<String, Object> names = new HashMap<>(Map.of(
                "event", word(e),
                "moment", word(e.moment()),
                "grounds", e.grounds(),
                "subjects", e.subjects(),
                "fields", e.fields(),
                "obligations", e.obligations(),
                "policy", e.policy()));
        if (!e.consents().isEmpty() || e.asked().isPresent()) {
            names.put("consents", e.consents());
        }
        return withAsked(names, e);
    }

    private static Map<String, Object> denied(Denied e) {
        return withAsked(
                new HashMap<>(Map.of(
                        "event", word(e),
                        "moment", word(e.moment()),
                        "reason", e.reason(),
                        "detail", e.detail(),
                        "nearMisses", e.nearMisses(),
                        "subjects", e.subjects(),
                        "policy", e.policy())),
                e);
    }

    private static Map<String, Object> withAsked(Map<String, Object> names, AuditEvent event) {
        asked(event).ifPresent(asked -> {
            names.put("source", asked.source());
            names.put("question", asked.question());
        });
        return names;
    }

    /** The source that a decision is about. */
    static Optional<Asked> asked(AuditEvent event) {
        return switch (event) {
            case Permitted e -> e.asked();
            case Denied e -> e.asked();
            default -> Optional.empty();
        };
    }

    private static Optional<Asked> asked(Names names, long version) {
        return version < 3 ? Optional.empty() : Optional.of(new Asked(names.text("source"), names.text("question")));
    }

    static AuditEvent read(Names names, long version) {
        return switch (names.text("event")) {
            case "received" ->
                new Received(
                        names.text("type"),
                        names.text("sender"),
                        names.text("receiver"),
                        names.text("purpose"),
                        names.number("size"),
                        names.text("digest"));
            case "correlated" -> new Correlated(names.text("answers"));
            case "unreadable" -> new Unreadable(names.text("code"), names.texts("findings"));
            case "permitted" ->
                new Permitted(
                        names.word("moment", Moment.class),
                        names.texts("grounds"),
                        names.texts("subjects"),
                        names.texts("fields"),
                        names.texts("obligations"),
                        names.text("policy"),
                        version == 1 ? List.of() : names.texts("consents"),
                        asked(names, version));
            case "denied" ->
                new Denied(
                        names.word("moment", Moment.class),
                        names.text("reason"),
                        names.text("detail"),
                        names.texts("nearMisses"),
                        names.texts("subjects"),
                        names.text("policy"),
                        asked(names, version));
            case "queued" -> new Queued(names.text("receiver"));
            case "translated" ->
                new Translated(
                        names.text("from"), names.text("to"), names.smallNumber("carried"), names.texts("losses"));
            case "delivered" -> new Delivered(names.text("receiver"), names.text("digest"), names.number("size"));
            case "failed" ->
                new Failed(
                        names.text("receiver"), names.text("code"), names.smallNumber("attempt"), names.truth("last"));
            case "queried" ->
                new Queried(names.text("role"), names.text("person"), names.text("reason"), names.text("query"));
            case "handled" ->
                new Handled(names.text("role"), names.text("person"), names.text("act"), names.text("reason"));
            case "reconfigured" ->
                new Reconfigured(names.texts("kinds"), names.text("before"), names.text("after"), names.text("person"));
            default -> LaterNames.read(names);
        };
    }

    private static String word(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT);
    }
}
