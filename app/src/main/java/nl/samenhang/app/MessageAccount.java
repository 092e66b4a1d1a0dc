// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.EmergencyEvent;
import nl.samenhang.canonical.MessageId;

/**
 * What the trail says of one message, for a person: who, what, for which purpose, on which ground, which fields, and what became of it.
 * Of a message that was denied in the end an earlier permit does not count.
 *
 * @param consents identifiers of the consents that it rests on, beside its grounds
 * @param why what failed, where it was refused
 * @param lawful what would have made it lawful: rules that came close, with what they missed
 */
public record MessageAccount(
        MessageId message,
        String type,
        String sender,
        String receiver,
        String purpose,
        List<String> grounds,
        List<String> consents,
        List<String> fields,
        List<String> losses,
        Fate fate,
        List<String> why,
        List<String> lawful) {

    /** What became of a message. */
    public enum Fate {
        DELIVERED,
        WAITING,
        DENIED,
        UNREADABLE,
        UNDELIVERABLE,
        /** A source said something, and what may go of it went with the answer to the question. */
        ANSWERED,
        /** A source was not asked: nothing of what it might say may go. */
        NOT_ASKED,
        /** A source was asked and said nothing that can be used. */
        NO_ANSWER,
        /** No message at all: a person looked something up or changed the configuration, and that is on the trail too. */
        LOOKED_UP,
        /** Received, and nothing after it: the gateway stopped before it could accept, so its sender was never told yes. */
        NOT_ACCEPTED
    }

    /** Of the records of one message, in their order. */
    public static MessageAccount of(List<AuditRecord> records) {
        List<AuditEvent> events = records.stream().map(AuditRecord::event).toList();
        Optional<AuditEvent.Received> received = last(events, AuditEvent.Received.class);
        Optional<AuditEvent.Denied> denied = last(events, AuditEvent.Denied.class);
        Fate fate = fate(events);
        Optional<AuditEvent.Permitted> permitted =
                last(events, AuditEvent.Permitted.class).filter(p -> fate != Fate.DENIED);
        Optional<AuditEvent.Asked> asked =
                permitted.flatMap(AuditEvent.Permitted::asked).or(() -> denied.flatMap(AuditEvent.Denied::asked));
        return new MessageAccount(
                records.get(0).message(),
                received.map(AuditEvent.Received::type)
                        .or(() -> asked.map(AuditEvent.Asked::question))
                        .orElse(""),
                received.map(AuditEvent.Received::sender)
                        .or(() -> asked.map(AuditEvent.Asked::source))
                        .orElse(""),
                received.map(AuditEvent.Received::receiver).orElse(""),
                received.map(AuditEvent.Received::purpose).orElse(""),
                permitted.map(AuditEvent.Permitted::grounds).orElse(List.of()),
                permitted.map(AuditEvent.Permitted::consents).orElse(List.of()),
                permitted.map(AuditEvent.Permitted::fields).orElse(List.of()),
                last(events, AuditEvent.Translated.class)
                        .filter(t -> fate != Fate.DENIED)
                        .map(AuditEvent.Translated::losses)
                        .orElse(List.of()),
                asked.isPresent() ? fateOfQuestion(events) : fate,
                why(events),
                denied.map(AuditEvent.Denied::nearMisses).orElse(List.of()));
    }

    /** The same with a receiver and a purpose that another record tells. */
    MessageAccount towards(String other, String forWhat) {
        return new MessageAccount(
                message, type, sender, other, forWhat, grounds, consents, fields, losses, fate, why, lawful);
    }

    private static Fate fate(List<AuditEvent> events) {
        Fate fate = Fate.NOT_ACCEPTED;
        for (AuditEvent event : events) {
            fate = switch (event) {
                case AuditEvent.Received ignored -> fate;
                case AuditEvent.Correlated ignored -> fate;
                case AuditEvent.Permitted ignored -> fate;
                case AuditEvent.Translated ignored -> fate;
                case AuditEvent.Queried ignored -> Fate.LOOKED_UP;
                case AuditEvent.Handled ignored -> fate;
                case AuditEvent.Reconfigured ignored -> Fate.LOOKED_UP;
                case AuditEvent.Unreadable ignored -> Fate.UNREADABLE;
                case AuditEvent.Denied ignored -> Fate.DENIED;
                case AuditEvent.Queued ignored -> fate == Fate.DELIVERED ? fate : Fate.WAITING;
                case AuditEvent.Delivered ignored -> Fate.DELIVERED;
                case ConsentEvent ignored -> fate;
                case EmergencyEvent ignored -> fate;
                case AuditEvent.Failed failed -> failed.last() ? Fate.UNDELIVERABLE : Fate.WAITING;
            };
        }
        return fate;
    }

    /** What became of a question to a source: it goes nowhere by itself, so nothing of it is delivered. */
    private static Fate fateOfQuestion(List<AuditEvent> events) {
        return switch (events.getLast()) {
            case AuditEvent.Permitted permitted ->
                permitted.moment() == AuditEvent.Moment.QUESTION ? Fate.NO_ANSWER : Fate.ANSWERED;
            case AuditEvent.Denied denied ->
                denied.moment() == AuditEvent.Moment.QUESTION ? Fate.NOT_ASKED : Fate.DENIED;
            case AuditEvent.Unreadable unreadable -> Fate.UNREADABLE;
            default -> Fate.NO_ANSWER;
        };
    }

    private static List<String> why(List<AuditEvent> events) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case AuditEvent.Unreadable unreadable ->
                        Stream.concat(Stream.of(unreadable.code()), unreadable.findings().stream());
                    case AuditEvent.Denied denied -> Stream.of(denied.reason() + ": " + denied.detail());
                    case AuditEvent.Failed failed -> failed.last() ? Stream.of(failed.code()) : Stream.<String>empty();
                    case AuditEvent.Queried queried ->
                        Stream.of(queried.role() + " asked " + queried.query(), queried.reason());
                    case AuditEvent.Handled handled ->
                        Stream.of(handled.act() + " by " + handled.role() + ": " + handled.reason());
                    case AuditEvent.Reconfigured changed -> changed.kinds().stream();
                    default -> Stream.<String>empty();
                })
                .toList();
    }

    private static <T extends AuditEvent> Optional<T> last(List<AuditEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b);
    }
}
