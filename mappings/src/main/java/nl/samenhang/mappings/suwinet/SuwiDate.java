// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.PartialDate.Precision;

/** Dates as SuwiML has them: eight digits, of which those that are not known are zeros. */
final class SuwiDate {

    private static final PartialDate NOTHING_KNOWN = new PartialDate(LocalDate.of(1900, 1, 1), Precision.UNKNOWN);

    private SuwiDate() {}

    /** Empty for a day that no calendar has, such as 31 February, and for a day of a month that is not known. */
    static Optional<PartialDate> parse(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(4, 6));
        int day = Integer.parseInt(text.substring(6, 8));
        if (year == 0) {
            return Optional.of(NOTHING_KNOWN);
        }
        if (month == 0) {
            return day == 0 ? Optional.of(new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR)) : Optional.empty();
        }
        try {
            return Optional.of(
                    day == 0
                            ? new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH)
                            : PartialDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static PartialDate date(String text) {
        return parse(text).orElseThrow(() -> new IllegalStateException("SUWI-DATUM was checked before"));
    }

    /** The first day that it can have been; empty if that may be any. */
    static Optional<LocalDate> earliest(String text) {
        PartialDate date = date(text);
        return date.precision() == Precision.UNKNOWN ? Optional.empty() : Optional.of(date.date());
    }

    /** The last day that it can have been; empty if that may be any. */
    static Optional<LocalDate> latest(String text) {
        PartialDate date = date(text);
        return switch (date.precision()) {
            case DAY -> Optional.of(date.date());
            case MONTH -> Optional.of(YearMonth.from(date.date()).atEndOfMonth());
            case YEAR -> Optional.of(date.date().withMonth(12).withDayOfMonth(31));
            case UNKNOWN -> Optional.empty();
        };
    }

    static boolean isWhole(String text) {
        return date(text).precision() == Precision.DAY;
    }
}
