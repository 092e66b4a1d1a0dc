// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Locale;
import nl.samenhang.audit.AuditEvent;
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

/** One event as a step of the timeline: its name, what is to be told of it, and whether it is good news. */
record StepWords(String name, String text, boolean attention) {

    static StepWords of(AuditEvent event, Texts t) {
        return switch (event) {
            case Received e ->
                fine(t.get("step.received"), t.get("step.received.text", e.sender(), t.number(e.size())));
            case Correlated e -> fine(t.get("step.correlated"), e.answers());
            case Unreadable e ->
                attention(
                        t.get("step.unreadable"),
                        t.get("step.unreadable.text", e.findings().size()));
            case Permitted e ->
                fine(
                        decision(t, e.moment(), "permitted"),
                        t.get("step.permitted.text", e.fields().size()));
            case Denied e ->
                attention(
                        decision(t, e.moment(), "denied"),
                        t.or("reason." + e.reason(), e.reason()) + " (" + CodeWords.detail(e.detail(), t) + ")");
            case Queued e -> fine(t.get("step.queued"), t.get("step.queued.text", e.receiver()));
            case Translated e ->
                fine(
                        t.get("step.translated"),
                        t.get(
                                "step.translated.text",
                                e.from(),
                                e.to(),
                                e.losses().size()));
            case Delivered e ->
                fine(t.get("step.delivered"), t.get("step.delivered.text", e.receiver(), t.number(e.size())));
            case Failed e ->
                attention(
                        t.get(e.last() ? "step.failed.last" : "step.failed"),
                        t.get("step.failed.text", e.attempt(), t.or("code." + e.code(), e.code())));
            case ConsentEvent e -> fine(t.get("step.consent"), t.get("step.consent.text", e.party()));
            case EmergencyEvent e -> attention(t.get("step.emergency"), t.get("step.emergency.text"));
            case Queried e -> fine(t.get("step.queried"), t.get("step.queried.text", e.role(), e.query(), e.reason()));
            case Handled e -> fine(t.get("step.handled." + e.act()), t.get("step.handled.text", e.role(), e.reason()));
            case Reconfigured e ->
                fine(t.get("step.reconfigured"), t.get("step.reconfigured.text", String.join(", ", e.kinds())));
        };
    }

    private static String decision(Texts t, Moment moment, String outcome) {
        return t.get("step." + outcome + "." + moment.name().toLowerCase(Locale.ROOT));
    }

    private static StepWords fine(String name, String text) {
        return new StepWords(name, text, false);
    }

    private static StepWords attention(String name, String text) {
        return new StepWords(name, text, true);
    }
}
