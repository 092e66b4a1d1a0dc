// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.canonical.Parties;
import nl.samenhang.mappings.json.SupplierFormat;
import nl.samenhang.mappings.json.SupplierFormat.FaultyFormatException;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.YamlFile;

/** Reads the formats of suppliers: {@code <name>.yaml} with {@code party} and {@code member}, and {@code <name>.jslt} beside it. */
final class Formats {

    private static final String YAML = ".yaml";

    private Formats() {}

    /**
     * Reads all of a folder, in the order of their names; none where there is no folder.
     *
     * @param faults gets every fault, as {@code file:line:column: what it has to be}
     */
    static List<SupplierFormat> read(Path folder, Parties parties, List<String> faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SupplierFormat> formats = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(YAML)).sorted().toList()) {
                format(file, parties, faults).ifPresent(formats::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formats;
    }

    private static Optional<SupplierFormat> format(Path file, Parties parties, List<String> faults) {
        Faults found = new Faults();
        Optional<Entry> root = YamlFile.root(file, found);
        String party = root.map(entry -> entry.text("party")).orElse("");
        String member = root.map(entry -> entry.text("member")).orElse("");
        root.ifPresent(entry -> {
            if (!party.isEmpty() && parties.named(party).isEmpty()) {
                entry.fault("party", "has to be a party that parties.yaml holds");
            }
            entry.nothingElse();
        });
        found.all().forEach(fault -> faults.add(fault.toString()));
        return found.all().isEmpty() ? compiled(file, party, member, faults) : Optional.empty();
    }

    private static Optional<SupplierFormat> compiled(Path yaml, String party, String member, List<String> faults) {
        String name = yaml.getFileName().toString().replace(YAML, "");
        Path jslt = yaml.resolveSibling(name + ".jslt");
        try {
            String text = Files.readString(jslt, StandardCharsets.UTF_8);
            return Optional.of(SupplierFormat.compile(name, party, member, text));
        } catch (FaultyFormatException e) {
            faults.add(jslt + ":" + e.line() + ":" + e.column() + ": " + e.getMessage());
        } catch (IOException e) {
            faults.add(jslt + ":1:1: has to be a file of text in UTF-8 that can be read");
        }
        return Optional.empty();
    }
}
