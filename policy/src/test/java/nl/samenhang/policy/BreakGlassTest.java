// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static nl.samenhang.policy.Family.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Decision.Reason;
import org.junit.jupiter.api.Test;

class BreakGlassTest {

    private final Policy policy = Policy.builtIn();
    private final Household youth = Family.of("2014-06-20", Domain.JEUGD);

    @Test
    void anEmergencyStandsInForAMissingConsentForOnePersonAndTheFewestFields() {
        Permit permit = (Permit) policy.decide(Family.asked(youth, Optional.of(emergency())));

        assertThat(permit.subjects()).containsExactly(CHILD);
        assertThat(permit.fields()).contains(Field.PROVISION_EXISTENCE).doesNotContain(Field.INCOME_KIND);
        assertThat(permit.obligations())
                .contains(Obligation.REVIEW_WITHIN, Obligation.INFORM_SUBJECT, Obligation.NAME_MASKED_FIELDS);
        assertThat(permit.grounds()).extracting(Decision.Ground::rule).contains("R-WMO-002");
        assertThat(permit.consents()).isEmpty();
        assertThat(permit.brokenGlass()).hasValueSatisfying(broken -> assertThat(broken.reviewBefore())
                .isEqualTo(Case.NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void thePermitSaysInWordsThatItRestsOnTheEmergency() {
        Question question = Family.asked(youth, Optional.of(emergency()));

        assertThat(policy.explain(question, policy.decide(question), Lang.NL).sentences())
                .anyMatch(s -> s.startsWith("Het mag alleen om de noodsituatie"))
                .noneMatch(s -> s.contains("klimt"));
    }

    @Test
    void askingTooMuchIsCutInsteadOfRefused() {
        Question strict = Case.WMO_301
                .holding(Case.assignment(Domain.WMO))
                .forPurpose("wmo-toezicht")
                .question();
        Question toSupervisor = Case.of(
                        Case.WMO_OFFICE,
                        Case.party("toezicht", "00000001000000014000", Case.HARDERWIJK, Domain.TOEZICHT),
                        "vraag",
                        "wmo-toezicht")
                .holding(Case.assignment(Domain.WMO))
                .question();
        assertThat(((Deny) policy.decide(toSupervisor)).reason()).isEqualTo(Reason.OVER_ASK);
        assertThat(strict.emergency()).isEmpty();

        Decision decision = policy.decide(Family.asked(toSupervisor, Optional.of(emergency(Case.MOTHER))));

        assertThat(decision).isInstanceOfSatisfying(Permit.class, permit -> {
            assertThat(permit.subjects()).containsExactly(Case.MOTHER);
            assertThat(permit.fields()).doesNotContain(Field.CARE_BUDGET, Field.CARE_REMARK);
        });
    }

    @Test
    void neverForAPeerThatSpeaksForAnotherNorAgainstAProhibitionNorWithoutAnArticleNorForFieldsThatNoRuleGives() {
        Emergency declared = emergency(Case.MOTHER);

        assertThat(reason(Case.WMO_301.signedAs(Case.agb("99999999")), declared))
                .isEqualTo(Reason.PEER);
        assertThat(reason(Case.WMO_302.holding(Case.assignment(Domain.SUWI)), declared))
                .isEqualTo(Reason.PROHIBITED);
        assertThat(reason(Case.JW_301.sentTo(Case.INCOME), declared)).isEqualTo(Reason.NO_GROUND);
        assertThat(reason(Case.WMO_301.needing(Field.INCOME_AMOUNT), declared)).isEqualTo(Reason.NO_FIELDS);
        assertThat(reason(Case.WMO_301.forPurpose("marketing"), declared)).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void aConditionThatIsNoConsentStillStops() {
        Deny deny = (Deny) policy.decide(Family.asked(
                Case.WMO_301.addressedTo(Case.agb("99999999")).question(), Optional.of(emergency(Case.MOTHER))));

        assertThat(deny.reason()).isEqualTo(Reason.CONDITION);
        assertThat(deny.nearMisses().getFirst().missing()).containsExactly(new Missing.Addressee());
    }

    @Test
    void anEmergencyOutsideItsRulesLiftsNothing() {
        Instant now = Case.NOW;
        assertThat(policy.decide(Family.asked(youth, Optional.of(emergency("curiosity", "crisis-worker", CHILD, now)))))
                .isInstanceOf(Deny.class);
        assertThat(policy.decide(Family.asked(youth, Optional.of(emergency("acute-danger", "trainee", CHILD, now)))))
                .isInstanceOf(Deny.class);
        assertThat(policy.decide(Family.asked(
                        youth, Optional.of(emergency("acute-danger", "crisis-worker", new PersonKey("nobody"), now)))))
                .isInstanceOf(Deny.class);
        assertThat(policy.decide(Family.asked(
                        youth,
                        Optional.of(emergency("acute-danger", "crisis-worker", CHILD, now.minusSeconds(4 * 3600))))))
                .isInstanceOf(Deny.class);
        assertThat(policy.decide(Family.asked(
                        youth, Optional.of(emergency("acute-danger", "crisis-worker", CHILD, now.plusSeconds(60))))))
                .isInstanceOf(Deny.class);
    }

    @Test
    void withAConsentInForceNoGlassIsBroken() {
        Question question = Family.asked(
                youth,
                Optional.of(emergency()),
                Family.byParents(
                        nl.samenhang.canonical.ConsentKind.C1_STATUTORY_EXPLICIT,
                        Domain.JEUGD,
                        Case.MOTHER,
                        Case.FATHER));

        assertThat(((Permit) policy.decide(question)).brokenGlass()).isEmpty();
    }

    @Test
    void anEmergencyHasAStatementAnOwnerAndAnEndWithinFourHoursAndDoesNotShowThem() {
        Instant now = Case.NOW;
        assertThatThrownBy(() -> new Emergency("r", "r", "short", "jan", CHILD, now, now.plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Emergency("r", "r", "long enough", " ", CHILD, now, now.plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Emergency("r", "r", "long enough", "jan", CHILD, now, now.plusSeconds(4 * 3600 + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(emergency().toString()).doesNotContain("klimt", "medewerker");
    }

    private Reason reason(Case asked, Emergency declared) {
        return ((Deny) policy.decide(Family.asked(asked.question(), Optional.of(declared)))).reason();
    }

    private static Emergency emergency() {
        return emergency(CHILD);
    }

    private static Emergency emergency(PersonKey subject) {
        return emergency("acute-danger", "crisis-worker", subject, Case.NOW);
    }

    private static Emergency emergency(String reason, String role, PersonKey subject, Instant declared) {
        return new Emergency(
                reason,
                role,
                "Het kind klimt op het dak.",
                "medewerker-17",
                subject,
                declared,
                declared.plus(Emergency.LONGEST));
    }
}
