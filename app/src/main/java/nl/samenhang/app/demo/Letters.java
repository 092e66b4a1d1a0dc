// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.samenhang.canonical.Oin;

/** The messages of the reference household, dated today and with a number that was not used before. */
public final class Letters {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final String PROVENANCE =
            "{\"source\": \"jeugd-backoffice\", \"collectedUnder\": \"JEUGD\", \"type\": \"household\", \"message\":"
                    + " \"00000000-0000-7000-8000-000000000000\", \"at\": \"@VANDAAG@T00:00:00Z\", \"trust\": \"STATED\"}";

    private final LocalDate today;
    private final AtomicLong number;

    public Letters(Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), NETHERLANDS);
        number = new AtomicLong(clock.millis());
    }

    /**
     * A message.
     *
     * @param number that its sender gave it
     */
    public record Letter(String number, String text) {

        /** As it goes over the wire. */
        public byte[] bytes() {
            return text.getBytes(UTF_8);
        }

        /** The same with a fault in it. */
        Letter with(String right, String wrong) {
            return new Letter(number, text.replace(right, wrong));
        }

        @Override
        public String toString() {
            return "Letter[" + number + "]";
        }
    }

    /** Guidance for the mother (P2). */
    public Letter wmo301() {
        return fill("wmo-301.xml", Cast.GATEWAY);
    }

    /** Youth aid for the youngest daughter (P5). */
    public Letter jw301() {
        return fill("jw-301.xml", Cast.GATEWAY);
    }

    /** Youth aid for the daughter who turns eighteen in four months (P4). */
    Letter jw301OfTheMiddle() {
        String youngest = today.minusYears(12).minusMonths(5).toString();
        String middle = today.minusYears(17).minusMonths(8).toString();
        return jw301().with(Family.YOUNGEST, Family.MIDDLE).with(youngest, middle);
    }

    /** What the youth team would have the coordinator know of the youngest (P5): that there is help, since when, and of what kind. */
    public Letter household(String receiver) {
        return fill("household.json", receiver);
    }

    /** The report of absence of the youngest (P5), as somebody would pass it on. */
    Letter absence(String sender) {
        return fill("duo-verzuim.xml", sender);
    }

    private Letter fill(String name, String party) {
        long next = number.incrementAndGet();
        String identification = Long.toString(next, 36).toUpperCase(Locale.ROOT);
        Oin oin = Cast.oin(party);
        return new Letter(
                identification,
                read(name)
                        .replace("@HERKOMST@", PROVENANCE)
                        .replace("@IDENTIFICATIE@", identification)
                        .replace("@NUMMER@", Long.toString(100_000_000 + next % 900_000_000))
                        .replace("@AFZENDER@", oin.value())
                        .replace("@ONTVANGER@", "OIN:" + oin.value())
                        .replace("@VANDAAG@", today.toString())
                        .replace(
                                "@OVER_EEN_JAAR@",
                                today.plusYears(1).minusDays(1).toString())
                        .replace(
                                "@TWAALF_JAAR@",
                                today.minusYears(12).minusMonths(5).toString()));
    }

    private static String read(String name) {
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("message of the demo is missing: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
