// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A published contract of Haal Centraal, where this machine has it. What a discriminator says to a code generator is made a condition
 * that a validator understands.
 */
final class OpenApi {

    private static final Path BRP =
            Path.of(System.getProperty("samenhang.shared", "missing")).resolve("standards/income/raw/brp");

    private final ObjectNode contract;

    private OpenApi(Path file) {
        assumeTrue(Files.isRegularFile(file), "the published contract of Haal Centraal is not on this machine");
        try {
            contract = (ObjectNode) new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contract.at("/components/schemas").forEach(OpenApi::discriminate);
    }

    static OpenApi persons() {
        return new OpenApi(BRP.resolve("personen/openapi-personen-2.7.0.yaml"));
    }

    static OpenApi residents() {
        return new OpenApi(BRP.resolve("bewoning/openapi-bewoning-2.1.0.yaml"));
    }

    void requireValid(String schema, byte[] json) {
        ObjectNode document = contract.objectNode();
        document.set("components", contract.get("components"));
        document.put("$ref", "#/components/schemas/" + schema);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(document.toString(), InputFormat.JSON)
                        .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON))
                .extracting(Error::toString)
                .isEmpty();
    }

    /** The schemas that a type stands for refer back to the one with the discriminator, so only their own part is taken. */
    private static void discriminate(JsonNode schema) {
        JsonNode mapping = schema.at("/discriminator/mapping");
        if (mapping.isMissingNode()) {
            return;
        }
        ArrayNode names = schema.withObject("/properties").withObject("/type").putArray("enum");
        mapping.fieldNames().forEachRemaining(names::add);
    }
}
