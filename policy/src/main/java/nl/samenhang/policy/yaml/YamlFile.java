// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens YAML whose faults are told by file, line and column. */
public final class YamlFile {

    private YamlFile() {}

    /** The mapping at the root of a text; empty where that is no YAML, which is added to the faults. */
    public static Optional<Entry> root(String name, String text, Faults faults) {
        return SafeYaml.read(new YamlText(name, text), faults).map(root -> new Entry(name, root, faults));
    }

    /** The mapping at the root of a file in UTF-8. */
    public static Optional<Entry> root(Path file, Faults faults) {
        try {
            return root(file.toString(), Files.readString(file, UTF_8), faults);
        } catch (IOException unreadable) {
            faults.add(file.toString(), Optional.empty(), "has to be a file of text in UTF-8 that can be read");
            return Optional.empty();
        }
    }
}
