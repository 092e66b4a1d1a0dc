// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samenhang.canonical.Finding;

/**
 * One JSON object of a request, read name by name; what is wrong is collected, so that the sender hears all of it at once. A finding
 * says where and what it has to be, never what was found. Strict: no name twice, no name that nobody asks for.
 */
final class JsonBody {

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxStringLength(2_000)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String place;
    private final JsonNode object;
    private final List<Finding> findings;
    private final Set<String> asked = new HashSet<>();

    private JsonBody(String place, JsonNode object, List<Finding> findings) {
        this.place = place;
        this.object = object;
        this.findings = findings;
        if (!object.isObject()) {
            fault("", "an object");
        }
    }

    static JsonBody of(byte[] json) {
        List<Finding> findings = new ArrayList<>();
        try {
            return new JsonBody("", JSON.readTree(json), findings);
        } catch (IOException notJson) {
            var empty = new JsonBody("", JsonNodeFactory.instance.objectNode(), findings);
            empty.fault("", "one JSON object, each name once, at most five levels deep");
            return empty;
        }
    }

    List<Finding> findings() {
        return findings.stream().distinct().limit(MOST).toList();
    }

    boolean has(String name) {
        asked.add(name);
        return object.has(name);
    }

    /** A text that can be converted. The conversion's own words are dropped, for they may quote it. */
    <T> Optional<T> value(String name, String requirement, Function<String, T> conversion) {
        asked.add(name);
        return converted("/" + name, object.path(name), requirement, conversion);
    }

    /** A list of one or more texts, each once. */
    <T> List<T> values(String name, String requirement, Function<String, T> conversion) {
        List<T> found = new ArrayList<>();
        List<JsonNode> items = items(name);
        for (int i = 0; i < items.size(); i++) {
            converted("/" + name + "/" + i, items.get(i), requirement, conversion)
                    .ifPresent(found::add);
        }
        if (new HashSet<>(found).size() < found.size()) {
            fault("/" + name, "each of them once");
        }
        return found;
    }

    boolean truth(String name) {
        asked.add(name);
        JsonNode node = object.path(name);
        if (!node.isBoolean()) {
            fault("/" + name, "true or false");
        }
        return node.asBoolean();
    }

    /** The object at this name; without one, all that it has to have is a finding. */
    JsonBody inside(String name) {
        asked.add(name);
        return new JsonBody(place + "/" + name, object.path(name), findings);
    }

    /** The objects of a list of one or more. */
    List<JsonBody> objects(String name) {
        List<JsonBody> found = new ArrayList<>();
        List<JsonNode> items = items(name);
        for (int i = 0; i < items.size(); i++) {
            found.add(new JsonBody(place + "/" + name + "/" + i, items.get(i), findings));
        }
        return found;
    }

    void nothingElse() {
        if (object.isObject() && object.properties().stream().anyMatch(e -> !asked.contains(e.getKey()))) {
            fault("", "an object with only the names of the contract");
        }
    }

    void fault(String at, String requirement) {
        String where = place + at;
        findings.add(new Finding(1, "JSON", where.isEmpty() ? "/" : where, requirement));
    }

    private List<JsonNode> items(String name) {
        asked.add(name);
        JsonNode list = object.path(name);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            fault("/" + name, "a list of 1 to " + MOST);
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    private <T> Optional<T> converted(String at, JsonNode node, String requirement, Function<String, T> conversion) {
        if (node.isTextual()) {
            try {
                return Optional.of(conversion.apply(node.textValue()));
            } catch (IllegalArgumentException | java.time.DateTimeException refused) {
                // the same finding as for what is no text
            }
        }
        fault(at, requirement);
        return Optional.empty();
    }
}
