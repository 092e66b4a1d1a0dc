// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Decision.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rules on one message: fields add up, but never over the border of the task that they were collected for. */
class RulesTogetherTest {

    private static final String INDICATION = """
            rules:
              - id: R-LOCAL-1
                effect: permit
                from: [WLZ]
                to: [WGS]
                purposes: [schuldhulp]
                law: Wgs
                article: 8d
                text-date: 2021-01-01
                valid-from: 2021-01-01
                status: read
                consent: none
                limit: {nl: x, en: x}
                profile: indication-exists
                classes: [EXISTENCE]
                subjects: clients
            """;

    private final Case asked =
            Case.of(Case.WMO_OFFICE, Case.DEBT_HELP, "vraag", "schuldhulp").needing();

    @TempDir
    Path folder;

    @BeforeEach
    void aRuleForOneFactFromTheWlz() throws IOException {
        Files.writeString(folder.resolve("local.yaml"), INDICATION);
    }

    @Test
    void aFieldThatOneTaskGivesDoesNotGoWhereAnotherTaskWithoutARuleForItHoldsItToo() {
        Permit permit = (Permit) decide(asked.holding(mixed()));

        assertThat(permit.grounds()).extracting(Decision.Ground::rule).containsExactly("R-LOCAL-1", "R-WGS-002");
        assertThat(permit.fields())
                .contains(Field.PROVISION_EXISTENCE, Field.PROVISION_PERIOD)
                .doesNotContain(Field.PERSON_NAME, Field.PERSON_BSN);
    }

    @Test
    void aPersonGoesOnlyIfEveryRuleSpeaksOfThatPerson() {
        Permit permit = (Permit) decide(asked.holding(mixed()));

        assertThat(permit.subjects()).containsExactly(Case.MOTHER);
    }

    @Test
    void oneStrictRuleMakesTheWholeStrict() throws IOException {
        Files.writeString(folder.resolve("local.yaml"), INDICATION + "    mode: strict\n");

        assertThat(decide(asked.holding(mixed()))).isInstanceOfSatisfying(Deny.class, deny -> assertThat(deny.reason())
                .isEqualTo(Reason.OVER_ASK));
    }

    @Test
    void aMessageAboutNobodyThatARuleSpeaksOfIsStopped() {
        Household base = Case.assignment(Domain.WLZ);
        Household withoutClient = household(base, List.of(base.persons().get(1)));

        assertThat(decide(asked.holding(withoutClient))).isEqualTo(new Deny(Reason.NO_FIELDS, "subjects", List.of()));
    }

    /** Everything collected for the Wmo, but the facts about the father for the Wlz. */
    private static Household mixed() {
        Household base = Case.assignment(Domain.WMO);
        return household(
                base,
                List.of(base.persons().getFirst(), Case.person(Case.FATHER, "999990019", Case.source(Domain.WLZ))));
    }

    private static Household household(Household base, List<Person> persons) {
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

    private Decision decide(Case question) {
        return Policy.builtIn(List.of(folder)).decide(question.question());
    }
}
