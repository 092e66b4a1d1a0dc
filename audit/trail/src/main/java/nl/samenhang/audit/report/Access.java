// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.samenhang.canonical.ExchangeId;

/**
 * One time that an organisation got data about a resident, or wanted them. Says organisations and never who works there.
 *
 * @param at when it was delivered; for what was not, when that was decided
 * @param recipient who got or wanted them: name in the register of parties, {@code unknown} where the trail does not say
 * @param source where they came from; {@code unknown} for a source that was not asked where the record is older than version 3
 * @param purpose code of the register of processing activities
 * @param type of the message, or of the question to the source
 * @param laws each {@code law, article (text date)}; of a refusal none
 * @param fields paths of canonical fields that the message held. Where it was about more persons, not each of them had every one
 * @param reason of a refusal or a failure: a word of {@code docs/ERRORS.md}; else empty
 * @param emergency whether somebody broke the glass for it
 */
public record Access(
        Instant at,
        ExchangeId exchange,
        String recipient,
        String source,
        String purpose,
        String type,
        List<String> laws,
        List<String> fields,
        Result result,
        String reason,
        boolean emergency) {

    public Access {
        laws = List.copyOf(laws);
        fields = List.copyOf(fields);
    }

    /** What came of it. */
    public enum Result {
        /** The recipient has it. */
        DELIVERED,
        /** It is on its way. */
        WAITING,
        /** It was not allowed, and nothing went. */
        REFUSED,
        /** It was allowed, and nothing about this resident went: there was nothing, or it could not be delivered. */
        NOTHING;

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word for it for people. */
        public String inDutch() {
            return switch (this) {
                case DELIVERED -> "verstrekt";
                case WAITING -> "onderweg";
                case REFUSED -> "geweigerd";
                case NOTHING -> "niets verstrekt";
            };
        }
    }
}
