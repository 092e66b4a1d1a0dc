// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.samenhang.canonical.PartialDate;

/**
 * A row of the age matrix: whose word counts for one right, by age. There is no one age of consent; the line moves per right.
 *
 * @param source the article that draws the lines
 * @param bands by first age, the lowest first; the first begins at 0
 */
record Right(String id, Phrase name, String source, List<Band> bands) {

    /** From this birthday on, until the next band. */
    record Band(int from, Voice voice) {}

    /** Whose word counts. */
    enum Voice {
        SELF,
        REP,
        /** Both of them, together. */
        BOTH,
        /** Each of them, alone. */
        EITHER
    }

    private static final int ADULT = 18;

    /** Who has to give it, of a person born then, on this day. Where the birth date leaves it open, nobody can be named. */
    Giver giver(PartialDate born, LocalDate day, boolean incapable) {
        int oldest = age(born.date(), day);
        int youngest = age(latest(born), day);
        boolean open = born.precision() == PartialDate.Precision.UNKNOWN
                || youngest < 0
                || voice(oldest) != voice(youngest)
                || oldest >= ADULT != youngest >= ADULT;
        return open ? Giver.BIRTH_DATE_UNKNOWN : giver(voice(oldest), oldest >= ADULT, incapable);
    }

    private static Giver giver(Voice voice, boolean adult, boolean incapable) {
        Giver representative = adult ? Giver.REPRESENTATIVE : Giver.AUTHORITY_HOLDERS;
        if (incapable) {
            return representative;
        }
        return switch (voice) {
            case SELF -> Giver.SELF;
            case REP -> representative;
            case BOTH -> Giver.SELF_AND_AUTHORITY_HOLDERS;
            case EITHER -> Giver.SELF_OR_AUTHORITY_HOLDERS;
        };
    }

    private Voice voice(int age) {
        Voice found = bands.getFirst().voice();
        for (Band band : bands) {
            if (age >= band.from()) {
                found = band.voice();
            }
        }
        return found;
    }

    private static LocalDate latest(PartialDate born) {
        return switch (born.precision()) {
            case DAY -> born.date();
            case MONTH -> born.date().plusMonths(1).minusDays(1);
            case YEAR, UNKNOWN -> born.date().plusYears(1).minusDays(1);
        };
    }

    private static int age(LocalDate born, LocalDate day) {
        return day.isBefore(born) ? -1 : Period.between(born, day).getYears();
    }
}
