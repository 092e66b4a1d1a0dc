// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A StUF-GGk envelope with what is in it.
 *
 * @param crossReference the number of the Di01 that this answers; a Du01 has it, a Di01 has not
 * @param time yyyyMMddHHmmss
 * @param function the name of the message in it, such as {@code WMO301}
 * @param payload the message itself
 */
public record GgkEnvelope(
        Address sender,
        Address receiver,
        String reference,
        Optional<String> crossReference,
        String time,
        String function,
        Versions versions,
        byte[] payload) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    /**
     * The four version numbers of an envelope, 4 digits each.
     *
     * @param function of the message in it: 0003 for release 3
     * @param functionSub 0002 for release 3.2
     */
    public record Versions(String application, String applicationSub, String function, String functionSub) {}

    /** The time of an envelope that is made now (StUF 3.01 Tijdstip), as clocks in the Netherlands have it. */
    public static String timeOf(Clock clock) {
        return TIME.format(clock.instant());
    }

    @Override
    public String toString() {
        return "GgkEnvelope[" + reference + " " + function + "]";
    }
}
