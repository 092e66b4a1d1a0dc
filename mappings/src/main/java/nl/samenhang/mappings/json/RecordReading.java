// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;

/**
 * Reads the records of the model from a tree that met their schema. A value that its type does not take becomes a finding; what is
 * returned in its place is not used. Where a fact came from is not read: the one provenance that was given holds for all.
 */
final class RecordReading {

    private final Provenance provenance;
    private final Fates fates;
    private final List<Finding> findings = new ArrayList<>();

    RecordReading(Provenance provenance, Fates fates) {
        this.provenance = provenance;
        this.fates = fates;
    }

    List<Finding> findings() {
        return findings;
    }

    /** A value that its own type refuses; nothing of the cause is kept, since it may quote. */
    private static final class NoValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Empty where there was a finding in it. */
    <T extends Record> Optional<T> record(Class<T> type, JsonNode node, String pointer, String path) {
        try {
            return Optional.of(type.cast(object(type, node, pointer, path)));
        } catch (NoValueException found) {
            return Optional.empty();
        }
    }

    private Object value(Type type, JsonNode node, String pointer, String path) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Fact" -> fact(argument, node, pointer, path);
                case "List" -> list(argument, node, pointer, path);
                case "Set" -> new LinkedHashSet<>(list(argument, node, pointer, path));
                default -> throw new IllegalStateException("the model has no such container: " + generic);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return object(named(plain, node.path(RecordWriting.WHICH).asText()), node, pointer, path);
        }
        return plain.isRecord() && !isSimple(plain) ? object(plain, node, pointer, path) : simple(plain, node, pointer);
    }

    private Fact<?> fact(Type argument, JsonNode node, String pointer, String path) {
        if (node.has("absent")) {
            return Fact.absent(AbsentReason.valueOf(node.path("absent").asText()));
        }
        fates.carried(path);
        return Fact.known(value(argument, node.path("value"), pointer + "/value", path), provenance);
    }

    private List<Object> list(Type argument, JsonNode node, String pointer, String path) {
        List<Object> all = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < node.size(); i++) {
            try {
                all.add(value(argument, node.path(i), pointer + "/" + i, path));
            } catch (NoValueException found) {
                whole = false;
            }
        }
        if (!whole) {
            throw new NoValueException();
        }
        return all;
    }

    private Object object(Class<?> type, JsonNode node, String pointer, String path) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (RecordComponent component : components) {
            try {
                values.add(component(component, node, pointer, path));
            } catch (NoValueException found) {
                whole = false;
            }
        }
        if (!whole) {
            throw new NoValueException();
        }
        return construct(type, components, values, pointer);
    }

    private Object component(RecordComponent component, JsonNode node, String pointer, String path) {
        String name = component.getName();
        Type type = component.getGenericType();
        JsonNode value = node.path(name);
        if (component.getType() != Optional.class) {
            return value(type, value, pointer + "/" + name, path + "/" + name);
        }
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return value.isMissingNode()
                ? Optional.empty()
                : Optional.of(value(argument, value, pointer + "/" + name, path + "/" + name));
    }

    private static boolean isSimple(Class<?> type) {
        return type == Bsn.class || type == PersonKey.class || type == Money.class;
    }

    private Object simple(Class<?> type, JsonNode node, String pointer) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> ((Enum<?>) one).name().equals(node.asText()))
                    .findFirst()
                    .orElseThrow(() -> found(pointer, "SAM005", "has to be a word of its list"));
        }
        try {
            return switch (type.getSimpleName()) {
                case "String" -> text(node, pointer);
                case "PersonKey" -> new PersonKey(node.asText());
                case "Bsn" ->
                    Bsn.parse(node.asText())
                            .orElseThrow(() -> found(pointer, "SAM001", "has to be a number that somebody can have"));
                case "Integer", "int" -> Math.toIntExact(whole(node));
                case "Long", "long" -> whole(node);
                case "Money" -> new Money(whole(node));
                case "LocalDate" -> LocalDate.parse(node.asText());
                case "LocalDateTime" -> LocalDateTime.parse(node.asText());
                default -> throw new IllegalStateException("the model has no such value: " + type.getName());
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw found(pointer, "SAM005", "has to be a date that exists, or a whole number of at most 18 digits");
        }
    }

    private String text(JsonNode node, String pointer) {
        String text = node.asText();
        if (text.isBlank()) {
            throw found(pointer, "SAM004", "has to have something visible in it");
        }
        return text;
    }

    private static long whole(JsonNode node) {
        if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw new ArithmeticException();
        }
        return node.longValue();
    }

    private Object construct(Class<?> type, RecordComponent[] components, List<Object> values, String pointer) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw found(pointer, "SAM005", "has to be a value of its type");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the records of the model are public", e);
        }
    }

    private static Class<?> named(Class<?> choice, String name) {
        return Arrays.stream(choice.getPermittedSubclasses())
                .filter(one -> one.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema has a choice that the model has not"));
    }

    private NoValueException found(String pointer, String rule, String requirement) {
        findings.add(new Finding(2, rule, pointer, requirement));
        return new NoValueException();
    }
}
