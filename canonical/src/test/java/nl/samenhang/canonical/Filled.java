// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A record with something in every component, recursively, found by reflection: a component that is added tomorrow is filled too.
 * Every value that a message could hold is one of {@link #TRACES}, so that a test can look for it where it may not be.
 */
final class Filled {

    /** Parts of every planted value. */
    static final List<String> TRACES = List.of("planted", "77177", "1977", "999990019");

    static final PersonKey CLIENT = new PersonKey("client");

    static final Provenance PROVENANCE = new Provenance(
            "wmo",
            Domain.WMO,
            new MessageType("wmo-301"),
            new MessageId(new UUID(0x7000L, 0x8000_0000_0000_0000L)),
            Instant.EPOCH,
            Trust.DECIDED);

    private final Set<String> gaps;
    private final AbsentReason why;

    /** Leaves {@code gaps} open, written as in {@link Places}: facts are absent for the reason given, lists are empty. */
    private Filled(Set<String> gaps, AbsentReason why) {
        this.gaps = gaps;
        this.why = why;
    }

    static Household household() {
        return make(Household.class);
    }

    static Household householdWithout(Set<String> gaps, AbsentReason why) {
        return (Household) new Filled(gaps, why).value(Household.class);
    }

    static <T> T make(Class<T> type) {
        return type.cast(new Filled(Set.of(), AbsentReason.NO_VALUE).value(type));
    }

    private Object component(Class<?> holder, RecordComponent component) {
        if (gaps.contains(holder.getSimpleName() + "." + component.getName())) {
            return component.getType() == Fact.class ? Fact.absent(why) : List.of();
        }
        return value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == Fact.class ? Fact.known(value(argument), PROVENANCE) : container(raw, argument);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? record(plain) : simple(plain);
    }

    private Object container(Class<?> raw, Type argument) {
        if (raw == Optional.class) {
            return Optional.of(value(argument));
        }
        if (raw == Set.class) {
            return Set.of(value(argument));
        }
        return argument instanceof Class<?> choice && choice.isSealed()
                ? Arrays.stream(choice.getPermittedSubclasses())
                        .map(this::value)
                        .toList()
                : List.of(value(argument));
    }

    private Object record(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Bsn" -> new Bsn("999990019");
            case "PersonKey" -> CLIENT;
            case "Provenance" -> PROVENANCE;
            case "MessageType" -> new MessageType("wmo-301");
            case "PartyCode" -> new PartyCode(PartyCode.GEMEENTE, "0243");
            case "SchemaVersions" -> new SchemaVersions("1.0.0", "1.0.0");
            case "Purpose" -> new Purpose("wmo-levering");
            case "Code" -> new Code("LIST", "planted", Optional.of("planted"));
            case "Verdict" -> new Verdict("persons[client]", List.of(Code.of("LIST", "planted")));
            default -> construct(type);
        };
    }

    private Object construct(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(c -> component(type, c)).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "planted";
            case "int", "Integer" -> 77_177;
            case "long", "Long" -> 77_177L;
            case "LocalDate" -> LocalDate.of(1977, 7, 17);
            case "LocalDateTime" -> LocalDateTime.of(1977, 7, 17, 7, 17, 17);
            case "byte[]" -> "planted".getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("no planted value for a " + type.getName());
        };
    }
}
