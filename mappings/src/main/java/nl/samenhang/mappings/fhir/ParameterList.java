// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samenhang.canonical.Finding;

/** A list of named parameters; what is wrong is collected. A finding says where and what it has to be, never what was found. */
final class ParameterList {

    private static final int MOST = 100;

    private final String place;
    private final List<Parameter> all = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Finding> findings;

    private ParameterList(String place, JsonNode list, List<Finding> findings) {
        this.place = place;
        this.findings = findings;
        if (!list.isMissingNode() && (!list.isArray() || list.size() > MOST)) {
            fault("PARAMETERS", "", "a list of at most " + MOST);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            all.add(new Parameter(list.get(i), place + "[" + i + "]"));
        }
    }

    /** The parameters of a resource. */
    static ParameterList of(JsonNode root) {
        ParameterList parameters = new ParameterList("Parameters.parameter", root.path("parameter"), new ArrayList<>());
        root.fieldNames().forEachRemaining(name -> {
            if (!Set.of("resourceType", "parameter", "id", "meta").contains(name)) {
                parameters.findings.add(new Finding(1, "PARAMETERS", "Parameters", "has to be parameters alone"));
            }
        });
        return parameters;
    }

    List<Finding> findings() {
        return findings.stream().distinct().limit(MOST).toList();
    }

    List<Parameter> several(String name) {
        asked.add(name);
        return all.stream().filter(p -> p.name().equals(name)).toList();
    }

    Optional<Parameter> one(String name) {
        List<Parameter> found = several(name);
        if (found.size() > 1) {
            fault("PARAMETERS", name, "at most one");
        }
        return found.stream().findFirst();
    }

    Optional<Parameter> needed(String name) {
        Optional<Parameter> found = one(name);
        if (found.isEmpty()) {
            fault("PARAMETERS", name, "needed");
        }
        return found;
    }

    void nothingElse() {
        all.stream()
                .filter(p -> !asked.contains(p.name()))
                .forEach(p -> p.fault("PARAMETERS", "has to be a parameter of the operation"));
    }

    void fault(String rule, String name, String requirement) {
        findings.add(new Finding(1, rule, name.isEmpty() ? place : place + "(" + name + ")", requirement));
    }

    /** One of them. */
    final class Parameter {

        private final JsonNode node;
        private final String at;

        private Parameter(JsonNode node, String at) {
            this.node = node;
            this.at = at;
        }

        String name() {
            return node.path("name").asText("");
        }

        boolean has(String value) {
            return node.has(value);
        }

        ParameterList parts() {
            return new ParameterList(at + ".part", node.path("part"), findings);
        }

        /**
         * A text that can be converted; the conversion's own words are dropped, for they may quote it.
         *
         * @param value the element, or a JSON pointer below this parameter
         */
        <T> Optional<T> text(String value, String requirement, Function<String, T> conversion) {
            JsonNode found = value.startsWith("/") ? node.at(value) : node.path(value);
            if (found.isTextual()) {
                try {
                    return Optional.of(conversion.apply(found.textValue()));
                } catch (IllegalArgumentException | DateTimeException refused) {
                    // the same finding as for what is no text
                }
            }
            findings.add(new Finding(
                    1,
                    "PARAMETERS",
                    at + "." + value.replaceFirst("^/", "").replace('/', '.'),
                    "has to be " + requirement));
            return Optional.empty();
        }

        void fault(String rule, String requirement) {
            findings.add(new Finding(1, rule, at, requirement));
        }
    }
}
