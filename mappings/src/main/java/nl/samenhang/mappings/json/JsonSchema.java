// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.UnreadableMessageException;

/** A published schema (JSON Schema 2020-12). A schema may name only another one of these; nothing is fetched. */
public final class JsonSchema {

    private static final int MOST_FINDINGS = 100;

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(published()));

    /** What says where something is wrong, after which these say no more than that it is. */
    private static final Set<String> COMPOUND = Set.of("oneOf", "anyOf", "allOf", "$ref");

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema with this {@code $id}. */
    public static JsonSchema of(String id) {
        return new JsonSchema(REGISTRY.getSchema(SchemaLocation.of(id)));
    }

    /**
     * Holds it against the schema.
     *
     * @throws UnreadableMessageException with the place and the keyword of everything that breaks it, at most 100
     */
    public void check(JsonNode message) {
        List<Error> errors = schema.validate(
                message, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new UnreadableMessageException(findings(errors));
        }
    }

    /** Whether it meets the schema. */
    public boolean isMetBy(JsonNode message) {
        try {
            check(message);
            return true;
        } catch (UnreadableMessageException e) {
            return false;
        }
    }

    private static List<Finding> findings(List<Error> errors) {
        boolean anySimple = errors.stream().anyMatch(error -> !COMPOUND.contains(error.getKeyword()));
        return errors.stream()
                .filter(error -> !anySimple || !COMPOUND.contains(error.getKeyword()))
                .filter(error -> !isOfAnotherChoice(error, errors))
                .map(JsonSchema::finding)
                .distinct()
                .limit(MOST_FINDINGS)
                .toList();
    }

    /** Of the choices of a {@code oneOf}, only the one counts that the message was on its way into. */
    private static boolean isOfAnotherChoice(Error error, List<Error> errors) {
        String deeper = error.getInstanceLocation() + "/";
        return error.getEvaluationPath().toString().contains("oneOf")
                && errors.stream()
                        .anyMatch(
                                other -> other.getInstanceLocation().toString().startsWith(deeper));
    }

    /** The place is made of names that the schema has: under a name that it does not have, it looks no further. */
    private static Finding finding(Error error) {
        String place = error.getInstanceLocation().toString();
        return new Finding(
                1,
                "JSON-SCHEMA",
                place.isEmpty() ? "/" : place,
                "has to meet the keyword '" + error.getKeyword() + "' of its schema");
    }

    private static Map<String, String> published() {
        return Stream.of(
                        "household",
                        "household-message",
                        "household-question",
                        "household-answer",
                        "household-inquiry",
                        "household-report",
                        "ddas-vroegsignaal")
                .map(name -> SafeJson.resource(name + ".schema.json"))
                .collect(Collectors.toMap(schema -> schema.path("$id").asText(), JsonNode::toString));
    }
}
