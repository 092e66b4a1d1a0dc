// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static nl.samenhang.canonical.ConsentKind.C1_STATUTORY_EXPLICIT;
import static nl.samenhang.canonical.ConsentKind.C2_SECRECY_WAIVER;
import static nl.samenhang.policy.Case.FATHER;
import static nl.samenhang.policy.Case.MOTHER;
import static nl.samenhang.policy.Family.CHILD;
import static nl.samenhang.policy.Family.SISTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision is on 22 November 2026. */
class ConsentTest {

    private static final String TWELVE = "2014-06-20";

    private final Policy policy = Policy.builtIn();
    private final Household youth = Family.of(TWELVE, Domain.JEUGD);
    private final Consent both = Family.byParents(C1_STATUTORY_EXPLICIT, Domain.JEUGD, MOTHER, FATHER);

    @Test
    void withTheConsentOfBothParentsYouthDataOfAChildReachTheCoordinatorAndThePermitNamesTheConsent() {
        Permit permit = permit(Family.asked(youth, both));

        assertThat(permit.subjects()).containsExactlyInAnyOrder(CHILD, MOTHER, FATHER);
        assertThat(permit.consents()).containsExactly(both.id());
        assertThat(permit.grounds()).extracting(Decision.Ground::rule).containsExactly("R-WMO-001", "R-WMO-002");
        assertThat(permit.brokenGlass()).isEmpty();
    }

    @Test
    void noMoreGoesThanTheConsentCovers() {
        Consent little = Family.about(
                both,
                Family.scope(C1_STATUTORY_EXPLICIT, Domain.JEUGD, "integraal-plan", Set.of(Field.PROVISION_EXISTENCE)));

        Permit permit = permit(Family.asked(youth, little));

        assertThat(permit.released(youth)).contains(Field.PROVISION_EXISTENCE).doesNotContain(Field.PROVISION_PERIOD);
        assertThat(permit.obligations()).contains(Obligation.NAME_MASKED_FIELDS);
    }

    @Test
    void withoutConsentTheDenialSaysWhichOneAndFromWhom() {
        Deny deny = deny(Family.asked(youth));

        assertThat(deny.reason()).isEqualTo(Reason.CONDITION);
        assertThat(missing(deny))
                .containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.AUTHORITY_HOLDERS));
        assertThat(policy.explain(Family.asked(youth), deny, Lang.NL).sentences())
                .anyMatch(s -> s.contains("van iedereen met gezag over 'child'"));
        assertThat(policy.explain(Family.asked(youth), deny, Lang.EN).sentences())
                .contains("That is for everybody with authority over 'child' to decide, together.");
    }

    @Test
    void oneOfTwoParentsIsNotEnough() {
        assertThat(missing(deny(Family.asked(youth, Family.byParents(C1_STATUTORY_EXPLICIT, Domain.JEUGD, MOTHER)))))
                .isNotEmpty();
    }

    @Test
    void whereNobodyIsKnownToHaveAuthorityNobodyCanGiveIt() {
        assertThat(deny(Family.asked(Family.withoutAuthority(youth), both)).reason())
                .isEqualTo(Reason.CONDITION);
    }

    @Test
    void aChildUnderSixteenDoesNotGiveItAlone() {
        Consent own = Family.bySelf(CHILD, C1_STATUTORY_EXPLICIT, Domain.JEUGD);

        assertThat(missing(deny(Family.asked(youth, own)))).hasSize(1);
    }

    @Test
    void whatParentsGaveNoLongerCountsFromTheSixteenthBirthdayOn() {
        assertThat(policy.decide(Family.asked(Family.of("2010-11-23", Domain.JEUGD), both)))
                .isInstanceOf(Permit.class);

        Deny deny = deny(Family.asked(Family.of("2010-11-22", Domain.JEUGD), both));

        assertThat(missing(deny)).containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.SELF));
    }

    @Test
    void withoutABirthDateNoConsentCounts() {
        Household undated = Family.of(
                List.of(Family.child(CHILD, "999990056", Fact.absent(AbsentReason.NO_VALUE), Domain.JEUGD)),
                Domain.JEUGD);

        assertThat(missing(deny(Family.asked(undated, both))))
                .containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.BIRTH_DATE_UNKNOWN));
    }

    @Test
    void aYearOfBirthIsEnoughWhereItLeavesNoDoubtAndNotOtherwise() {
        assertThat(policy.decide(Family.asked(bornIn("2014"), both))).isInstanceOf(Permit.class);
        assertThat(missing(deny(Family.asked(bornIn("2010"), both))))
                .containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.BIRTH_DATE_UNKNOWN));
    }

    @Test
    void theCareFileNeedsTheChildsOwnWaiverOfSecrecyAsWell() {
        Household care = Family.of(TWELVE, Domain.JEUGDHULPVERLENER);
        Consent parents = Family.byParents(C1_STATUTORY_EXPLICIT, Domain.JEUGDHULPVERLENER, MOTHER, FATHER);
        Consent waiver = Family.bySelf(CHILD, C2_SECRECY_WAIVER, Domain.JEUGDHULPVERLENER);

        assertThat(missing(deny(Family.asked(care, parents))))
                .containsExactly(new Missing.ConsentOf(C2_SECRECY_WAIVER, CHILD, Giver.SELF));
        assertThat(missing(deny(Family.asked(care, waiver))))
                .containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.AUTHORITY_HOLDERS));
        assertThat(permit(Family.asked(care, parents, waiver)).consents())
                .containsExactlyInAnyOrder(parents.id(), waiver.id());
    }

    @Test
    void aReportToVeiligThuisNeedsNoWaiverSinceItsArticleOverridesSecrecy() {
        Question question = Case.of(
                        Case.YOUTH_OFFICE,
                        Case.party("veilig-thuis", "00000001000000012000", Case.HARDERWIJK, Domain.VEILIG_THUIS),
                        "melding",
                        "veilig-thuis")
                .holding(Family.of(TWELVE, Domain.JEUGDHULPVERLENER))
                .needing()
                .question();

        assertThat(policy.decide(question)).isInstanceOf(Permit.class);
    }

    @Test
    void underMaskWhoeverHasNoConsentIsLeftOut() {
        Household two = Family.of(
                List.of(
                        Family.child(CHILD, "999990056", Family.date(TWELVE), Domain.JEUGD),
                        Family.child(SISTER, "999990044", Family.date("2009-03-22"), Domain.JEUGD)),
                Domain.JEUGD);

        Permit permit = permit(Family.asked(two, both));

        assertThat(permit.subjects()).containsExactlyInAnyOrder(CHILD, MOTHER, FATHER);
        assertThat(permit.disclose(two).household().persons()).hasSize(3);
        assertThat(permit.disclose(two).household().provisions()).hasSize(1);
        assertThat(permit.obligations()).contains(Obligation.NAME_MASKED_FIELDS);
    }

    @Test
    void underStrictOneMissingConsentStopsTheWhole() {
        Household wmo = Family.of(
                List.of(
                        Family.child(CHILD, "999990056", Family.date("1990-01-01"), Domain.WMO),
                        Family.child(SISTER, "999990044", Family.date("1991-01-01"), Domain.WMO)),
                Domain.WMO);
        Question question = Case.of(
                        Case.WMO_OFFICE,
                        Case.party("zorg", "00000001000000013000", Case.agb("55555555"), Domain.ZVW),
                        "vraag",
                        "zorg-afstemming")
                .holding(wmo)
                .needing()
                .question();
        Consent one = Family.about(
                Family.bySelf(CHILD, C1_STATUTORY_EXPLICIT, Domain.WMO),
                new Consent.Scope(
                        C1_STATUTORY_EXPLICIT,
                        Set.of(question.envelope().purpose()),
                        Domain.ZVW,
                        "",
                        Set.of(Domain.WMO),
                        Family.ENOUGH,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1)));

        Deny deny = deny(Family.asked(question, java.util.Optional.empty(), one));

        assertThat(deny.reason()).isEqualTo(Reason.CONDITION);
        assertThat(missing(deny)).contains(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, SISTER, Giver.SELF));
    }

    @Test
    void aConsentForAnotherPurposeSourceReceiverKindOrTermDoesNotCount() {
        Consent.Scope right = both.scope();
        List<Consent.Scope> wrong = List.of(
                Family.scope(C1_STATUTORY_EXPLICIT, Domain.JEUGD, "wlz-toets", Family.ENOUGH),
                Family.scope(C1_STATUTORY_EXPLICIT, Domain.PW, "integraal-plan", Family.ENOUGH),
                Family.scope(C2_SECRECY_WAIVER, Domain.JEUGD, "integraal-plan", Family.ENOUGH),
                scope(right, Domain.WGS, "", "2026-11-01", "2027-10-31"),
                scope(right, Domain.WMO, "iemand-anders", "2026-11-01", "2027-10-31"),
                scope(right, Domain.WMO, "", "2026-11-23", "2027-10-31"),
                scope(right, Domain.WMO, "", "2026-11-01", "2026-11-21"));

        assertThat(wrong).allSatisfy(scope -> assertThat(
                        deny(Family.asked(youth, Family.about(both, scope))).reason())
                .isEqualTo(Reason.CONDITION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "REFUSED", "WITHDRAWN", "SUPERSEDED"})
    void onlyWhatIsInForceCounts(String status) {
        Consent other = both.become(Consent.Status.valueOf(status), Case.NOW);

        assertThat(deny(Family.asked(youth, other)).reason()).isEqualTo(Reason.CONDITION);
    }

    @Test
    void whoCannotWeighItNeedsARepresentativeAtAnyAge() {
        Household adult = Family.of(
                List.of(Family.resident(
                        CHILD,
                        "999990056",
                        Family.date("1980-01-01"),
                        Fact.known(Code.of("WJ003", "08"), Case.source(Domain.WMO)),
                        Domain.JEUGD)),
                Domain.JEUGD);
        Consent own = Family.bySelf(CHILD, C1_STATUTORY_EXPLICIT, Domain.JEUGD);
        Consent mentor = Family.consent(
                CHILD,
                C1_STATUTORY_EXPLICIT,
                Domain.JEUGD,
                new Consent.Giving(
                        false,
                        List.of(new Consent.Representative(Family.pseudonym(9), Consent.Role.MENTOR)),
                        Consent.Capacity.INCAPABLE));

        assertThat(missing(deny(Family.asked(adult, own))))
                .containsExactly(new Missing.ConsentOf(C1_STATUTORY_EXPLICIT, CHILD, Giver.REPRESENTATIVE));
        assertThat(policy.decide(Family.asked(adult, mentor))).isInstanceOf(Permit.class);
    }

    @Test
    void aConsentNeverOpensADirectionWithoutAnArticle() {
        Question question = Case.JW_301.sentTo(Case.INCOME).holding(youth).question();

        assertThat(policy.decide(Family.asked(question, java.util.Optional.empty(), both)))
                .isInstanceOfSatisfying(Deny.class, d -> assertThat(d.reason()).isEqualTo(Reason.NO_GROUND));
    }

    @Test
    void onlyAConsentThatARuleAsksForIsWorthRecording() {
        assertThat(policy.asksFor(both.scope())).isTrue();
        assertThat(policy.asksFor(Family.scope(
                        nl.samenhang.canonical.ConsentKind.C3_CARE_AGREEMENT,
                        Domain.JEUGD,
                        "integraal-plan",
                        Family.ENOUGH)))
                .isFalse();
        assertThat(policy.asksFor(Family.scope(C1_STATUTORY_EXPLICIT, Domain.SUWI, "integraal-plan", Family.ENOUGH)))
                .isFalse();
    }

    private static Household bornIn(String year) {
        PartialDate born = new PartialDate(LocalDate.parse(year + "-01-01"), PartialDate.Precision.YEAR);
        return Family.of(
                List.of(Family.child(CHILD, "999990056", Fact.known(born, Case.source(Domain.WMO)), Domain.JEUGD)),
                Domain.JEUGD);
    }

    private static Consent.Scope scope(Consent.Scope base, Domain task, String party, String from, String until) {
        return new Consent.Scope(
                base.kind(),
                base.purposes(),
                task,
                party,
                base.collectedUnder(),
                base.fields(),
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    private Permit permit(Question question) {
        assertThat(policy.decide(question)).isInstanceOf(Permit.class);
        return (Permit) policy.decide(question);
    }

    private Deny deny(Question question) {
        assertThat(policy.decide(question)).isInstanceOf(Deny.class);
        return (Deny) policy.decide(question);
    }

    private static List<Missing> missing(Deny deny) {
        return deny.nearMisses().stream().flatMap(n -> n.missing().stream()).toList();
    }
}
