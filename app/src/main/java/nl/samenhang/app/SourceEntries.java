// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.zgw.ZgwSettings;
import nl.samenhang.canonical.Oin;
import nl.samenhang.policy.yaml.Entry;

/** What {@code samenhang.yaml} says of DUO and of case systems. */
final class SourceEntries {

    /** DUO is not asked more often than this. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private SourceEntries() {}

    static Optional<DuoPolling> duo(Entry entry, String municipality) {
        try {
            URI address = URI.create(entry.text("endpoint"));
            Oin duo = entry.optionalText("oin").map(Oin::new).orElse(DuoSettings.DUO);
            Oin own = new Oin(entry.text("own-oin"));
            Optional<Duration> pause = entry.has("poll")
                    ? Optional.of(SettingsFile.duration(entry, "poll", Duration.ofMinutes(5)))
                    : Optional.empty();
            entry.nothingElse();
            if (!"https".equals(address.getScheme())) {
                entry.fault("endpoint", "has to be an https address");
            } else if (pause.filter(some -> some.compareTo(SHORTEST) < 0).isPresent()) {
                entry.fault("poll", "has to be a duration of at least " + SHORTEST);
            } else if (!municipality.matches("[0-9]{4}")) {
                entry.fault("endpoint", "needs the municipality of these settings: 4 digits");
            } else {
                return Optional.of(new DuoPolling(address, duo, own, municipality, pause));
            }
        } catch (IllegalArgumentException e) {
            entry.fault("own-oin", "has to be an address and two organisation numbers of 20 digits");
        }
        return Optional.empty();
    }

    static Optional<ZgwSettings> zgw(Entry entry, Path folder) {
        String client = entry.text("client-id");
        Path secret = folder.resolve(entry.text("secret-file"));
        Optional<Path> callback = entry.optionalText("notifications-file").map(folder::resolve);
        entry.nothingElse();
        try {
            Optional<String> notifications = callback.isPresent()
                    ? Optional.of(Files.readString(callback.get()).strip())
                    : Optional.empty();
            return Optional.of(new ZgwSettings(client, Files.readString(secret).strip(), notifications));
        } catch (IllegalArgumentException e) {
            entry.fault("client-id", "has to be what stands in the register of applications: " + e.getMessage());
        } catch (IOException e) {
            entry.fault("secret-file", "and notifications-file have to be files with the secrets");
        }
        return Optional.empty();
    }
}
