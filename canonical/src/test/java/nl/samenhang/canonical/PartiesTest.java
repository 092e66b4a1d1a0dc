// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    private static final Oin MUNICIPALITY_OIN = new Oin("00000001002564440000");
    private static final PartyCode MUNICIPALITY_CODE = new PartyCode(PartyCode.GEMEENTE, "0243");
    private static final Party MUNICIPALITY =
            new Party("wmo-harderwijk", MUNICIPALITY_OIN, Set.of(Domain.WMO), Set.of(MUNICIPALITY_CODE));
    private static final Parties PARTIES = new Parties(List.of(MUNICIPALITY));

    @Test
    void aPartyIsFoundByItsCertificateItsCodesAndItsName() {
        assertThat(PARTIES.withOin(MUNICIPALITY_OIN)).contains(MUNICIPALITY);
        assertThat(PARTIES.called(MUNICIPALITY_CODE)).contains(MUNICIPALITY);
        assertThat(PARTIES.called(new PartyCode(PartyCode.OIN, MUNICIPALITY_OIN.value())))
                .contains(MUNICIPALITY);
        assertThat(PARTIES.named("wmo-harderwijk")).contains(MUNICIPALITY);
    }

    @Test
    void nobodyIsFoundByTheSameDigitsOfAnotherSystem() {
        assertThat(PARTIES.called(new PartyCode(PartyCode.AGB, "0243"))).isEmpty();
        assertThat(PARTIES.called(new PartyCode(PartyCode.AGB, MUNICIPALITY_OIN.value())))
                .isEmpty();
        assertThat(PARTIES.withOin(new Oin("00000001002564440001"))).isEmpty();
        assertThat(PARTIES.named("Wmo-Harderwijk")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Wmo",
                "1-wmo",
                "wmo harderwijk",
                "wmo/harderwijk",
                "a-name-of-more-than-forty-characters-in-all"
            })
    void aNameThatCannotNameAQueueIsRefused(String name) {
        assertThatThrownBy(() -> new Party(name, MUNICIPALITY_OIN, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
