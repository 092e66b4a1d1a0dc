// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.Decision.Permit;
import org.junit.jupiter.api.Test;

/** Every sender, every receiver, every purpose: some fifteen thousand questions, answered one by one. */
class EveryCellTest {

    private final Rulebook book = RulebookReader.read(RuleFile.builtIn());
    private final Policy policy = new Policy(book);

    @Test
    void nothingIsPermittedButByARuleOfThatCellThatIsOnAndAsksForNoConsent() {
        List<String> permitted = new ArrayList<>();
        for (Domain from : Vocabulary.EVERY_DOMAIN) {
            Household household = Case.assignment(from);
            for (Domain to : Vocabulary.EVERY_DOMAIN) {
                for (Purpose purpose : book.purposes().keySet()) {
                    Question question = asked(from, to, purpose, household);
                    if (policy.decide(question) instanceof Permit permit) {
                        assertGrounded(permit, from, to, purpose);
                        permitted.add(from + " -> " + to + " for " + purpose);
                    }
                }
            }
        }

        assertThat(permitted)
                .contains(
                        "WMO -> AANBIEDER for wmo-levering",
                        "JEUGD -> JEUGD for jeugd-levering",
                        "PW -> WGS for schuldhulp")
                .noneMatch(cell -> cell.startsWith("SUWI -> WMO") || cell.startsWith("SUWI -> JEUGD"))
                .noneMatch(cell -> book.closed().stream()
                        .anyMatch(closed -> cell.startsWith(closed.from() + " -> " + closed.to() + " ")));
    }

    @Test
    void theSameQuestionAlwaysHasTheSameAnswerAndTheSameWords() {
        Policy other = Policy.builtIn();
        for (Domain to : Vocabulary.EVERY_DOMAIN) {
            Question question = asked(Domain.JEUGD, to, new Purpose("jeugd-levering"), Case.assignment(Domain.JEUGD));

            Reasoning reasoning = policy.reason(question);

            assertThat(other.reason(question)).isEqualTo(reasoning);
            assertThat(other.explain(question, reasoning.decision(), Lang.NL))
                    .isEqualTo(policy.explain(question, reasoning.decision(), Lang.NL));
        }
    }

    @Test
    void everyFieldOfTheModelCanBePermittedBySomeRule() {
        Set<Field> given = EnumSet.noneOf(Field.class);
        book.rules().forEach(rule -> given.addAll(rule.reach().fields()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(given))).isEmpty();
    }

    private void assertGrounded(Permit permit, Domain from, Domain to, Purpose purpose) {
        assertThat(permit.grounds()).isNotEmpty().allSatisfy(ground -> {
            Rule rule = book.rule(ground.rule()).orElseThrow();
            assertThat(rule.statute()).isEqualTo(ground.statute());
            assertThat(rule.cell().from()).contains(from);
            assertThat(rule.cell().to()).contains(to);
            assertThat(rule.cell().purposes()).contains(purpose);
            assertThat(rule.conditions().consent()).isEmpty();
            assertThat(rule.conditions().status()).isEqualTo(Rule.Status.READ);
            assertThat(rule.effect()).isEqualTo(Rule.Effect.PERMIT);
        });
        Set<Field> reach = new TreeSet<>();
        permit.grounds()
                .forEach(g ->
                        reach.addAll(book.rule(g.rule()).orElseThrow().reach().fields()));
        assertThat(reach).containsAll(permit.fields());
    }

    private static Question asked(Domain from, Domain to, Purpose purpose, Household household) {
        PartyCode code = Case.HARDERWIJK;
        return Case.of(
                        Case.party("sender", "00000001000000001000", code, from),
                        Case.party("receiver", "00000001000000002000", code, to),
                        "vraag",
                        purpose.code())
                .holding(household)
                .needing()
                .question();
    }
}
