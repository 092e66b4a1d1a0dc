// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Function;

/**
 * {@code fact(value)} in a supplier's format: a fact with this value, or {@code NO_VALUE} where it is null. Its provenance only fills its
 * place; the gateway gives the one that holds.
 */
final class FactFunction implements Function {

    @Override
    public String getName() {
        return "fact";
    }

    @Override
    public int getMinArguments() {
        return 1;
    }

    @Override
    public int getMaxArguments() {
        return 1;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        JsonNode value = arguments[0];
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        if (value.isNull()) {
            return fact.put("absent", "NO_VALUE");
        }
        fact.set("value", value);
        fact.putObject("provenance")
                .put("source", "format")
                .put("collectedUnder", "UNKNOWN")
                .put("type", "household")
                .put("message", "00000000-0000-7000-8000-000000000000")
                .put("at", "1970-01-01T00:00:00Z")
                .put("trust", "STATED");
        return fact;
    }
}
