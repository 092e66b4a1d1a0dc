// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;

/**
 * A date of which the day, the month or all may be unknown, as registers have them.
 *
 * @param date what is known; the unknown parts are 01, and the whole is 1900-01-01 where nothing is (iStandaarden IV009)
 */
public record PartialDate(LocalDate date, Precision precision) {

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        UNKNOWN
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date, Precision.DAY);
    }

    @Override
    public String toString() {
        return "PartialDate[" + precision + "]";
    }
}
