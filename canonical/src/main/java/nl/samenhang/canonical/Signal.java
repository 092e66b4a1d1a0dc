// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;
import java.util.Set;

/** Something that somebody has to look at, such as rent arrears or a birthday that changes the law that applies. */
public record Signal(PersonKey subject, Fact<Kind> kind, Fact<LocalDate> date, Fact<Money> amount) {

    /** What it is about. */
    public enum Kind {
        DEBT_ARREARS,
        CRISIS,
        ABSENCE,
        CARE_CONCERN,
        BENEFIT_STOP,
        COMING_OF_AGE,
        MOVED,
        DEATH,
        HOUSEHOLD_CHANGED,
        /** A register says that what it holds of this person is in doubt: nothing is to be concluded from it without a person looking. */
        NEEDS_REVIEW
    }

    Signal retain(Set<Field> permitted) {
        return new Signal(
                subject,
                kind.keep(Field.SIGNAL_KIND, permitted),
                date.keep(Field.SIGNAL_DATE, permitted),
                amount.keep(Field.SIGNAL_AMOUNT, permitted));
    }
}
