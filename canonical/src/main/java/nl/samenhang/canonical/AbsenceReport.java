// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/**
 * A report of absence from school (Leerplichtwet 1969, art. 21a).
 *
 * @param hours of unauthorised absence that it counts, 0 to 1000
 * @param remark free text; stays with the school-attendance officer
 */
public record AbsenceReport(
        PersonKey pupil, Fact<Code> kind, Fact<Period> period, Fact<Integer> hours, Fact<String> remark) {

    AbsenceReport retain(Set<Field> permitted) {
        return new AbsenceReport(
                pupil,
                kind.keep(Field.ABSENCE_KIND, permitted),
                period.keep(Field.ABSENCE_PERIOD, permitted),
                hours.keep(Field.ABSENCE_HOURS, permitted),
                remark.keep(Field.ABSENCE_REMARK, permitted));
    }
}
