// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.audit.report.CollectiveFigures;
import nl.samenhang.console.Console;
import nl.samenhang.console.ConsoleSettings;
import nl.samenhang.console.ConsoleSettings.Cookies;
import nl.samenhang.console.signin.OidcSettings;
import nl.samenhang.console.signin.Role;
import nl.samenhang.policy.yaml.Entry;

/** Reads {@code console} of {@code samenhang.yaml}. Without it nobody can sign in. */
final class ConsoleEntry {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private ConsoleEntry() {}

    static ConsoleSettings read(Entry settings, Path folder) {
        Optional<Entry> found = settings.has("console") ? settings.entry("console") : Optional.empty();
        if (found.isEmpty()) {
            return ConsoleSettings.demo(List.of());
        }
        Entry entry = found.get();
        Optional<OidcSettings> oidc = oidc(entry, folder);
        ConsoleSettings read = new ConsoleSettings(
                oidc,
                List.of(),
                SettingsFile.duration(entry, "idle", IDLE),
                address(entry, "address")
                                .filter(a -> "https".equals(a.getScheme()))
                                .isPresent()
                        ? Cookies.HTTPS
                        : Cookies.THIS_MACHINE,
                theme(entry, folder),
                smallestGroup(entry));
        entry.nothingElse();
        return read;
    }

    /** Larger than the standard, never smaller. */
    private static int smallestGroup(Entry entry) {
        String text = entry.optionalText("smallest-group").orElse("" + CollectiveFigures.SMALLEST_GROUP);
        if (text.matches("[0-9]{2,6}") && Integer.parseInt(text) >= CollectiveFigures.SMALLEST_GROUP) {
            return Integer.parseInt(text);
        }
        entry.fault("smallest-group", "has to be a whole number, " + CollectiveFigures.SMALLEST_GROUP + " or more");
        return CollectiveFigures.SMALLEST_GROUP;
    }

    private static Optional<OidcSettings> oidc(Entry entry, Path folder) {
        Optional<URI> issuer = address(entry, "issuer");
        Optional<URI> address = address(entry, "address");
        String client = entry.text("client-id");
        Optional<String> secret = secret(entry, folder.resolve(entry.text("client-secret-file")));
        String claim = entry.optionalText("role-claim").orElse("roles");
        Map<String, Role> roles = new HashMap<>();
        entry.texts("auditors").forEach(value -> roles.put(value, Role.AUDITOR));
        entry.texts("administrators").forEach(value -> {
            if (roles.put(value, Role.BEHEERDER) != null) {
                entry.fault("administrators", "a value has to mean one role only");
            }
        });
        if (issuer.isEmpty() || address.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        URI callback = URI.create(address.get() + Console.PATH + "/aanmelden/terug");
        return Optional.of(new OidcSettings(issuer.get(), client, secret.get(), callback, claim, roles));
    }

    /** HTTPS, or this machine; without a slash at the end. */
    private static Optional<URI> address(Entry entry, String key) {
        String text = entry.text(key);
        if (text.matches("https://[^ ?#]*[^ ?#/]|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?[^ ?#]*[^ ?#/]")) {
            return Optional.of(URI.create(text));
        }
        entry.fault(key, "has to be an https address, without a slash at the end");
        return Optional.empty();
    }

    private static Optional<String> secret(Entry entry, Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            entry.fault("client-secret-file", "has to be a file that can be read");
            return Optional.empty();
        }
    }

    private static Optional<Path> theme(Entry entry, Path folder) {
        Optional<Path> theme = entry.optionalText("theme").map(folder::resolve);
        if (theme.filter(file -> !Files.isReadable(file)).isPresent()) {
            entry.fault("theme", "has to be a file that can be read");
        }
        return theme;
    }
}
