// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.Law;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.NearMiss;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagesTest {

    private final Policy policy = Policy.builtIn();

    @Test
    void whatPassesHasPassedEveryStageInThisOrder() {
        Reasoning reasoning = policy.reason(Case.WMO_301.question());

        assertThat(reasoning.stages())
                .containsExactly(
                        "peer",
                        "completeness",
                        "prohibitions",
                        "matrix",
                        "conditions",
                        "fields",
                        "mode",
                        "obligations");
    }

    @Test
    void aKnownPartyThatSpeaksForAnotherIsStopped() {
        Deny deny = deny(Case.WMO_301.signedAs(Case.agb("99999999")), "peer");

        assertThat(deny).isEqualTo(new Deny(Reason.PEER, "wmo-backoffice", List.of()));
    }

    @Test
    void aPurposeOutsideTheRegisterIsStopped() {
        assertThat(deny(Case.WMO_301.forPurpose("marketing"), "completeness"))
                .isEqualTo(new Deny(Reason.INCOMPLETE, "purpose marketing", List.of()));
    }

    @Test
    void aPurposeThatIsNotActiveYetIsStopped() {
        assertThat(deny(Case.WMO_301.on("2019-12-31"), "completeness").reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void factsOfWhichNobodyKnowsForWhatTheyWereCollectedAreStoppedByName() {
        Household household = Case.assignment(Domain.WMO);
        Household mixed = household(household, Case.person(Case.FATHER, "999990019", Case.source(Domain.UNKNOWN)));

        Deny deny = deny(Case.WMO_301.holding(mixed), "completeness");

        assertThat(deny.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(deny.detail()).startsWith("provenance of person.birthDate, person.bsn,");
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGD"})
    void suwinetDataNeverServesWmoOrYouthTasks(Domain task) {
        Case asked = (task == Domain.WMO ? Case.WMO_302 : Case.JW_301).holding(Case.assignment(Domain.SUWI));

        assertThat(deny(asked, "prohibitions")).isEqualTo(new Deny(Reason.PROHIBITED, "F-001", List.of()));
    }

    /** What an answer of Bijstandsregelingen says, among facts of the task itself: whatever the receiver and the purpose. */
    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGD"})
    void aBenefitThatSuwinetToldNeverReachesWmoOrYouth(Domain task) {
        Provenance suwi = Case.source(Domain.SUWI);
        Household own = Case.assignment(task);
        var benefit = new IncomeProvision(
                new Existence(
                        Law.PARTICIPATIEWET,
                        Case.MOTHER,
                        Set.of(Case.MOTHER),
                        Fact.known(new Period(Optional.empty(), Optional.empty()), suwi),
                        Fact.absent(AbsentReason.NOT_SUPPORTED)),
                Fact.known(Code.of("CdSzWet", "AB"), suwi),
                Fact.absent(AbsentReason.UNKNOWN),
                Fact.absent(AbsentReason.UNKNOWN),
                Fact.known(0, suwi));
        Household mixed = new Household(
                own.definition(),
                own.members(),
                own.persons(),
                own.relations(),
                own.authorities(),
                List.of(benefit),
                own.signals(),
                own.enrolments(),
                own.absences(),
                own.plans(),
                own.cases());

        for (Case asked :
                task == Domain.WMO ? List.of(Case.WMO_301, Case.WMO_302) : List.of(Case.JW_301, Case.JW_302)) {
            assertThat(deny(asked.holding(mixed), "prohibitions"))
                    .isEqualTo(new Deny(Reason.PROHIBITED, "F-001", List.of()));
        }
    }

    @Test
    void oneFactFromSuwinetStopsTheWholeMessage() {
        Household mixed =
                household(Case.assignment(Domain.WMO), Case.person(Case.FATHER, "999990019", Case.source(Domain.SUWI)));

        assertThat(deny(Case.WMO_301.holding(mixed), "prohibitions").detail()).isEqualTo("F-001");
    }

    @Test
    void aMixHasNoGroundUnlessEveryTaskInItHasOne() {
        Household mixed = household(
                Case.assignment(Domain.WMO), Case.person(Case.FATHER, "999990019", Case.source(Domain.JEUGD)));

        Deny deny = deny(Case.WMO_301.holding(mixed), "matrix");

        assertThat(deny.reason()).isEqualTo(Reason.NO_GROUND);
        assertThat(deny.detail()).isEqualTo("[JEUGD] -> [AANBIEDER] for wmo-levering");
    }

    @Test
    void anotherPurposeThanTheRulesIsNoGround() {
        assertThat(deny(Case.WMO_301.forPurpose("inkomen"), "matrix")
                        .nearMisses()
                        .getFirst())
                .satisfies(miss -> {
                    assertThat(miss.rule()).isEqualTo("R-WMO-006");
                    assertThat(miss.missing()).extracting(Missing::code).containsExactly("purpose [wmo-levering]");
                });
    }

    @Test
    void anArticleThatOnlyLiftsSecrecyIsNoGround() {
        Case asked =
                Case.of(Case.INCOME, Case.PROVIDER, "vraag", "integraal-plan").holding(Case.assignment(Domain.PW));

        assertThat(deny(asked, "matrix").nearMisses())
                .filteredOn(miss -> miss.rule().equals("R-PW-003"))
                .singleElement()
                .satisfies(miss -> assertThat(miss.missing()).contains(new Missing.OwnGround()));
    }

    @Test
    void aMessageAddressedToSomebodyElseThanItsReceiverIsStopped() {
        Deny deny = deny(Case.WMO_301.addressedTo(Case.agb("99999999")), "conditions");

        assertThat(deny.reason()).isEqualTo(Reason.CONDITION);
        assertThat(missing(deny)).containsExactly(new Missing.Addressee());
    }

    @Test
    void aProviderMayNotPassOnWhatOnlyTheCollegeMayDisclose() {
        Case asked = Case.WMO_301
                .sentBy(Case.PROVIDER)
                .sentTo(Case.party("tweede", "00000001000000007000", Case.agb("11111111"), Domain.AANBIEDER));

        assertThat(missing(deny(asked, "conditions"))).extracting(Missing::code).containsExactly("sender [WMO]");
    }

    @Test
    void dataUnderAnotherLawNeedTheConsentThatTheArticleAsksFor() {
        Case asked = Case.of(Case.YOUTH_OFFICE, Case.WMO_OFFICE, "vraag", "integraal-plan")
                .holding(Case.assignment(Domain.JEUGD));

        Deny deny = deny(asked, "conditions");

        assertThat(deny.nearMisses()).extracting(NearMiss::rule).containsExactly("R-WMO-002");
        assertThat(missing(deny))
                .containsExactly(
                        new Missing.ConsentOf(ConsentKind.C1_STATUTORY_EXPLICIT, Case.MOTHER, Giver.SELF),
                        new Missing.ConsentOf(ConsentKind.C1_STATUTORY_EXPLICIT, Case.FATHER, Giver.SELF));
    }

    @Test
    void aDisclosureThatHasToBeWeighedWaitsForTheWeighing() {
        Case asked = Case.of(
                        Case.INCOME,
                        Case.party("uwv", "00000001000000008000", Case.agb("22222222"), Domain.UWV),
                        "vraag",
                        "inkomen-verstrekking")
                .holding(Case.assignment(Domain.PW));

        assertThat(missing(deny(asked, "conditions"))).containsExactly(new Missing.Weighing("67 lid 3"));
    }

    @Test
    void aRuleFromAnOldTextOfLawIsOff() {
        Case asked = Case.of(
                        Case.party("school", "00000001000000009000", Case.agb("33333333"), Domain.SCHOOL),
                        Case.party("leerplicht", "00000001000000010000", Case.HARDERWIJK, Domain.LPW),
                        "melding",
                        "leerplicht")
                .holding(Case.assignment(Domain.SCHOOL));

        assertThat(missing(deny(asked, "conditions"))).contains(new Missing.Confirmed("read-old-text"));
    }

    @Test
    void aRuleDoesNotHoldBeforeItsTextOfLaw() {
        Case asked = Case.of(
                        Case.party("uwv", "00000001000000008000", Case.agb("22222222"), Domain.UWV),
                        Case.INCOME,
                        "vraag",
                        "inkomen")
                .holding(Case.assignment(Domain.UWV));

        assertThat(missing(deny(asked.on("2025-06-30"), "conditions")))
                .extracting(Missing::code)
                .containsExactly("in force, from 2025-07-01");
    }

    @Test
    void aMessageThatNeedsAFieldBeyondTheRulesIsStoppedByTheNameOfTheField() {
        Deny deny = deny(Case.WMO_301.needing(Field.PERSON_BSN, Field.INCOME_AMOUNT), "fields");

        assertThat(deny).isEqualTo(new Deny(Reason.NO_FIELDS, "income.amount", List.of()));
    }

    @Test
    void aMessageOfWhichNothingMayGoIsStopped() {
        Household household = Household.empty();
        Case asked = Case.of(
                        Case.party("ciz", "00000001000000011000", Case.agb("44444444"), Domain.WLZ),
                        Case.WMO_OFFICE,
                        "vraag",
                        "wlz-toets")
                .holding(household(household, Case.person(Case.MOTHER, "999990020", Case.source(Domain.WLZ))))
                .needing();

        assertThat(deny(asked, "fields").reason()).isEqualTo(Reason.NO_FIELDS);
    }

    @Test
    void strictRefusesTheWholeMessageAndNamesWhatWasTooMuch() {
        Household household = Case.assignment(Domain.WMO);
        Person father = household.persons().get(1);
        Household dead = household(
                household,
                new Person(
                        father.key(),
                        father.bsn(),
                        father.localNumber(),
                        father.name(),
                        father.birthDate(),
                        Fact.known(PartialDate.of(LocalDate.of(2026, 1, 1)), Case.source(Domain.WMO)),
                        father.gender(),
                        father.civilStatus(),
                        father.secrecy(),
                        father.communicationNeed(),
                        father.legalStatus(),
                        father.legalRepresentation(),
                        father.remark(),
                        father.contacts()));

        assertThat(deny(Case.WMO_301.holding(dead), "mode"))
                .isEqualTo(new Deny(Reason.OVER_ASK, "person.deathDate", List.of()));
    }

    @Test
    void maskLeavesOutWhatMayNotGoAndSaysSo() {
        Case asked =
                Case.of(Case.WMO_OFFICE, Case.DEBT_HELP, "vraag", "schuldhulp").holding(Case.assignment(Domain.WMO));

        Permit permit = (Permit) policy.decide(asked.question());

        assertThat(permit.fields()).contains(Field.PERSON_NAME).doesNotContain(Field.PERSON_REMARK);
        assertThat(permit.obligations())
                .containsExactlyInAnyOrder(
                        Obligation.NAME_MASKED_FIELDS, Obligation.NO_ONWARD, Obligation.INFORM_SUBJECT);
    }

    @Test
    void aRuleAboutClientsLeavesEverybodyElseOut() {
        Case asked = Case.of(
                        Case.party("ciz", "00000001000000011000", Case.agb("44444444"), Domain.WLZ),
                        Case.WMO_OFFICE,
                        "vraag",
                        "wlz-toets")
                .holding(Case.assignment(Domain.WLZ))
                .needing();

        Permit permit = (Permit) policy.decide(asked.question());

        assertThat(permit.subjects()).containsExactly(Case.MOTHER);
        assertThat(permit.fields()).containsExactly(Field.PROVISION_EXISTENCE);
    }

    @Test
    void anErrorInsideDeniesAndDoesNotRepeatWhatBrokeIt() {
        List<Prohibition> broken = new ArrayList<>();
        broken.add(new Prohibition(
                "F", new Phrase("", ""), "", Prohibition.Kept.DECISION, Refusing.set(), Refusing.set()));
        var book = new Rulebook(
                List.of(),
                broken,
                List.of(),
                RulebookReader.read(RuleFile.builtIn()).purposes(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                java.util.Optional.empty(),
                "");

        Decision decision = new Policy(book).decide(Case.WMO_301.question());

        assertThat(decision).isEqualTo(new Deny(Reason.INCOMPLETE, "error in stage prohibitions", List.of()));
    }

    /** A set that breaks whoever asks it something. */
    private static final class Refusing extends AbstractSet<Domain> {

        static Set<Domain> set() {
            return new Refusing();
        }

        @Override
        public Iterator<Domain> iterator() {
            throw new IllegalStateException("999990019");
        }

        @Override
        public int size() {
            throw new IllegalStateException("999990019");
        }
    }

    private static Household household(Household base, Person other) {
        List<Person> persons = new ArrayList<>();
        base.persons().stream().filter(p -> !p.key().equals(other.key())).forEach(persons::add);
        persons.add(other);
        return new Household(
                base.definition(),
                base.members(),
                persons,
                base.relations(),
                base.authorities(),
                base.provisions(),
                base.signals(),
                base.enrolments(),
                base.absences(),
                base.plans(),
                base.cases());
    }

    private static List<Missing> missing(Deny deny) {
        return deny.nearMisses().getFirst().missing();
    }

    private Deny deny(Case asked, String stage) {
        Reasoning reasoning = policy.reason(asked.question());
        assertThat(reasoning.stages()).last().isEqualTo(stage);
        assertThat(reasoning.decision()).isInstanceOf(Deny.class);
        return (Deny) reasoning.decision();
    }
}
