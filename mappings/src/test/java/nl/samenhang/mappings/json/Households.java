// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Provision;
import nl.samenhang.canonical.Trust;

/** Any household at all, from a seed: a component that is added to the model tomorrow is in it too. */
final class Households {

    static final Provenance PROVENANCE = new Provenance(
            "jeugd-backoffice",
            Domain.JEUGD,
            new MessageType("household"),
            new MessageId(new UUID(1, 2)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.STATED);

    private static final List<String> BSNS = List.of("999990019", "999990020", "999990032", "999990044", "999990056");
    private static final List<String> TEXTS =
            List.of("x", "Voorbeeld", "é \" \\ / ", "regel\nregel\t", "😀", "{\"a\":1}", "a\u2028b", "00", "\u0001!");

    private final Random random;

    private Households(long seed) {
        this.random = new Random(seed);
    }

    static Household any(long seed) {
        Household household = (Household) new Households(seed).value(Household.class);
        List<Person> persons = IntStream.range(0, 3)
                .mapToObj(i -> keyed((Person) new Households(seed + i + 1).value(Person.class), "person-" + i))
                .toList();
        return new Household(
                household.definition(),
                household.members(),
                persons,
                household.relations(),
                household.authorities(),
                household.provisions(),
                household.signals(),
                household.enrolments(),
                household.absences(),
                household.plans(),
                household.cases());
    }

    private static Person keyed(Person p, String key) {
        return new Person(
                new PersonKey(key),
                p.bsn(),
                p.localNumber(),
                p.name(),
                p.birthDate(),
                p.deathDate(),
                p.gender(),
                p.civilStatus(),
                p.secrecy(),
                p.communicationNeed(),
                p.legalStatus(),
                p.legalRepresentation(),
                p.remark(),
                p.contacts());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Fact" ->
                    random.nextInt(3) > 0
                            ? Fact.known(value(argument), PROVENANCE)
                            : Fact.absent(AbsentReason.values()[random.nextInt(AbsentReason.values().length)]);
                case "Optional" -> random.nextBoolean() ? Optional.of(value(argument)) : Optional.empty();
                case "Set" -> random.nextBoolean() ? Set.of(value(argument)) : Set.of();
                default ->
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> value(argument))
                            .toList();
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Provision.class) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return value(kinds[random.nextInt(kinds.length)]);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return simple(plain);
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "PersonKey" -> new PersonKey("person-" + random.nextInt(3));
            case "Bsn" -> new Bsn(BSNS.get(random.nextInt(BSNS.size())));
            case "Money" -> new Money(random.nextLong() >> 12);
            case "Code" -> new Code("LIST", "0" + random.nextInt(9), Optional.empty());
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            case "LocalDate" -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
            case "LocalDateTime" -> LocalDateTime.of(2026, 1, 1, 0, 0).plusNanos(random.nextLong() >>> 10);
            default -> record(type);
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
