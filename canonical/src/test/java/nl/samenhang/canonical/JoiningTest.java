// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final Household FAMILY = Harderwijk.household();

    @Test
    void aHouseholdUnderOtherNamesIsTheSameHousehold() {
        Household renamed = FAMILY.renamed(key -> new PersonKey("x-" + key));

        assertThat(renamed).isNotEqualTo(FAMILY);
        assertThat(renamed.renamed(key -> new PersonKey(key.value().substring(2))))
                .isEqualTo(FAMILY);
    }

    @Test
    void whatTwoSayTheSameStandsThereOnce() {
        assertThat(Household.joined(FAMILY.definition(), List.of(FAMILY, FAMILY)))
                .isEqualTo(FAMILY);
    }

    @Test
    void whatOneMayNotTellTheOtherMay() {
        Household nothing = FAMILY.retain(Set.of(FAMILY.persons().get(0).key()), Set.of());

        Household joined = Household.joined(FAMILY.definition(), List.of(nothing, FAMILY));

        assertThat(joined.persons())
                .extracting(Person::name)
                .containsExactlyInAnyOrderElementsOf(
                        FAMILY.persons().stream().map(Person::name).toList());
    }

    @Test
    void theRegisterGoesBeforeWhatWasStated() {
        Fact<String> stated = Fact.known("stated", from(Trust.STATED));
        Fact<String> registered = Fact.known("registered", from(Trust.SOURCE_REGISTER));
        Fact<String> withheld = Fact.absent(AbsentReason.WITHHELD_BY_POLICY);
        Fact<String> none = Fact.absent(AbsentReason.NO_VALUE);

        assertThat(stated.firmer(registered)).isEqualTo(registered);
        assertThat(registered.firmer(stated)).isEqualTo(registered);
        assertThat(none.firmer(stated)).isEqualTo(stated);
        assertThat(stated.firmer(none)).isEqualTo(stated);
        assertThat(none.firmer(withheld)).isEqualTo(withheld);
        assertThat(withheld.firmer(none)).isEqualTo(withheld);
    }

    private static Provenance from(Trust trust) {
        return new Provenance(
                "test", Domain.WMO, new MessageType("test"), new MessageId(new UUID(0, 0)), Instant.EPOCH, trust);
    }
}
