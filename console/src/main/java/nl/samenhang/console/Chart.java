// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.samenhang.console.Outcome.Lane;

/**
 * Bars over time in two lanes: all messages, and below them those that need attention, on a scale of their own so that few are seen
 * beside many. Sizes are in units of the picture, {@value #WIDTH} wide.
 */
record Chart(List<Bar> bars, long most, long mostAttention) {

    static final int WIDTH = 960;
    static final int LANE = 72;
    static final int LOW_LANE = 40;

    /**
     * One hour or one day.
     *
     * @param x left side
     * @param high height in the upper lane, 0 to {@value #LANE}
     * @param low height in the lower lane, 0 to {@value #LOW_LANE}
     * @param tick what stands under it; empty for most
     */
    record Bar(int x, int width, int high, int low, long all, long attention, String label, String tick, String href) {}

    /** The hours of one day, all of them. */
    static Chart ofDay(List<Passage> passages, Instant dayStart, BiFunction<Instant, Instant, String> href) {
        ZonedDateTime start = dayStart.atZone(Texts.ZONE);
        return of(passages, start, start.plusDays(1), ChronoUnit.HOURS, href);
    }

    /** From the oldest to the newest of these, by hour where that is at most two days, else by day. */
    static Chart of(List<Passage> passages, BiFunction<Instant, Instant, String> href) {
        if (passages.isEmpty()) {
            return new Chart(List.of(), 0, 0);
        }
        Instant first =
                passages.stream().map(Passage::since).min(Instant::compareTo).orElseThrow();
        Instant last =
                passages.stream().map(Passage::since).max(Instant::compareTo).orElseThrow();
        boolean hours = Duration.between(first, last).compareTo(Duration.ofDays(2)) <= 0;
        ChronoUnit unit = hours ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        ZonedDateTime from = first.atZone(Texts.ZONE).truncatedTo(unit);
        ZonedDateTime to = last.atZone(Texts.ZONE).truncatedTo(unit).plus(1, unit);
        ZonedDateTime least = to.minus(hours ? 12 : 14, unit);
        return of(passages, from.isBefore(least) ? from : least, to, unit, href);
    }

    private static Chart of(
            List<Passage> passages,
            ZonedDateTime from,
            ZonedDateTime to,
            ChronoUnit unit,
            BiFunction<Instant, Instant, String> href) {
        var counts = new ArrayList<long[]>();
        var starts = new ArrayList<ZonedDateTime>();
        for (ZonedDateTime at = from; at.isBefore(to); at = at.plus(1, unit)) {
            starts.add(at);
            counts.add(counts(passages, at.toInstant(), at.plus(1, unit).toInstant()));
        }
        long most = counts.stream().mapToLong(c -> c[0]).max().orElse(0);
        long mostLow = counts.stream().mapToLong(c -> c[1]).max().orElse(0);
        int step = Math.max(1, WIDTH / Math.max(1, starts.size()));
        int every = Math.max(1, (starts.size() + 7) / 8);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < starts.size(); i++) {
            ZonedDateTime at = starts.get(i);
            String label = unit == ChronoUnit.HOURS
                    ? "%02d:00".formatted(at.getHour())
                    : "%d-%d".formatted(at.getDayOfMonth(), at.getMonthValue());
            bars.add(new Bar(
                    i * step,
                    Math.max(2, step - 4),
                    height(counts.get(i)[0], most, LANE),
                    height(counts.get(i)[1], mostLow, LOW_LANE),
                    counts.get(i)[0],
                    counts.get(i)[1],
                    label,
                    i % every == 0 ? label : "",
                    href.apply(at.toInstant(), at.plus(1, unit).toInstant())));
        }
        return new Chart(List.copyOf(bars), most, mostLow);
    }

    private static long[] counts(List<Passage> passages, Instant from, Instant to) {
        long[] counts = new long[2];
        for (Passage passage : passages) {
            if (!passage.since().isBefore(from) && passage.since().isBefore(to)) {
                counts[0]++;
                counts[1] += passage.outcome().lane() == Lane.ATTENTION ? 1 : 0;
            }
        }
        return counts;
    }

    /** What is there at all can be seen. */
    private static int height(long count, long most, int lane) {
        return count == 0 ? 0 : (int) Math.max(3, count * lane / most);
    }
}
