// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What differs from one run to the next in the messages of a scenario: their numbers and their dates. */
record Placeholders(Map<String, String> values) {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final AtomicLong NUMBERS = new AtomicLong(Clock.systemUTC().millis());
    private static final int MEGABYTES = 3 << 20;

    /** With a number that no message had before. All have one length, so that the sizes on the trail stay the same. */
    static Placeholders next(Clock clock) {
        long number = NUMBERS.incrementAndGet();
        LocalDate today = LocalDate.ofInstant(clock.instant(), NETHERLANDS);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("@IDENTIFICATIE@", Long.toString(number, 36).toUpperCase(Locale.ROOT));
        values.put("@NUMMER@", Long.toString(100_000_000 + number % 900_000_000));
        values.put("@VANDAAG@", today.toString());
        values.put("@OVER_EEN_JAAR@", today.plusYears(1).minusDays(1).toString());
        values.put(
                "@OVER_TWEE_UUR@",
                clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(2, ChronoUnit.HOURS)
                        .toString());
        values.put("@VIER_WEKEN_TERUG@", today.minusDays(27).toString());
        values.put("@TWINTIG_JAAR@", today.minusYears(20).minusMonths(4).toString());
        values.put("@ZEVENTIEN_JAAR@", today.minusYears(17).minusMonths(8).toString());
        values.put(
                "@WORDT_ACHTTIEN@",
                today.minusYears(17).minusMonths(8).plusYears(18).toString());
        values.put("@TWAALF_JAAR@", today.minusYears(12).minusMonths(5).toString());
        return new Placeholders(values);
    }

    String identification() {
        return values.get("@IDENTIFICATIE@");
    }

    /** The text with values; {@code @DRIE_MEGABYTE@} is that much of one letter. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled.contains("@DRIE_MEGABYTE@") ? filled.replace("@DRIE_MEGABYTE@", "x".repeat(MEGABYTES)) : filled;
    }

    /** The text with placeholders again. */
    String empty(String text) {
        String emptied = text;
        for (Map.Entry<String, String> each : values.entrySet()) {
            emptied = emptied.replace(each.getValue(), each.getKey());
        }
        return emptied;
    }
}
