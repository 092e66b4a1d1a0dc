// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Messages of the scenarios, each with a number of its own. */
final class Messages {

    private static final Path FOLDER = Path.of(
            System.getProperty("samenhang.root"), "integration-tests/scenarios/wmo-301/step-01-assignment-and-answer");

    private Messages() {}

    static String wmo301() {
        return filled("in.xml", Placeholders.next(Clock.systemUTC()));
    }

    /** With a number that can be repeated. */
    static String wmo301(Placeholders values) {
        return filled("in.xml", values);
    }

    /** What a provider answers. */
    static String wmo302(String agb) {
        return filled("out-wmo-backoffice.xml", Placeholders.next(Clock.systemUTC()))
                .replace("IdentificatieRetour>*<", "IdentificatieRetour>R00000001<")
                .replace("Ontvanger>42420001<", "Ontvanger>" + agb + "<");
    }

    private static String filled(String file, Placeholders values) {
        try {
            return values.fill(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
