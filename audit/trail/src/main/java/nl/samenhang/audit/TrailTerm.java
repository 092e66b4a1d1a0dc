// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * One term of a {@link TrailQuery}.
 *
 * @param scope whether the record itself has to match, or any record of its message
 * @param wanted whether it has to match, or may not
 */
record TrailTerm(Scope scope, Wanted wanted, Predicate<AuditRecord> matches) {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    enum Scope {
        RECORD,
        MESSAGE
    }

    enum Wanted {
        YES,
        NO
    }

    /**
     * Reads {@code key:value} or {@code -key:value}.
     *
     * @throws IllegalArgumentException if it is neither; the message does not quote the value, which may be about a person
     */
    static TrailTerm parse(String text) {
        Wanted wanted = text.startsWith("-") ? Wanted.NO : Wanted.YES;
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("a term is key:value, or -key:value for what may not be");
        }
        String key = text.substring(wanted == Wanted.NO ? 1 : 0, colon);
        String value = text.substring(colon + 1);
        return switch (key) {
            case "exchange" ->
                ofMessage(wanted, entry -> TrailWords.exchanges(entry).contains(value));
            case "message" ->
                ofMessage(wanted, entry -> entry.message().toString().equals(value));
            case "party" ->
                ofMessage(wanted, entry -> TrailWords.parties(entry.event()).contains(value));
            case "sender" ->
                ofMessage(wanted, entry -> TrailWords.senders(entry.event()).contains(value));
            case "receiver" ->
                ofMessage(wanted, entry -> TrailWords.receivers(entry.event()).contains(value));
            case "law" ->
                ofMessage(wanted, entry -> TrailWords.grounds(entry.event()).stream()
                        .anyMatch(ground -> holds(ground, value)));
            case "type" ->
                ofMessage(wanted, entry -> TrailWords.types(entry.event()).contains(value));
            case "purpose" ->
                ofMessage(wanted, entry -> TrailWords.purposes(entry.event()).contains(value));
            case "rule" ->
                ofMessage(wanted, entry -> TrailWords.rules(entry.event()).contains(value));
            case "field" ->
                ofMessage(wanted, entry -> TrailWords.fields(entry.event()).contains(value));
            case "subject" ->
                ofMessage(wanted, entry -> TrailWords.subjects(entry.event()).contains(value));
            case "event" ->
                ofRecord(wanted, entry -> EventNames.word(entry.event()).equalsIgnoreCase(value));
            case "reason" ->
                ofRecord(wanted, entry -> TrailWords.reasons(entry.event()).stream()
                        .anyMatch(value::equalsIgnoreCase));
            case "since" -> since(wanted, moment(value, 0));
            case "until" -> until(wanted, moment(value, 1));
            default ->
                throw new IllegalArgumentException(
                        "no such key. Keys: exchange, message, party, sender, receiver, type, purpose, event,"
                                + " reason, rule, law, field, subject, since, until");
        };
    }

    /** Whether a ground names this law; a hyphen in the search is a space in the law, such as {@code Wmo-2015}. */
    private static boolean holds(String ground, String law) {
        int colon = ground.indexOf(':');
        return ground.substring(colon + 1)
                .toLowerCase(Locale.ROOT)
                .contains(law.toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    private static TrailTerm ofMessage(Wanted wanted, Predicate<AuditRecord> matches) {
        return new TrailTerm(Scope.MESSAGE, wanted, matches);
    }

    private static TrailTerm ofRecord(Wanted wanted, Predicate<AuditRecord> matches) {
        return new TrailTerm(Scope.RECORD, wanted, matches);
    }

    private static TrailTerm since(Wanted wanted, Instant from) {
        return ofRecord(wanted, entry -> !entry.at().isBefore(from));
    }

    private static TrailTerm until(Wanted wanted, Instant to) {
        return ofRecord(wanted, entry -> entry.at().isBefore(to));
    }

    /** A moment, or the beginning of a Dutch day so many days after the one that is named. */
    private static Instant moment(String value, int days) {
        try {
            return value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value).plusDays(days).atStartOfDay(DUTCH).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a moment is 2026-11-20 or 2026-11-20T12:00:00Z");
        }
    }
}
