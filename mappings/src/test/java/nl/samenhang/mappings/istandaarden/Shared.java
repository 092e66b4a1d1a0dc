// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published material of the standard, where this machine has it. */
final class Shared {

    static final Path DIRECTORY =
            Path.of(System.getProperty("samenhang.shared", "missing")).resolve("standards/istandaarden");

    private Shared() {}

    static void assumeThere() {
        assumeTrue(Files.isDirectory(DIRECTORY), "the published material of iWmo and iJw is not on this machine");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All published examples and probes of the four messages, valid or not; none if the material is not there. */
    static List<Path> messages() {
        if (!Files.isDirectory(DIRECTORY)) {
            return List.of();
        }
        return Stream.of(
                        "raw/ijw-3.2/voorbeeldberichten",
                        "raw/iwmo-3.2/voorbeeldberichten",
                        "derived/iwmo-3.2/voorbeelden",
                        "derived/probes")
                .flatMap(directory -> files(DIRECTORY.resolve(directory)))
                .filter(file -> file.getFileName().toString().matches(".*(WMO|JW)30[12].*\\.xml"))
                .sorted()
                .toList();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published schema of a message. */
    static Path schema(CareMessage message) {
        String file = message.prefix().toUpperCase(java.util.Locale.ROOT) + ".xsd";
        String directory =
                switch (message) {
                    case WMO_301 -> "raw/iwmo-3.2/xsd";
                    case WMO_302 -> "derived/iwmo-3.2/xsd";
                    case JW_301, JW_302 -> "raw/ijw-3.2/xsd";
                };
        return DIRECTORY.resolve(directory).resolve(file);
    }
}
