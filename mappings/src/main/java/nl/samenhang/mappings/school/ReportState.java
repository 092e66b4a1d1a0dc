// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samenhang.mappings.Element;

/**
 * Which state of which report a message is: the number that DUO gave the report, its status and the moment of its last change. As the
 * number of a message, {@code 4711.R.20260202T081459000000000Z}, so that the same state is taken once and the next one is a new message.
 *
 * @param number at most 12 digits
 * @param status a letter: R registered, B in handling, G closed, K noted, I withdrawn, D passed on
 */
record ReportState(String number, String status, Instant changed) {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmssnnnnnnnnnX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static ReportState of(Element report) {
        return new ReportState(
                report.get("meldingsnummer").text(),
                report.get("status").text(),
                OffsetDateTime.parse(report.get("laatsteMutatie").text()).toInstant());
    }

    /** @throws IllegalStateException if it is not what {@link #identification} makes */
    static ReportState of(String identification) {
        String[] parts = identification.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("duo-verzuim: not a number of a state of a report");
        }
        return new ReportState(parts[0], parts[1], COMPACT.parse(parts[2], Instant::from));
    }

    String identification() {
        return number + "." + status + "." + COMPACT.format(changed);
    }
}
