// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON for a person to review and to compare: a line for each value, with its place; a fact of a household on one line with its source, and
 * all that is absent of an object on one line. Members of a document are in the order of their names. {@code *} stands for identifiers,
 * pseudonyms, moments and months.
 */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VOLATILE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\b[0-9a-f]{64}\\b|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)|\\d{8}T\\d{6,}Z|(?<=\\bp-)[0-9a-f]{20}\\b|(?m)(?<= = )\\d{4}-\\d\\d$";

    private JsonForm() {}

    static String of(String json) {
        List<String> lines = new ArrayList<>();
        append(lines, "", tree(json));
        return steady(String.join("\n", lines)) + "\n";
    }

    /** More than one, in an order that does not depend on which came first. */
    static String of(List<byte[]> documents) {
        return documents.stream()
                .map(document -> of(new String(document, UTF_8)))
                .sorted()
                .collect(joining("\n"));
    }

    /** Without what differs from run to run. */
    static String steady(String text) {
        return AnyOrder.sorted(text.replaceAll(VOLATILE, "*"));
    }

    private static void append(List<String> lines, String place, JsonNode node) {
        if (place.equals("/accesses")) {
            node.valueStream()
                    .map(JsonForm::access)
                    .map(JsonForm::steady)
                    .sorted()
                    .forEach(lines::add);
        } else if (node.has("provenance")) {
            fact(lines, place, node);
        } else if (node.isObject()) {
            absent(node).ifPresent(names -> lines.add(place + " without " + names));
            Comparator<Map.Entry<String, JsonNode>> order =
                    place.isEmpty() ? Map.Entry.comparingByKey() : Comparator.comparing(member -> 0);
            node.properties().stream()
                    .filter(member -> !member.getValue().has("absent"))
                    .sorted(order)
                    .forEach(member -> append(lines, place + "/" + member.getKey(), member.getValue()));
        } else if (node.isArray() && !plain(node)) {
            for (int i = 0; i < node.size(); i++) {
                append(lines, place + "/" + node.get(i).path("key").asText(Integer.toString(i)), node.get(i));
            }
        } else {
            lines.add(place + " = " + text(place, node));
        }
    }

    /** One of a report of who saw something; those of one question are in no order. Of the fields the names alone. */
    private static String access(JsonNode access) {
        return "/accesses " + access.toString().replaceAll("\\{\"path\":(\"[^\"]+\"),\"nl\":\"[^\"]*\"}", "$1");
    }

    /** A value with where it came from: whose, for which task, and how firm it is. */
    private static void fact(List<String> lines, String place, JsonNode fact) {
        JsonNode from = fact.get("provenance");
        String source = " (%s, %s, %s)"
                .formatted(
                        from.path("source").asText(),
                        from.path("collectedUnder").asText(),
                        from.path("trust").asText());
        JsonNode value = fact.path("value");
        if (value.isArray() && !plain(value)) {
            append(lines, place, value);
        } else {
            lines.add(place + " = " + text(place, value) + source);
        }
    }

    private static Optional<String> absent(JsonNode object) {
        return Optional.of(object.properties().stream()
                        .filter(member -> member.getValue().has("absent"))
                        .map(member -> member.getKey() + " "
                                + member.getValue().get("absent").asText())
                        .collect(joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private static boolean plain(JsonNode array) {
        return array.valueStream().noneMatch(JsonNode::isContainerNode) && array.size() < 200;
    }

    private static String text(String place, JsonNode node) {
        if (place.endsWith("/beneficiaries")) {
            return node.valueStream().map(JsonNode::asText).sorted().toList().toString();
        }
        return node.isTextual() ? node.asText() : node.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
