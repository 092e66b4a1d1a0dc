// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The leaves of a schema of a published contract, over all types that a discriminator names. A date is one leaf, and so is inOnderzoek. */
final class Leaves {

    private final JsonNode schemas;
    private final Set<String> found = new LinkedHashSet<>();

    private Leaves(JsonNode contract) {
        this.schemas = contract.at("/components/schemas");
    }

    static Set<String> of(JsonNode contract, String schema) {
        Leaves leaves = new Leaves(contract);
        leaves.collect(leaves.schemas.get(schema), "");
        return leaves.found;
    }

    private void collect(JsonNode schema, String path) {
        if (schema.path("$ref").asText().endsWith("/AbstractDatum")) {
            found.add(path);
            return;
        }
        JsonNode resolved = resolved(schema);
        if (resolved.path("type").asText().equals("array")) {
            collect(resolved.get("items"), path);
            return;
        }
        Map<String, Set<JsonNode>> properties = new TreeMap<>();
        properties(resolved, properties);
        if (properties.isEmpty()) {
            found.add(path);
        }
        properties.forEach((name, kinds) -> {
            String place = path.isEmpty() ? name : path + "/" + name;
            if (name.equals("inOnderzoek")) {
                found.add(place);
            } else {
                kinds.forEach(kind -> collect(kind, place));
            }
        });
    }

    private void properties(JsonNode schema, Map<String, Set<JsonNode>> into) {
        schema.path("allOf").forEach(part -> properties(resolved(part), into));
        schema.path("properties").properties().forEach(entry -> into.computeIfAbsent(
                        entry.getKey(), name -> new LinkedHashSet<>())
                .add(entry.getValue()));
        schema.at("/discriminator/mapping").forEach(kind -> own(resolvedName(kind.asText()), into));
    }

    /** Without what refers back to the schema that has the discriminator. */
    private void own(JsonNode kind, Map<String, Set<JsonNode>> into) {
        kind.path("allOf").forEach(part -> {
            if (!resolved(part).has("discriminator")) {
                properties(resolved(part), into);
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? resolved(resolvedName(schema.get("$ref").asText())) : schema;
    }

    private JsonNode resolvedName(String reference) {
        return schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
