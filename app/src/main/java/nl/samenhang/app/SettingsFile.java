// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.samenhang.adapters.brp.HaalCentraalSettings;
import nl.samenhang.adapters.brp.HaalCentraalSettings.Binding;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Words;
import nl.samenhang.routes.Birthdays;
import nl.samenhang.routes.ComingOfAge;

/** Reads {@code samenhang.yaml}; what is left out has the default that {@code docs/configuration.md} gives. */
final class SettingsFile {

    private static final int LARGEST_MESSAGE = 25_000_000;

    private static final Set<Domain> CONSENT_TASKS = Set.of(Domain.WMO, Domain.JEUGD, Domain.PW, Domain.WGS);
    private static final Words<Domain> TASKS =
            Words.of("a task", EnumSet.complementOf(EnumSet.of(Domain.UNKNOWN)).toArray(Domain[]::new), Domain::name);

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
                entry.has("consent-tasks") ? Set.copyOf(entry.words("consent-tasks", TASKS)) : CONSENT_TASKS,
                inside(entry, "brp").flatMap(SettingsFile::haalCentraal),
                inside(entry, "duo")
                        .flatMap(duo -> SourceEntries.duo(
                                duo, entry.optionalText("municipality").orElse(""))),
                inside(entry, "zgw").flatMap(zgw -> SourceEntries.zgw(zgw, folder)),
                inside(entry, "jms").map(SettingsFile::jmsPort).orElse(OptionalInt.empty()),
                inside(entry, "coming-of-age").flatMap(SettingsFile::birthdays),
                ConsoleEntry.read(entry, folder));
        entry.nothingElse();
        return settings;
    }

    /** What may be left out as a whole. */
    private static Optional<Entry> inside(Entry entry, String key) {
        return entry.has(key) ? entry.entry(key) : Optional.empty();
    }

    private static OptionalInt jmsPort(Entry entry) {
        int port = number(entry, "port", 61617, 65_535);
        entry.nothingElse();
        return OptionalInt.of(port);
    }

    private static Optional<HaalCentraalSettings> haalCentraal(Entry entry) {
        Map<Purpose, Binding> purposes = new HashMap<>();
        try {
            for (Entry each : entry.entries("purposes")) {
                purposes.put(
                        new Purpose(each.text("purpose")), new Binding(each.text("binding"), each.text("processing")));
                each.nothingElse();
            }
            var settings = new HaalCentraalSettings(new Oin(entry.text("oin")), entry.text("application"), purposes);
            entry.nothingElse();
            return Optional.of(settings);
        } catch (IllegalArgumentException e) {
            entry.fault("purposes", "has to be what stands in the authorisation for the BRP: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Birthdays.Telling> birthdays(Entry entry) {
        try {
            var telling = new Birthdays.Telling(
                    entry.text("as"),
                    entry.texts("tell"),
                    new Purpose(entry.optionalText("purpose").orElse("jeugd-levering")),
                    entry.optionalText("lead").map(Period::parse).orElse(ComingOfAge.LEAD));
            entry.nothingElse();
            return Optional.of(telling);
        } catch (DateTimeParseException e) {
            entry.fault("lead", "has to be a period as in ISO 8601, such as P4M");
            return Optional.empty();
        }
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
