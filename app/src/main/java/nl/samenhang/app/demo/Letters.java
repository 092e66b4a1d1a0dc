// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The messages of the reference household, dated today and with a number that was not used before. */
final class Letters {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final LocalDate today;
    private long number;

    Letters(Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), NETHERLANDS);
        number = clock.millis();
    }

    /** Guidance for the mother (P2). */
    String wmo301() {
        return fill("wmo-301.xml");
    }

    /** Youth aid for the youngest daughter (P5). */
    String jw301() {
        return fill("jw-301.xml");
    }

    private String fill(String name) {
        number++;
        return read(name)
                .replace("@IDENTIFICATIE@", Long.toString(number, 36).toUpperCase(Locale.ROOT))
                .replace("@NUMMER@", Long.toString(number % 1_000_000_000))
                .replace("@VANDAAG@", today.toString())
                .replace("@OVER_EEN_JAAR@", today.plusYears(1).minusDays(1).toString())
                .replace("@TWAALF_JAAR@", today.minusYears(12).minusMonths(5).toString());
    }

    private static String read(String name) {
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("message of the demo is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
