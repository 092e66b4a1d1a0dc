// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.YamlFile;

/**
 * One folder of {@code scenarios/}; its README says what is in it.
 *
 * @param starts how far the clock is off when it begins, for a scenario with a gateway of its own; the others share one
 * @param last whether it is played after all others
 * @param gets who gets a message; nobody else may
 * @param asked which sources are asked; no other may be
 */
record Scenario(
        Path folder,
        String title,
        Optional<Duration> starts,
        boolean last,
        List<Act> acts,
        List<String> gets,
        List<String> asked) {

    static List<Scenario> all(Path scenarios) {
        try (Stream<Path> files = Files.walk(scenarios)) {
            return files.filter(file -> file.endsWith("scenario.yaml"))
                    .sorted()
                    .map(file -> read(file))
                    .sorted(Comparator.comparing(Scenario::turn))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        Faults faults = new Faults();
        Optional<Scenario> scenario = YamlFile.root(file, faults).map(root -> read(file.getParent(), root));
        if (!faults.all().isEmpty()) {
            throw new IllegalStateException(faults.all().toString());
        }
        return scenario.orElseThrow();
    }

    private static Scenario read(Path folder, Entry root) {
        String step = root.optionalText("step").map(s -> "step " + s + ": ").orElse("");
        Scenario scenario = new Scenario(
                folder,
                step + root.text("title"),
                root.optionalText("own-gateway").map(Duration::parse),
                root.has("last") && root.text("last").equals("yes"),
                root.entries("acts").stream().map(ActReader::read).toList(),
                root.has("gets") ? root.texts("gets") : List.of(),
                root.has("asked") ? root.texts("asked") : List.of());
        root.nothingElse();
        return scenario;
    }

    /** Two gateways do not run in one process: first those that have their own, then all others, then what looks back on them. */
    private int turn() {
        return starts.isPresent() ? 0 : last ? 2 : 1;
    }

    /** The name of the folder with that of its message type. */
    String name() {
        return folder.getParent().getFileName() + "/" + folder.getFileName() + ": " + title;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
