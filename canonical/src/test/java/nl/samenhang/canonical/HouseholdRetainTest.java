// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdRetainTest {

    private static final Set<Field> ALL = EnumSet.allOf(Field.class);
    private static final Set<PersonKey> FAMILY =
            Harderwijk.household().persons().stream().map(Person::key).collect(Collectors.toSet());

    @Test
    void whoMayHaveEverythingHasTheHouseholdAsItIs() {
        assertThat(Filled.household().retain(Set.of(Filled.CLIENT), ALL)).isEqualTo(Filled.household());
        assertThat(Harderwijk.household().retain(FAMILY, ALL)).isEqualTo(Harderwijk.household());
    }

    @Test
    void everyFactOfTheModelBelongsToExactlyOneField() {
        List<String> facts = SilenceTest.parts()
                .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                .filter(component -> component.getType() == Fact.class)
                .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                .toList();

        List<String> placed = Arrays.stream(Field.values())
                .flatMap(field -> Stream.concat(Places.of(field).stream(), Places.inside(field).stream()))
                .toList();

        assertThat(placed).doesNotHaveDuplicates().containsAll(facts);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void withholdingOneFieldCutsItsPlaceAndNothingElse(Field field) {
        Set<Field> others = EnumSet.complementOf(EnumSet.of(field));

        Household cut = Filled.household().retain(Set.of(Filled.CLIENT), others);

        assertThat(Places.differences(Filled.household(), cut)).isEqualTo(Places.of(field));
    }

    @Test
    void withoutAnyFieldNoFactIsLeft() {
        Household cut = Filled.household().retain(Set.of(Filled.CLIENT), Set.of());

        assertThat(known(cut)).isEmpty();
        assertThat(cut.members()).isEmpty();
        assertThat(cut.provisions()).isEmpty();
    }

    @Property(tries = 200)
    void aWithheldFactLooksTheSameWhetherOrNotThereWasOne(
            @ForAll("fields") Set<Field> permitted, @ForAll AbsentReason why) {
        Set<String> withheld = Arrays.stream(Field.values())
                .filter(field -> !permitted.contains(field))
                .flatMap(field -> Places.of(field).stream())
                .collect(Collectors.toSet());
        Household there = Filled.household();
        Household notThere = Filled.householdWithout(withheld, why);

        Household cut = there.retain(Set.of(Filled.CLIENT), permitted);

        assertThat(cut).isEqualTo(notThere.retain(Set.of(Filled.CLIENT), permitted));
    }

    @Property(tries = 200)
    void nothingOfAnExcludedPersonIsLeft(
            @ForAll("subjects") Set<PersonKey> subjects, @ForAll("fields") Set<Field> permitted) {
        Household cut = Harderwijk.household().retain(subjects, permitted);

        assertThat(mentioned(cut)).isSubsetOf(subjects);
    }

    @Test
    void aPlanThatIsOnlyAboutOthersDoesNotShowThatItIsThere() {
        Household family = Harderwijk.household();

        assertThat(family.retain(Set.of(Harderwijk.MOTHER), ALL).plans()).hasSize(1);
        assertThat(family.retain(Set.of(Harderwijk.FATHER), ALL).plans()).isEmpty();
    }

    @Test
    void aProvisionForSomebodyElseTooStaysBehind() {
        Household cut = Harderwijk.household().retain(Set.of(Harderwijk.MOTHER), ALL);

        assertThat(cut.provisions())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.existence().beneficiaries()).isSubsetOf(Set.of(Harderwijk.MOTHER)));
    }

    @Provide
    Arbitrary<Set<Field>> fields() {
        return Arbitraries.of(Field.class).set();
    }

    @Provide
    Arbitrary<Set<PersonKey>> subjects() {
        return Arbitraries.of(FAMILY).set();
    }

    private static List<Object> known(Object part) {
        return parts(part).stream().filter(Fact.Known.class::isInstance).toList();
    }

    private static List<Object> mentioned(Object part) {
        return parts(part).stream().filter(PersonKey.class::isInstance).toList();
    }

    /** The part and everything in it. */
    private static List<Object> parts(Object part) {
        List<Object> all = new ArrayList<>(List.of(part));
        if (part instanceof Collection<?> several) {
            several.forEach(one -> all.addAll(parts(one)));
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                all.addAll(parts(Places.get(component, part)));
            }
        }
        return all;
    }
}
