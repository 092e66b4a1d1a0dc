// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The spine's answer to a question, of which one resource goes out. */
final class AnswerBundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NOT_NOW = Set.of("timeout", "transient", "structure");

    private final Map<String, ObjectNode> byUrl = new HashMap<>();

    AnswerBundle(byte[] answer) {
        try {
            for (JsonNode entry : JSON.readTree(answer).path("entry")) {
                if (entry.path("resource") instanceof ObjectNode resource) {
                    byUrl.put(entry.path("fullUrl").asText(), resource);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("an answer of the spine is JSON", e);
        }
    }

    /** The resource, with references that hold outside the answer too. */
    Optional<String> resource(String kind, String id) {
        return byUrl.values().stream()
                .filter(r -> kind.equals(r.path("resourceType").asText())
                        && id.equals(r.path("id").asText()))
                .findFirst()
                .map(found -> {
                    references(found);
                    return found.toString();
                });
    }

    /** Why it is not in the answer: it may not be told, there is none, or a source that might know did not answer. */
    Refusal refusal() {
        ObjectNode outcome = byUrl.values().stream()
                .filter(r -> "OperationOutcome".equals(r.path("resourceType").asText()))
                .findFirst()
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome"));
        boolean notNow = outcome.path("issue").findValuesAsText("code").stream().anyMatch(NOT_NOW::contains);
        return new Refusal(notNow ? 503 : 404, outcome);
    }

    private void references(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        children.forEach(this::references);
        Optional.ofNullable(byUrl.get(node.path("reference").asText()))
                .ifPresent(target -> refer((ObjectNode) node, target));
    }

    /** What has no id cannot be read, and is not pointed at. */
    private static void refer(ObjectNode reference, ObjectNode target) {
        if (target.has("id")) {
            reference.put(
                    "reference",
                    target.path("resourceType").asText() + "/"
                            + target.path("id").asText());
        } else {
            reference.remove("reference");
            reference
                    .withArrayProperty("extension")
                    .addObject()
                    .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                    .put("valueCode", "masked");
        }
    }
}
