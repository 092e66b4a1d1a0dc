// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.schibsted.spt.data.jslt.Function;

/** {@code absent(reason)} in a supplier's format: a fact without a value, such as {@code absent("NOT_SUPPORTED")}. */
final class AbsentFunction implements Function {

    @Override
    public String getName() {
        return "absent";
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
        return JsonNodeFactory.instance.objectNode().put("absent", arguments[0].asText());
    }
}
