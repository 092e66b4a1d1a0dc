// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.DebtTrajectory;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provision;
import nl.samenhang.canonical.Signal;
import org.junit.jupiter.api.Test;

/** A fact that the inventory overlooks would leave without a rule, so it is given a household in which nothing is absent. */
class InventoryTest {

    @Test
    void everyFieldOfTheModelIsSeenWithWhereItWasCollected() throws ReflectiveOperationException {
        Inventory inventory = Inventory.of((Household) full(Household.class));

        assertThat(inventory.fields()).isEqualTo(EnumSet.allOf(Field.class));
        assertThat(inventory.domains()).containsExactly(Domain.WMO);
    }

    @Test
    void whatIsThereWithoutAnyKnownFactCountsAsCollectedNobodyKnowsWhere() throws ReflectiveOperationException {
        Household full = (Household) full(Household.class);
        Household bare = full.retain(Set.of(new PersonKey("client")), Set.of(Field.SIGNAL_KIND));
        Household emptied = new Household(
                bare.definition(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                bare.signals().stream()
                        .map(s -> new Signal(s.subject(), Fact.absent(AbsentReason.UNKNOWN), s.date(), s.amount()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Inventory.of(emptied).collectedUnder(Field.SIGNAL_KIND)).containsExactly(Domain.UNKNOWN);
    }

    /** Builds a value of the model in which every fact is known and every list has its members. */
    private static Object full(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return full(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return raw == PersonKey.class
                    ? new PersonKey("client")
                    : raw == Code.class ? Code.of("L", "1") : record(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw == String.class) {
            return "999990019";
        }
        if (raw == Integer.class || raw == int.class) {
            return 1;
        }
        if (raw == long.class) {
            return 1L;
        }
        return raw == LocalDate.class ? LocalDate.EPOCH : LocalDateTime.of(2026, 1, 1, 0, 0);
    }

    private static Object full(ParameterizedType generic) throws ReflectiveOperationException {
        Type inside = generic.getActualTypeArguments()[0];
        Class<?> raw = (Class<?>) generic.getRawType();
        if (inside == Provision.class) {
            return List.of(full(CareProvision.class), full(IncomeProvision.class), full(DebtTrajectory.class));
        }
        if (raw == Fact.class) {
            return Fact.known(full(inside), Case.source(Domain.WMO));
        }
        if (raw == Optional.class) {
            return Optional.of(full(inside));
        }
        return raw == Set.class ? Set.of(full(inside)) : List.of(full(inside));
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = full(components[i].getGenericType());
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
