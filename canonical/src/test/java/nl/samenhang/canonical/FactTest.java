// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static nl.samenhang.canonical.Filled.PROVENANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTest {

    private static final Set<Field> HOURS = Set.of(Field.ABSENCE_HOURS);

    @Test
    void aValueThatTheSourceLeftOutIsNoValueAndNotUnknown() {
        assertThat(Fact.of(Optional.empty(), PROVENANCE)).isEqualTo(Fact.absent(AbsentReason.NO_VALUE));
        assertThat(Fact.of(Optional.of(16), PROVENANCE)).isEqualTo(Fact.known(16, PROVENANCE));
    }

    @Test
    void whatIsDerivedFromAFactKeepsItsProvenance() {
        assertThat(Fact.known(16, PROVENANCE).map(Integer::toHexString)).isEqualTo(Fact.known("10", PROVENANCE));
    }

    @ParameterizedTest
    @EnumSource(AbsentReason.class)
    void whatIsDerivedFromNothingIsAbsentForTheSameReason(AbsentReason why) {
        assertThat(Fact.<Integer>absent(why).map(Integer::toHexString)).isEqualTo(Fact.absent(why));
        assertThat(Fact.absent(why).asOptional()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AbsentReason.class)
    void aWithheldFactDoesNotTellWhetherThereWasOne(AbsentReason why) {
        Fact<Integer> there = Fact.known(16, PROVENANCE);
        Fact<Integer> notThere = Fact.absent(why);

        assertThat(there.keep(Field.ABSENCE_KIND, HOURS))
                .isEqualTo(notThere.keep(Field.ABSENCE_KIND, HOURS))
                .isEqualTo(Fact.absent(AbsentReason.WITHHELD_BY_POLICY));
    }

    @Test
    void aPermittedFactIsKeptAsItIs() {
        Fact<Integer> there = Fact.known(16, PROVENANCE);
        Fact<Integer> unknown = Fact.absent(AbsentReason.UNKNOWN);

        assertThat(there.keep(Field.ABSENCE_HOURS, HOURS)).isSameAs(there);
        assertThat(unknown.keep(Field.ABSENCE_HOURS, HOURS)).isSameAs(unknown);
    }
}
