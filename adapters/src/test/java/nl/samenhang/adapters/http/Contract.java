// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Holds a response against openapi.json: its status, media type, headers and body. */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contract() {}

    static JsonNode read() {
        try (var in = ContractServlet.class.getResourceAsStream("openapi.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void check(HttpResponse<String> response, String method, String path) {
        JsonNode contract = read();
        JsonNode responses = contract.path("paths").path(path).path(method).path("responses");
        JsonNode promised = resolve(contract, responses.path(Integer.toString(response.statusCode())));
        assertThat(promised.isMissingNode())
                .as("status " + response.statusCode())
                .isFalse();
        promised.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equals("Retry-After")) {
                assertThat(response.headers().firstValue(name)).as(name).isPresent();
            }
        });
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        JsonNode schema = promised.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as(type).isFalse();
        ObjectNode document = JSON.createObjectNode();
        document.set("components", contract.path("components"));
        document.set("allOf", JSON.createArrayNode().add(schema));
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        assertThat(registry.getSchema(document.toString(), InputFormat.JSON)
                        .validate(response.body(), InputFormat.JSON))
                .isEmpty();
    }

    static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
