// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the JSON Schema (2020-12) of the household from its records. Every record is a definition with its own name; an
 * {@link Optional} may be left out; a {@link Fact} is {@code {"value", "provenance"}} or {@code {"absent"}}; what a {@link Field}
 * stands for carries its path and disclosure class. {@link HouseholdJson} renders by the same conventions.
 */
final class HouseholdSchema {

    static final String ID = "urn:samenhang:schema:household:0.1";
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Documentation documentation = new Documentation();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    static ObjectNode generate() {
        return new HouseholdSchema().schema();
    }

    private ObjectNode schema() {
        ObjectNode schema = json.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID)
                .put("title", "Samenhang household")
                .put("$comment", "SPDX-License-Identifier: EUPL-1.2. Generated from the records of module canonical.");
        schema.setAll(of(Household.class));
        schema.putObject("$defs").setAll(definitions);
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type argument = generic.getActualTypeArguments()[0];
            return switch (raw.getSimpleName()) {
                case "Fact" -> fact(argument);
                case "Optional" -> of(argument);
                case "List" -> array(argument);
                case "Set" -> array(argument).put("uniqueItems", true);
                default -> throw new IllegalArgumentException("no schema for a " + raw.getName());
            };
        }
        return plain((Class<?>) type);
    }

    private ObjectNode array(Type items) {
        return json.objectNode().put("type", "array").set("items", of(items));
    }

    private ObjectNode fact(Type value) {
        ObjectNode known = json.objectNode().put("type", "object");
        known.putObject("properties").<ObjectNode>set("value", of(value)).set("provenance", of(Provenance.class));
        known.putArray("required").add("value").add("provenance");
        known.put("additionalProperties", false);
        ObjectNode fact = json.objectNode();
        fact.putArray("oneOf").add(known).add(reference(Fact.Absent.class));
        return fact;
    }

    private ObjectNode plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String", "PersonKey" -> string();
            case "Integer", "int", "long", "Money" ->
                described(type, json.objectNode().put("type", "integer"));
            case "LocalDate" -> string().put("format", "date");
            case "Instant" -> string().put("format", "date-time").put("pattern", "Z$");
            case "LocalDateTime" ->
                string().put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");
            case "Bsn" -> described(type, string().put("pattern", "^[0-9]{9}$"));
            case "MessageType" -> string().put("pattern", "^[a-z][a-z0-9-]{0,39}$");
            case "MessageId" -> string().put("format", "uuid");
            default -> reference(type);
        };
    }

    private ObjectNode string() {
        return json.objectNode().put("type", "string");
    }

    private ObjectNode reference(Class<?> type) {
        String name = HouseholdJson.nameOf(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, json.objectNode());
            definitions.put(name, described(type, definition(type)));
        }
        return json.objectNode().put("$ref", DEFINITIONS + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode choice = string();
            ArrayNode words = choice.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(one -> words.add(((Enum<?>) one).name()));
            return choice;
        }
        if (type == Fact.Absent.class) {
            ObjectNode absent = json.objectNode().put("type", "object");
            absent.putObject("properties").set("absent", of(AbsentReason.class));
            absent.putArray("required").add("absent");
            return absent.put("additionalProperties", false);
        }
        if (type.isSealed()) {
            ObjectNode choice = json.objectNode();
            Arrays.stream(type.getPermittedSubclasses())
                    .forEach(one -> choice.withArray("/oneOf").add(reference(one)));
            return choice;
        }
        return object(type);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = json.objectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        if (Provision.class.isAssignableFrom(type)) {
            properties.putObject(HouseholdJson.WHICH).put("const", type.getSimpleName());
            required.add(HouseholdJson.WHICH);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), property(type, component));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        return object.put("additionalProperties", false);
    }

    private ObjectNode property(Class<?> type, RecordComponent component) {
        ObjectNode property = of(component.getGenericType());
        documentation.of(type, component.getName()).ifPresent(text -> property.put("description", text));
        String place = type.getSimpleName() + "." + component.getName();
        Arrays.stream(Field.values())
                .filter(field ->
                        Places.of(field).contains(place) || Places.inside(field).contains(place))
                .forEach(field -> property.put("x-field", field.path())
                        .put("x-disclosure-class", field.disclosureClass().name()));
        return property;
    }

    private ObjectNode described(Class<?> type, ObjectNode schema) {
        if (type.getPackage() == Household.class.getPackage()) {
            documentation.of(type).ifPresent(text -> schema.put("description", text));
        }
        return schema;
    }
}
