// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/** That a pupil is enrolled at a school (BRIN) in a period, and in which kind of education. */
public record SchoolEnrolment(PersonKey pupil, Fact<String> brin, Fact<Code> kind, Fact<Period> period) {

    SchoolEnrolment retain(Set<Field> permitted) {
        return new SchoolEnrolment(
                pupil,
                brin.keep(Field.SCHOOL_ENROLMENT, permitted),
                kind.keep(Field.SCHOOL_KIND, permitted),
                period.keep(Field.SCHOOL_ENROLMENT, permitted));
    }
}
