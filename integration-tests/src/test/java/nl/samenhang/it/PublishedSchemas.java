// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.samenhang.mappings.json.JsonSchema;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xml.sax.SAXException;

/** The schemas of the standards' owners in {@code ../shared}, and our own as they are served; by kind of message. */
final class PublishedSchemas {

    /** What has no schema that anybody published, and why. */
    static final Map<String, String> NONE = Map.of(
            "duo-verzuim",
                    "DUO has not published its schema of reports of absence; ours is a stand-in (docs/interfaces/school.md)",
            "no message", "an acknowledgement in words: the status is the answer");

    private static final Path STANDARDS =
            Path.of(System.getProperty("samenhang.shared", "missing")).resolve("standards");
    private static final Path CARE = STANDARDS.resolve("istandaarden");
    private static final Path BRP = STANDARDS.resolve("income/raw/brp");
    private static final Path PERSONS = BRP.resolve("personen/openapi-personen-2.7.0.yaml");
    private static final Path RESIDENTS = BRP.resolve("bewoning/openapi-bewoning-2.1.0.yaml");
    private static final Map<String, Path> XML = Map.of(
            "wmo301", CARE.resolve("raw/iwmo-3.2/xsd/WMO301.xsd"),
            "wmo302", CARE.resolve("derived/iwmo-3.2/xsd/WMO302.xsd"),
            "jw301", CARE.resolve("raw/ijw-3.2/xsd/JW301.xsd"),
            "jw302", CARE.resolve("raw/ijw-3.2/xsd/JW302.xsd"),
            "ggk", CARE.resolve("raw/ggk-envelop/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Schema> compiled = new HashMap<>();
    private final Map<Path, ObjectNode> contracts = new HashMap<>();

    static boolean present() {
        return Files.isDirectory(CARE);
    }

    /** What is wrong with it; empty if it has no published schema. */
    Optional<List<String>> faults(Spoken spoken) throws Exception {
        String kind = spoken.kind();
        if (kind.startsWith("household")) {
            boolean met = JsonSchema.of("urn:samenhang:schema:" + kind + ":0.1").isMetBy(JSON.readTree(spoken.body()));
            return Optional.of(met ? List.of() : List.of("breaks " + kind));
        }
        return switch (kind) {
            case "brp personen question" -> Optional.of(json(PERSONS, "RaadpleegMetBurgerservicenummer", spoken));
            case "brp personen answer" -> Optional.of(json(PERSONS, "RaadpleegMetBurgerservicenummerResponse", spoken));
            case "brp bewoningen question" -> Optional.of(json(RESIDENTS, "BewoningMetPeildatum", spoken));
            case "brp bewoningen answer" -> Optional.of(json(RESIDENTS, "BewoningenQueryResponse", spoken));
            default -> XML.containsKey(kind.split(" ")[0]) ? Optional.of(xml(spoken)) : Optional.empty();
        };
    }

    private List<String> xml(Spoken spoken) throws IOException, SAXException {
        Schema schema = schema(spoken.kind().split(" ")[0]);
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(spoken.body())));
            return List.of();
        } catch (SAXException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private Schema schema(String standard) throws SAXException {
        if (!compiled.containsKey(standard)) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            compiled.put(standard, factory.newSchema(XML.get(standard).toFile()));
        }
        return compiled.get(standard);
    }

    private List<String> json(Path contract, String schema, Spoken spoken) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        document.set("components", contract(contract).get("components"));
        document.put("$ref", "#/components/schemas/" + schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.toString(), InputFormat.JSON)
                .validate(new String(spoken.body(), UTF_8), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    /** With what a discriminator says to a code generator made a condition that a validator understands. */
    private ObjectNode contract(Path file) throws IOException {
        if (!contracts.containsKey(file)) {
            var settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
            ObjectNode contract = JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
            contract.at("/components/schemas").forEach(PublishedSchemas::discriminate);
            contracts.put(file, contract);
        }
        return contracts.get(file);
    }

    private static void discriminate(JsonNode schema) {
        JsonNode mapping = schema.at("/discriminator/mapping");
        if (!mapping.isMissingNode()) {
            ArrayNode names =
                    schema.withObject("/properties").withObject("/type").putArray("enum");
            mapping.fieldNames().forEachRemaining(names::add);
        }
    }
}
