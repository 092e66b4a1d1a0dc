// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.YamlFile;

/**
 * One folder of {@code scenarios/}; its README says what is in it.
 *
 * @param provider the return code with which the provider refuses; empty where it accepts
 * @param words what has to be in the answer
 * @param gets who has to get one message each
 * @param getsNothing who may not get any
 */
record Scenario(
        Path folder,
        String title,
        String sender,
        String receiver,
        Optional<String> purpose,
        Optional<String> provider,
        int status,
        List<String> words,
        List<String> gets,
        List<String> getsNothing) {

    static List<Scenario> all(Path scenarios) {
        try (Stream<Path> files = Files.walk(scenarios)) {
            return files.filter(file -> file.endsWith("scenario.yaml"))
                    .sorted()
                    .map(file -> read(file))
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
        Entry answer = root.entry("answer").orElse(root);
        String step = root.optionalText("step").map(s -> "step " + s + ": ").orElse("");
        Scenario scenario = new Scenario(
                folder,
                step + root.text("title"),
                root.text("sender"),
                root.text("receiver"),
                root.optionalText("purpose"),
                root.optionalText("provider-refuses-with"),
                Integer.parseInt(answer.text("status")),
                answer.texts("words"),
                root.has("gets") ? root.texts("gets") : List.of(),
                root.has("gets-nothing") ? root.texts("gets-nothing") : List.of());
        answer.nothingElse();
        root.nothingElse();
        return scenario;
    }

    /** The name of the folder with that of its message type. */
    String name() {
        return folder.getParent().getFileName() + "/" + folder.getFileName() + ": " + title;
    }

    /** A message to send first, which has to be delivered before the one that it is about is sent. */
    Optional<String> before() {
        return Files.exists(folder.resolve("before.xml")) ? Optional.of(text("before.xml")) : Optional.empty();
    }

    String in() {
        return text("in.xml");
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
