// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.policy.yaml.Fault;

/**
 * One YAML file of rules.
 *
 * @param name as it stands in a fault
 * @param layer 0 for the lowest; an entry of a higher layer takes the place of one with its id in a lower
 */
record RuleFile(String name, int layer, String text) {

    /** The files on the class path; a jar cannot list its own folders. */
    static final List<String> BUILT_IN = List.of(
            "ages.yaml",
            "consents.yaml",
            "emergency.yaml",
            "jeugd.yaml",
            "leerplicht.yaml",
            "participatiewet.yaml",
            "profiles.yaml",
            "prohibitions.yaml",
            "purposes.yaml",
            "wgs.yaml",
            "wmo.yaml",
            "words.yaml");

    static List<RuleFile> builtIn() {
        return BUILT_IN.stream().map(RuleFile::onClassPath).toList();
    }

    /** Each folder is one layer above the one before it. Files are read in order of their name; subfolders are not read. */
    static List<RuleFile> in(List<Path> folders, int lowest) {
        List<RuleFile> files = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            files.addAll(in(folders.get(i), lowest + i));
        }
        return files;
    }

    private static List<RuleFile> in(Path folder, int layer) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<RuleFile> files = new ArrayList<>();
            for (Path path :
                    entries.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(new RuleFile(path.toString(), layer, text(path)));
            }
            return files;
        } catch (IOException unreadable) {
            throw new PolicyFaultsException(
                    List.of(new Fault(folder.toString(), 1, 1, "has to be a folder of files that can be read")));
        }
    }

    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path, UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new PolicyFaultsException(List.of(new Fault(path.toString(), 1, 1, "has to be text in UTF-8")));
        }
    }

    private static RuleFile onClassPath(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("rules/" + name)) {
            if (in == null) {
                throw new IllegalStateException("rules/" + name + " is not in the jar");
            }
            return new RuleFile("policy/rules/" + name, 0, new String(in.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
