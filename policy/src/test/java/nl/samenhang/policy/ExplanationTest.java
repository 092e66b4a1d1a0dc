// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Policy policy = Policy.builtIn();

    @Test
    void aPermitNamesItsArticleAndItsLimit() {
        assertThat(said(Case.WMO_301, Lang.NL))
                .containsExactly(
                        "Dit mag: Wmo 2015, art. 5.2.1 lid 2 onder a (regel R-WMO-006).",
                        "De grens daarvan: Alleen de gecontracteerde aanbieder, en alleen wat nodig is om deze voorziening te leveren.");
        assertThat(said(Case.WMO_301, Lang.EN))
                .containsExactly(
                        "This is permitted: Wmo 2015, art. 5.2.1 lid 2 onder a (rule R-WMO-006).",
                        "The limit of that: Only the contracted provider, and only what delivery of this provision needs.");
    }

    @Test
    void aRefusalForTheIncomeSystemSaysWhyTheDirectionIsClosedAndWhatIsOpen() {
        assertThat(said(Case.JW_301.sentTo(Case.INCOME), Lang.NL))
                .containsExactly(
                        "Er is geen artikel gevonden dat dit toestaat: van de Jeugdwet naar de Participatiewet.",
                        "Taken van de Jeugdwet staan niet op de lijst van artikel 64 lid 1 van de Participatiewet.",
                        "Het mag wel volgens Jeugdwet, art. 7.4.0 lid 1 (regel R-JW-001), als de gegevens bestemd zijn voor de Jeugdwet.",
                        "Het mag wel volgens Jeugdwet, art. 7.3.11 lid 4 (regel R-JW-004), als de gegevens bestemd zijn voor een gecertificeerde instelling en als het doel is: een ondertoezichtstelling uitvoeren.",
                        "Het mag wel volgens Wgs, art. 8d (regel R-WGS-002), als de gegevens bestemd zijn voor de Wet gemeentelijke schuldhulpverlening en als het doel is: hulp bij schulden.",
                        "Het mag wel volgens Wmo 2015, art. 5.2.6 (regel R-WMO-010), als de gegevens bestemd zijn voor Veilig Thuis en als het doel is: huiselijk geweld of kindermishandeling stoppen of onderzoeken.",
                        "Het mag wel volgens Wmo 2015, art. 5.1.1 lid 4 (regel R-WMO-002), als de gegevens bestemd zijn voor de Wmo 2015 en als het doel is: één huishouden één plan en als er is: uitdrukkelijke toestemming die de wet zelf vraagt (C1_STATUTORY_EXPLICIT).",
                        "Alleen de wetgever kan dit veranderen. Staat er toch een artikel in de wet, dan beoordeelt de functionaris gegevensbescherming dat.");
        assertThat(said(Case.JW_301.sentTo(Case.INCOME), Lang.EN))
                .containsExactly(
                        "No article was found that permits this: from the Jeugdwet to the Participatiewet.",
                        "Tasks of the Jeugdwet are not on the list of article 64 lid 1 of the Participatiewet.",
                        "It is lawful by Jeugdwet, art. 7.4.0 lid 1 (rule R-JW-001), if the data are meant for the Jeugdwet.",
                        "It is lawful by Jeugdwet, art. 7.3.11 lid 4 (rule R-JW-004), if the data are meant for a certified institution and if the purpose is: carrying out a supervision order.",
                        "It is lawful by Wgs, art. 8d (rule R-WGS-002), if the data are meant for the Wet gemeentelijke schuldhulpverlening and if the purpose is: help with debts.",
                        "It is lawful by Wmo 2015, art. 5.2.6 (rule R-WMO-010), if the data are meant for Veilig Thuis and if the purpose is: ending or investigating violence at home or child abuse.",
                        "It is lawful by Wmo 2015, art. 5.1.1 lid 4 (rule R-WMO-002), if the data are meant for the Wmo 2015 and if the purpose is: one household one plan and if there is: explicit consent that the law itself asks for (C1_STATUTORY_EXPLICIT).",
                        "Only the legislature can change this. If the law does hold an article, the data protection officer judges that.");
    }

    @Test
    void aMissingConsentSaysWhichConsentByWhichArticleAndWhoGivesIt() {
        Case asked = Case.of(Case.YOUTH_OFFICE, Case.WMO_OFFICE, "vraag", "integraal-plan")
                .holding(Case.assignment(Domain.JEUGD));

        assertThat(said(asked, Lang.NL))
                .containsExactly(
                        "Er is een artikel dat dit kan toestaan: Wmo 2015, art. 5.1.1 lid 4.",
                        "Niet aan alle voorwaarden is voldaan: R-WMO-002.",
                        "Het mag wel volgens Wmo 2015, art. 5.1.1 lid 4 (regel R-WMO-002), als er is: uitdrukkelijke toestemming die de wet zelf vraagt (C1_STATUTORY_EXPLICIT), van 'client' zelf en als er is: uitdrukkelijke toestemming die de wet zelf vraagt (C1_STATUTORY_EXPLICIT), van 'relation-1' zelf.",
                        "Dat beslist 'client' zelf. Dat beslist 'relation-1' zelf.");
        assertThat(said(asked, Lang.EN))
                .containsExactly(
                        "There is an article that can permit this: Wmo 2015, art. 5.1.1 lid 4.",
                        "Not all conditions hold: R-WMO-002.",
                        "It is lawful by Wmo 2015, art. 5.1.1 lid 4 (rule R-WMO-002), if there is: explicit consent that the law itself asks for (C1_STATUTORY_EXPLICIT), of 'client' in person and if there is: explicit consent that the law itself asks for (C1_STATUTORY_EXPLICIT), of 'relation-1' in person.",
                        "That is for 'client' to decide. That is for 'relation-1' to decide.");
    }

    @Test
    void aProhibitionNamesWhoSaysSo() {
        Case asked = Case.WMO_302.holding(Case.assignment(Domain.SUWI));

        assertThat(said(asked, Lang.NL))
                .containsExactly(
                        "Dit mag niet volgens VNG, vraag en antwoord Werk en inkomen.",
                        "Gegevens uit Suwinet mogen niet dienen voor taken van de Wmo 2015 of de Jeugdwet.",
                        "Er is niets dat dit toegestaan maakt.",
                        "Alleen de wetgever kan dit veranderen. Staat er toch een artikel in de wet, dan beoordeelt de functionaris gegevensbescherming dat.");
    }

    @Test
    void everyRefusalAnswersTheFourQuestionsInBothLanguagesWithoutAValue() {
        List<Case> refused = List.of(
                Case.WMO_301.signedAs(Case.agb("99999999")),
                Case.WMO_301.forPurpose("marketing"),
                Case.WMO_301.holding(Case.assignment(Domain.UNKNOWN)),
                Case.WMO_301.holding(Case.assignment(Domain.SUWI)),
                Case.WMO_301.forPurpose("inkomen"),
                Case.WMO_301.addressedTo(Case.agb("99999999")),
                Case.WMO_301.needing(Field.INCOME_AMOUNT),
                Case.JW_301.sentTo(Case.INCOME));
        for (Case asked : refused) {
            for (Lang lang : Lang.values()) {
                List<String> sentences = said(asked, lang);

                assertThat(sentences).hasSizeGreaterThanOrEqualTo(4).allSatisfy(sentence -> assertThat(sentence)
                        .endsWith(".")
                        .doesNotContain("%s", "99999", "Voorbeeld", "a remark"));
            }
        }
    }

    private List<String> said(Case asked, Lang lang) {
        Question question = asked.question();
        Explanation explanation = policy.explain(question, policy.decide(question), lang);
        assertThat(explanation.lang()).isEqualTo(lang);
        return explanation.sentences();
    }
}
