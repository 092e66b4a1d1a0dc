// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened. Names of fields, rules and parties, and digests; never a value of a message. */
public sealed interface AuditEvent
        permits AuditEvent.Received,
                AuditEvent.Correlated,
                AuditEvent.Unreadable,
                AuditEvent.Permitted,
                AuditEvent.Denied,
                AuditEvent.Queued,
                AuditEvent.Translated,
                AuditEvent.Delivered,
                AuditEvent.Failed,
                AuditEvent.Queried,
                AuditEvent.Handled,
                AuditEvent.Reconfigured,
                ConsentEvent,
                EmergencyEvent {

    /**
     * A message arrived; nothing of it has been read.
     *
     * @param sender name in the register of parties; {@code unregistered} for a trusted certificate of somebody else
     * @param digest keyed digest (HMAC-SHA-256) of its bytes, hexadecimal
     */
    record Received(String type, String sender, String receiver, String purpose, long size, String digest)
            implements AuditEvent {}

    /** The message answers an earlier one: from here on it is recorded under that exchange. */
    record Correlated(String answers) implements AuditEvent {}

    /**
     * It cannot be read, or breaks a rule of its standard.
     *
     * @param code a word of {@code docs/ERRORS.md}
     * @param findings {@code rule place}, such as {@code CS002 /Bericht/Client/Bsn}; after the first 100, their number alone, so
     *     that no message can be so wrong that it does not fit on the trail
     */
    record Unreadable(String code, List<String> findings) implements AuditEvent {

        private static final int MOST = 100;

        public Unreadable {
            findings = findings.size() <= MOST + 1 ? List.copyOf(findings) : first(findings);
        }

        private static List<String> first(List<String> findings) {
            var first = new ArrayList<>(findings.subList(0, MOST));
            first.add("and " + (findings.size() - MOST) + " more");
            return List.copyOf(first);
        }
    }

    /**
     * It may go to its receiver.
     *
     * @param grounds {@code rule: law, article (text date)}
     * @param subjects keyed pseudonyms of the persons it is about
     * @param fields the canonical fields that may go
     * @param policy digest of the rules that were in force
     * @param consents identifiers of the consents that it rests on, beside its grounds
     * @param asked the source that it is about; empty for a message that came by itself
     */
    record Permitted(
            Moment moment,
            List<String> grounds,
            List<String> subjects,
            List<String> fields,
            List<String> obligations,
            String policy,
            List<String> consents,
            Optional<Asked> asked)
            implements AuditEvent {
        public Permitted {
            grounds = List.copyOf(grounds);
            subjects = List.copyOf(subjects);
            fields = List.copyOf(fields);
            obligations = List.copyOf(obligations);
            consents = List.copyOf(consents);
        }

        /** One on a message that came by itself. */
        public Permitted(
                Moment moment,
                List<String> grounds,
                List<String> subjects,
                List<String> fields,
                List<String> obligations,
                String policy,
                List<String> consents) {
            this(moment, grounds, subjects, fields, obligations, policy, consents, Optional.empty());
        }

        /** One that rests on no consent either. */
        public Permitted(
                Moment moment,
                List<String> grounds,
                List<String> subjects,
                List<String> fields,
                List<String> obligations,
                String policy) {
            this(moment, grounds, subjects, fields, obligations, policy, List.of());
        }
    }

    /**
     * It may not go to its receiver, and did not.
     *
     * @param reason the stage that stopped it
     * @param nearMisses {@code rule: what it missed}
     * @param asked the source that it is about, which was not asked where the moment is {@code QUESTION}; empty for a message that
     *     came by itself
     */
    record Denied(
            Moment moment,
            String reason,
            String detail,
            List<String> nearMisses,
            List<String> subjects,
            String policy,
            Optional<Asked> asked)
            implements AuditEvent {
        public Denied {
            nearMisses = List.copyOf(nearMisses);
            subjects = List.copyOf(subjects);
        }

        /** One on a message that came by itself. */
        public Denied(
                Moment moment,
                String reason,
                String detail,
                List<String> nearMisses,
                List<String> subjects,
                String policy) {
            this(moment, reason, detail, nearMisses, subjects, policy, Optional.empty());
        }
    }

    /**
     * Whom a decision would have asked what: where that is refused, no other record names the source.
     *
     * @param source name in the register of parties
     * @param question type of the question
     */
    record Asked(String source, String question) {}

    /** It is on the queue of its receiver; from here on it cannot be lost. */
    record Queued(String receiver) implements AuditEvent {}

    /**
     * It was translated for its receiver.
     *
     * @param losses {@code field: fate, why} for every field that was not carried whole
     */
    record Translated(String from, String to, int carried, List<String> losses) implements AuditEvent {
        public Translated {
            losses = List.copyOf(losses);
        }
    }

    /** The receiver has it and said so. */
    record Delivered(String receiver, String digest, long size) implements AuditEvent {}

    /**
     * An attempt to deliver failed.
     *
     * @param code a word of {@code docs/ERRORS.md}
     * @param last whether it was the last attempt: then it is in the dead-letter queue
     */
    record Failed(String receiver, String code, int attempt, boolean last) implements AuditEvent {}

    /**
     * A person looked something up. It is recorded before that person sees the answer.
     *
     * @param role the role in which the person asked
     * @param person keyed pseudonym of the person who asked
     * @param reason why, in words; empty where none was asked for
     * @param query what was asked, without any citizen service number
     */
    record Queried(String role, String person, String reason, String query) implements AuditEvent {
        public Queried {
            PersonNumbers.refuse(reason, query);
        }
    }

    /**
     * A person decided about a message that could not be delivered. It is recorded before it is done.
     *
     * @param role the role in which the person acted
     * @param person keyed pseudonym of the person who acted
     * @param act {@code replay} or {@code discard}
     * @param reason why, in words
     */
    record Handled(String role, String person, String act, String reason) implements AuditEvent {
        public Handled {
            PersonNumbers.refuse(reason);
        }
    }

    /**
     * The configuration was changed while the gateway ran. It is recorded before it takes effect.
     *
     * @param kinds what was changed: {@code formats}, {@code parties}, {@code policy}, {@code routes}
     * @param before digest of the rules that were in force
     * @param after digest of those that are from now on
     * @param person keyed pseudonym of who asked for it; empty where the gateway noticed it by itself
     */
    record Reconfigured(List<String> kinds, String before, String after, String person) implements AuditEvent {
        public Reconfigured {
            kinds = List.copyOf(kinds);
        }
    }

    /** When a decision was taken: before a source was asked, on arrival, or when it was about to leave. */
    enum Moment {
        QUESTION,
        ARRIVAL,
        RELEASE
    }
}
