// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Ground;
import nl.samenhang.policy.Decision.NearMiss;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceCaseTest {

    private final Policy policy = Policy.builtIn();

    @Test
    void anAssignmentGoesWholeToTheContractedProviderByTheArticleOnContractedProviders() {
        Permit permit = permit(Case.WMO_301);

        assertThat(permit.grounds())
                .containsExactly(new Ground(
                        "R-WMO-006", new Statute("Wmo 2015", "5.2.1 lid 2 onder a", LocalDate.of(2019, 1, 1))));
        assertThat(permit.subjects()).containsExactlyInAnyOrder(Case.MOTHER, Case.FATHER);
        Household disclosed = permit.disclose(Case.WMO_301.household()).household();
        assertThat(Inventory.of(disclosed).fields())
                .isEqualTo(Inventory.of(Case.WMO_301.household()).fields());
        assertThat(permit.obligations()).containsExactly(Obligation.NO_ONWARD);
    }

    @Test
    void theAnswerToAnAssignmentReachesTheWmoBackOffice() {
        assertThat(permit(Case.WMO_302).grounds()).extracting(Ground::rule).containsExactly("R-WMO-001");
    }

    @Test
    void youthHelpIsAssignedAndAnsweredByTheArticleOfTheJeugdwet() {
        assertThat(permit(Case.JW_301).grounds())
                .containsExactly(
                        new Ground("R-JW-001", new Statute("Jeugdwet", "7.4.0 lid 1", LocalDate.of(2018, 7, 28))));
        assertThat(permit(Case.JW_302).grounds()).extracting(Ground::rule).containsExactly("R-JW-001");
    }

    @Test
    void anAnswerThatOnlySaysReceivedIsPermittedWithNobodyAndNothingInIt() {
        for (Case answer : new Case[] {Case.WMO_302, Case.JW_302}) {
            Permit permit = permit(answer.holding(Household.empty()));

            assertThat(permit.subjects()).isEmpty();
            assertThat(permit.released(Household.empty())).isEmpty();
            assertThat(permit.grounds()).hasSize(1);
        }
    }

    @Test
    void theIncomeSystemGetsNoYouthHelpAndIsToldWhichRulesComeClosest() {
        Deny deny = deny(Case.JW_301.sentTo(Case.INCOME));

        assertThat(deny.reason()).isEqualTo(Reason.NO_GROUND);
        assertThat(deny.detail()).isEqualTo("[JEUGD] -> [PW] for jeugd-levering");
        assertThat(deny.nearMisses()).hasSizeLessThanOrEqualTo(5);
        assertThat(deny.nearMisses().getFirst().rule()).isEqualTo("R-JW-001");
        assertThat(deny.nearMisses().getFirst().missing())
                .extracting(Missing::code)
                .containsExactly("receiver [JEUGD]");
        assertThat(deny.nearMisses()).extracting(NearMiss::rule).contains("R-WGS-002", "R-WMO-002");
    }

    @Test
    void debtHelpMayAskTheWmoWithoutConsentButNotTheOtherWayRound() {
        Household household = Case.assignment(Domain.WMO);
        Permit there = permit(
                Case.of(Case.WMO_OFFICE, Case.DEBT_HELP, "vraag", "schuldhulp").holding(household));
        Deny back = deny(Case.of(Case.DEBT_HELP, Case.WMO_OFFICE, "vraag", "integraal-plan")
                .holding(Case.assignment(Domain.WGS)));

        assertThat(there.grounds()).extracting(Ground::rule).containsExactly("R-WGS-002");
        assertThat(there.fields()).doesNotContain(Field.PERSON_REMARK, Field.CARE_PRODUCT);
        assertThat(there.obligations()).contains(Obligation.NAME_MASKED_FIELDS);
        assertThat(back.reason()).isEqualTo(Reason.CONDITION);
        assertThat(back.nearMisses().getFirst().missing())
                .containsExactly(
                        new Missing.ConsentOf(ConsentKind.C1_STATUTORY_EXPLICIT, Case.MOTHER, Giver.SELF),
                        new Missing.ConsentOf(ConsentKind.C1_STATUTORY_EXPLICIT, Case.FATHER, Giver.SELF));
    }

    @ParameterizedTest
    @CsvSource({"wmo-301,wmo-levering", "wmo-302,wmo-levering", "jw-301,jeugd-levering", "jw-302,jeugd-levering"})
    void everyMessageOfTheCaseHasAPurposeOfItsOwn(String type, String purpose) {
        assertThat(policy.purposeOf(new MessageType(type))).contains(new Purpose(purpose));
        assertThat(policy.knows(new Purpose(purpose))).isTrue();
    }

    @Test
    void nothingIsKnownOfAPurposeOutsideTheRegister() {
        assertThat(policy.knows(new Purpose("marketing"))).isFalse();
        assertThat(policy.purposeOf(new MessageType("zorgmail"))).isEmpty();
    }

    private Permit permit(Case asked) {
        assertThat(policy.decide(asked.question())).isInstanceOf(Permit.class);
        return (Permit) policy.decide(asked.question());
    }

    private Deny deny(Case asked) {
        assertThat(policy.decide(asked.question())).isInstanceOf(Deny.class);
        return (Deny) policy.decide(asked.question());
    }
}
