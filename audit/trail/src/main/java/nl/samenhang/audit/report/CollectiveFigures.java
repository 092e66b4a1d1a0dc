// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditRecord;

/**
 * How many persons, in groups that point at nobody. Counted are pseudonyms about whom something was decided in the last twelve
 * months that are over; the trail knows no households and no districts.
 *
 * <p>Against being taken apart: no figure below the smallest group; what is hidden is never one group alone, nor fewer
 * persons together than the smallest group; every figure is rounded; and nothing can be chosen but the division: no period, no filter, no
 * threshold. A month that is not over is left out, so that asking again after each message shows nothing. A group without
 * persons looks the same as a small one.
 *
 * @param from the first month
 * @param until the last
 * @param smallestGroup the smallest number of persons that is told of
 * @param persons all together, rounded; empty where there are too few
 * @param cells empty where there are too few, or where a group had to be hidden with another. Of a division whose groups are not
 *     fixed, such as by party, hidden groups are not named
 * @param incomplete whether groups are left out that way, or may be
 */
public record CollectiveFigures(
        By by,
        YearMonth from,
        YearMonth until,
        int smallestGroup,
        Optional<Integer> persons,
        List<Cell> cells,
        boolean incomplete) {

    /** The smallest group where nothing else is set. */
    public static final int SMALLEST_GROUP = 10;

    /** Below this the smallest group cannot be set. */
    public static final int LEAST = 5;

    /** What figures are rounded to. */
    public static final int STEP = 5;

    static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private static final int MONTHS = 12;

    public CollectiveFigures {
        cells = List.copyOf(cells);
    }

    /** How persons are divided. But for {@link #LAWS_IN_PLAY} somebody can be in more than one group. */
    public enum By {
        PURPOSE,
        LAW,
        DECISION,
        PARTY,
        MONTH,
        /** By the number of laws under which something about that person was allowed: {@code 0-1}, {@code 2}, {@code 3+}. */
        LAWS_IN_PLAY;

        /** The word for it in addresses and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The division that this word names, if there is one. */
        public static Optional<By> of(String word) {
            return Stream.of(values()).filter(by -> by.word().equals(word)).findFirst();
        }
    }

    /**
     * A group.
     *
     * @param persons rounded; empty where it is not told
     */
    public record Cell(String name, Optional<Integer> persons) {}

    /**
     * Counts. Reads the trail once; holds the pseudonyms of the period.
     *
     * @param smallestGroup at least {@value #LEAST}
     * @throws IllegalArgumentException if it is less
     */
    public static CollectiveFigures of(By by, int smallestGroup, Supplier<Stream<AuditRecord>> trail, Instant now) {
        if (smallestGroup < LEAST) {
            throw new IllegalArgumentException("smallest group: at least " + LEAST);
        }
        YearMonth until = YearMonth.from(now.atZone(DUTCH)).minusMonths(1);
        YearMonth from = until.minusMonths(MONTHS - 1L);
        var counting = new Counting(by, from, until);
        try (var records = trail.get()) {
            records.forEach(counting::add);
        }
        return counting.figures(smallestGroup);
    }

    /** To the nearest {@value #STEP}. */
    static int rounded(int persons) {
        return (persons + STEP / 2) / STEP * STEP;
    }
}
