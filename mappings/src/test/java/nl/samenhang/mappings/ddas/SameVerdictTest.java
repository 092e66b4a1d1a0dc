// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our schema is our own text, and its verdict is that of the published one: on the examples and on what becomes of them. */
class SameVerdictTest {

    private static final Path PUBLISHED = Path.of(System.getProperty("samenhang.shared", "missing"))
            .resolve("standards/income/raw/ddas-vroegsignalering");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @BeforeAll
    static void needsThePublishedMaterial() {
        assumeTrue(Files.isDirectory(PUBLISHED), "the published material of DDAS is not on this machine");
    }

    @Test
    void onTheExampleAndOnOurs() throws IOException {
        for (JsonNode message : examples()) {
            assertThat(EarlySignal.schema().isMetBy(message)).isTrue();
            assertThat(isValid(published(), message)).isTrue();
        }
    }

    @Test
    void onMembersThatAreDroppedAddedOrChanged() throws IOException {
        Schema published = published();
        List<JsonNode> values = values();
        int valid = 0;
        int all = 0;
        for (JsonNode example : examples()) {
            for (int seed = 0; seed < 2_000; seed++) {
                JsonNode mutated = example.deepCopy();
                mutate(mutated, new Random(seed), values);

                boolean expected = isValid(published, mutated);

                assertThat(EarlySignal.schema().isMetBy(mutated))
                        .as("%s: %s", seed, mutated)
                        .isEqualTo(expected);
                valid += expected ? 1 : 0;
                all++;
            }
        }
        assertThat(valid).as("both verdicts occur").isBetween(all / 20, all * 19 / 20);
    }

    private static void mutate(JsonNode root, Random random, List<JsonNode> values) {
        List<JsonNode> inner = new ArrayList<>();
        collect(root, inner);
        JsonNode at = inner.get(random.nextInt(inner.size()));
        JsonNode value = values.get(random.nextInt(values.size()));
        switch (at) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>(new TreeSet<>(
                        object.properties().stream().map(Map.Entry::getKey).toList()));
                if (names.isEmpty() || random.nextInt(10) == 0) {
                    object.set("verzonnen", value);
                } else if (random.nextInt(4) == 0) {
                    object.remove(names.get(random.nextInt(names.size())));
                } else {
                    object.set(names.get(random.nextInt(names.size())), value);
                }
            }
            case ArrayNode array -> {
                if (random.nextBoolean() && !array.isEmpty()) {
                    array.add(array.get(0).deepCopy());
                } else {
                    array.removeAll();
                }
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    /** Of every kind, and every word of every list of the published schema. */
    private static List<JsonNode> values() throws IOException {
        List<JsonNode> values = new ArrayList<>(List.of(
                NODES.nullNode(),
                NODES.textNode(""),
                NODES.textNode("x"),
                NODES.textNode("2026-02-28"),
                NODES.textNode("2026-02-30"),
                NODES.textNode("2026-02-28T10:00:00Z"),
                NODES.textNode("2026-02-28T10:00:00+01:00"),
                NODES.textNode("2026-02-28T10:00:00"),
                NODES.textNode("iemand@voorbeeld.example"),
                NODES.numberNode(1),
                NODES.numberNode(-1),
                NODES.numberNode(1.0),
                NODES.numberNode(1.5),
                NODES.numberNode(1e40),
                NODES.booleanNode(true),
                NODES.booleanNode(false),
                NODES.arrayNode(),
                NODES.objectNode()));
        schemaNode().findValues("enum").forEach(list -> list.forEach(values::add));
        return values;
    }

    private static List<JsonNode> examples() throws IOException {
        return List.of(
                JSON.readTree(PUBLISHED.resolve("enkelvoudigVoorbeeld.json").toFile()),
                JSON.readTree(EarlySignalTest.SIGNAL.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode schemaNode() throws IOException {
        return JSON.readTree(
                PUBLISHED.resolve("json_schema_Uitwisselmodel.json").toFile());
    }

    private static Schema published() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaNode());
    }

    private static boolean isValid(Schema schema, JsonNode message) {
        return schema.validate(
                        message, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }
}
