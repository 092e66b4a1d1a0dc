// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.samenhang.policy.yaml.Entry;

/** Reads {@code samenhang.yaml}; what is left out has the default that {@code docs/configuration.md} gives. */
final class SettingsFile {

    private static final int LARGEST_MESSAGE = 25_000_000;

    private SettingsFile() {}

    static Settings read(Entry entry, Path folder) {
        Redelivery standard = Redelivery.standard();
        Settings settings = new Settings(
                entry.text("municipality"),
                entry.optionalText("host").orElse("127.0.0.1"),
                number(entry, "systems-port", 8443, 65_535),
                number(entry, "people-port", 8080, 65_535),
                folder.resolve(entry.text("key-store")),
                folder.resolve(entry.text("trust-store")),
                folder.resolve(entry.text("password-file")),
                number(entry, "message-bytes", LARGEST_MESSAGE, 1 << 30),
                duration(entry, "patience", Duration.ofSeconds(30)),
                new Redelivery(
                        number(entry, "delivery-attempts", standard.attempts(), 1_000),
                        duration(entry, "delivery-first-wait", standard.first()),
                        standard.multiplier(),
                        duration(entry, "delivery-longest-wait", standard.longest())),
                ConsoleEntry.read(entry, folder));
        entry.nothingElse();
        return settings;
    }

    private static int number(Entry entry, String key, int standard, int most) {
        Optional<String> text = entry.optionalText(key);
        if (text.isEmpty()) {
            return standard;
        }
        if (text.get().matches("[0-9]{1,9}") && Integer.parseInt(text.get()) <= most) {
            return Integer.parseInt(text.get());
        }
        entry.fault(key, "has to be a whole number, 0 to " + most);
        return standard;
    }

    static Duration duration(Entry entry, String key, Duration standard) {
        try {
            return entry.optionalText(key).map(Duration::parse).orElse(standard);
        } catch (DateTimeParseException e) {
            entry.fault(key, "has to be a duration as in ISO 8601, such as PT30S");
            return standard;
        }
    }
}
