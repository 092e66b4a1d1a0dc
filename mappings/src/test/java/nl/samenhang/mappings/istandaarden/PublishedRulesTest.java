// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Validation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on the probes whose verdict by the published schemas and rules is known. */
class PublishedRulesTest {

    record Probe(String file, boolean schemaValid, Set<String> rules) {
        @Override
        public String toString() {
            return file;
        }
    }

    @BeforeAll
    static void needsThePublishedMaterial() {
        Shared.assumeThere();
    }

    static List<Probe> probes() throws IOException {
        Path index = Shared.DIRECTORY.resolve("derived/probes/index.csv");
        if (!Files.exists(index)) {
            return List.of();
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = format.parse(Files.newBufferedReader(index, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .filter(row -> row.get("message").endsWith("301"))
                    .map(row -> new Probe(
                            row.get("file"),
                            row.get("schema_valid").equals("yes"),
                            row.get("rules_fired").isBlank()
                                    ? Set.of()
                                    : Set.of(row.get("rules_fired").split(" "))))
                    .toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("probes")
    void theSameRulesAreBrokenAsByThePublishedOnes(Probe probe) {
        byte[] message = Shared.bytes(Shared.DIRECTORY.resolve("derived/probes").resolve(probe.file()));

        Validation validation = Messages.MAPPINGS.validate(message);

        assertThat(validation.schemaValid()).isEqualTo(probe.schemaValid());
        assertThat(published(validation.findings())).isEqualTo(new TreeSet<>(probe.rules()));
    }

    private static TreeSet<String> published(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == 2)
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith("SAM"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
