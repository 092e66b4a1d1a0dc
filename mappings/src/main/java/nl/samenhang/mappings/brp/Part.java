// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A part of an answer that met its schema. Its text form shows nothing of it. */
record Part(JsonNode node) {

    Optional<Part> find(String... names) {
        JsonNode at = node;
        for (String name : names) {
            at = at.path(name);
        }
        return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(new Part(at));
    }

    Optional<String> text(String... names) {
        return find(names).map(part -> part.node.asText());
    }

    boolean isTrue(String name) {
        return node.path(name).asBoolean(false);
    }

    List<Part> all(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Part::new)
                .toList();
    }

    /** Whether the register says of this, or of anything inside it, that it is looked into. */
    boolean isUnderInvestigation() {
        return node.findValues("inOnderzoek").stream().anyMatch(value -> value.isObject() || value.asBoolean(false));
    }

    /** The same, without what is said of others in lists. */
    boolean isItselfUnderInvestigation(List<String> lists) {
        return node.properties().stream()
                .filter(entry -> !lists.contains(entry.getKey()))
                .anyMatch(entry -> entry.getKey().equals("inOnderzoek")
                        ? entry.getValue().isObject() || entry.getValue().asBoolean(false)
                        : new Part(entry.getValue()).isUnderInvestigation());
    }

    @Override
    public String toString() {
        return "Part[]";
    }
}
