// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of messages on the command line, for a person and for a machine. */
class ValidateVerbTest {

    private static final Set<String> MESSAGES = Set.of("WMO301", "WMO302", "JW301", "JW302");

    @TempDir
    private static Path folder;

    @Test
    void aValidMessageIsValid() throws IOException {
        Verb.Ended ended = Verb.run("validate", file("good.xml", Messages.wmo301()));

        assertThat(ended.out()).contains("good.xml: wmo-301 valid");
        assertThat(ended.code()).isZero();
    }

    @Test
    void anInvalidMessageIsToldByRuleAndPlaceAndNotByValue() throws IOException {
        Verb.Ended ended =
                Verb.run("validate", file("bad.xml", Messages.wmo301().replace(">999990020<", ">999990021<")));

        assertThat(ended.out()).contains("bad.xml: wmo-301 not valid", "CS002 /Bericht/Client/Bsn");
        assertThat(ended.out() + ended.err()).doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aMachineGetsAnObjectALine() throws IOException {
        String good = file("first.xml", Messages.wmo301());
        String bad = file("second.xml", Messages.wmo301().replace(">999990020<", ">999990021<"));
        String none = file("third.xml", "999990020;Veluwe");

        Verb.Ended ended = Verb.run("validate", "--json", good, bad, none);

        List<JsonNode> lines = ended.lines();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.fieldNames())
                .toIterable()
                .startsWith("file", "messageType", "schemaValid", "rules"));
        assertThat(lines.get(0).toString())
                .startsWith("{\"file\":\"" + good + "\",\"messageType\":\"wmo-301\","
                        + "\"schemaValid\":true,\"rules\":[]");
        assertThat(lines.get(1).toString()).contains("\"schemaValid\":true,\"rules\":[\"CS002\"]");
        assertThat(lines.get(2).toString()).contains("\"messageType\":null,\"schemaValid\":false,\"rules\":[]");
        assertThat(ended.out() + ended.err()).doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        Verb.Ended ended = Verb.run("validate", folder.resolve("nowhere.xml").toString());

        assertThat(ended.out()).contains("nowhere.xml", "a file that can be read");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void thePublishedProbesGetTheirPublishedVerdict() throws IOException {
        Path probes =
                Path.of(System.getProperty("samenhang.shared", "missing"), "standards/istandaarden/derived/probes");
        assumeTrue(Files.exists(probes.resolve("index.csv")), "the published material is not on this machine");
        List<String> arguments = new ArrayList<>(List.of("validate", "--json"));
        List<String> expected = new ArrayList<>();
        probes(probes.resolve("index.csv"), arguments, expected);

        Verb.Ended ended = Verb.run(arguments.toArray(String[]::new));

        assertThat(ended.lines().stream().map(ValidateVerbTest::verdict))
                .hasSizeGreaterThan(30)
                .containsExactlyElementsOf(expected);
    }

    private static void probes(Path index, List<String> files, List<String> verdicts) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = format.parse(Files.newBufferedReader(index, UTF_8))) {
            rows.stream().filter(row -> MESSAGES.contains(row.get("message"))).forEach(row -> {
                String rules = row.get("rules_fired").strip();
                files.add(index.resolveSibling(row.get("file")).toString());
                verdicts.add(row.get("file") + " " + row.get("schema_valid").equals("yes") + " "
                        + (rules.isEmpty() ? Set.of() : new TreeSet<>(List.of(rules.split(" ")))));
            });
        }
    }

    private static String verdict(JsonNode line) {
        Set<String> rules = new TreeSet<>();
        line.path("rules").forEach(rule -> rules.add(rule.asText()));
        return Path.of(line.path("file").asText()).getFileName() + " "
                + line.path("schemaValid").asBoolean() + " " + rules;
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
