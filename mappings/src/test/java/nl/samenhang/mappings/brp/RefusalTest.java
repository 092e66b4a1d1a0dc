// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.UnreadableMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no answer of the BRP is refused with a place and a rule, and never with a value. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "burgerservicenummer": "999990019"   | "burgerservicenummer": "99999001"    | /personen/0/burgerservicenummer          | pattern
            "burgerservicenummer": "999990019"   | "burgerservicenummer": 999990019     | /personen/0/burgerservicenummer          | type
            "burgerservicenummer": "999990019"   | "leeftijd": 51                       | /personen/0                              | required
            "datum": "1975-03-14"                | "datum": "1975-02-30"                | /personen/0/geboorte/datum/datum         | format
            "datum": "1975-03-14"                | "dag": "1975-03-14"                  | /personen/0/geboorte/datum               | required
            "code": "M"                          | "code": "999990019"                  | /personen/0/geslacht/code                | enum
            "geslachtsnaam": "Voorbeeld"         | "geslachtsnaam": ["999990019"]       | /personen/0/naam/geslachtsnaam           | type
            "huisnummer": 1,                     | "huisnummer": 999990019,             | /personen/0/verblijfplaats/verblijfadres/huisnummer | maximum
            "type": "Raadpleeg                   | "type": "999990019                   | /type                                    | const
            """)
    void anAnswerThatBreaksTheSchemaIsRefusedWithPlaceAndKeyword(
            String right, String wrong, String place, String keyword) {
        String answer = new String(Case.persons(List.of(Case.father(""))), StandardCharsets.UTF_8);
        assertThat(answer).contains(right);

        assertRefused(bytes(answer.replaceFirst(java.util.regex.Pattern.quote(right), wrong)), findings -> {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.level()).isEqualTo(1);
                assertThat(finding.rule()).isEqualTo("JSON-SCHEMA");
                assertThat(finding.place()).isEqualTo(place);
                assertThat(finding.requirement()).contains("keyword " + keyword + " ");
            });
        });
    }

    @Test
    void aNumberThatFailsTheElevenTestIsRefusedWhereverItStands() {
        assertRefused(
                Case.persons(List.of(Case.father("").replace(Case.P5.value(), "999990057"))),
                findings -> assertThat(findings)
                        .containsExactly(new Finding(
                                2,
                                "BSN",
                                "/personen/0/kinderen/2/burgerservicenummer",
                                "has to be a number that passes the eleven test")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "Raad
            {"type": "a", "type": "999990019"}
            {"type": "a"} {"999990019": 1}
            {'type': 'a'}
            """)
    void whatIsNoStrictJsonIsRefused(String text) {
        assertRefused(
                bytes(text),
                findings -> assertThat(findings).extracting(Finding::rule).containsExactly("JSON"));
    }

    @Test
    void nothingIsNoAnswer() {
        assertRefused(new byte[0], findings -> assertThat(findings).isNotEmpty());
    }

    @Test
    void whatIsTooLargeTooDeepOrTooLongIsRefusedBeforeItIsRead() {
        assertRefused(
                new byte[JsonForm.MAX_BYTES + 1],
                findings -> assertThat(findings).extracting(Finding::rule).containsExactly("JSON"));
        assertRefused(
                bytes("{\"personen\":" + "[".repeat(50_000)),
                findings -> assertThat(findings).extracting(Finding::rule).containsExactly("JSON"));
        assertRefused(
                bytes("{\"type\": \"" + "9".repeat(10_000) + "\"}"),
                findings -> assertThat(findings).extracting(Finding::rule).containsExactly("JSON"));
    }

    @Test
    void moreAnswersThanCanHaveBeenAskedAreRefused() {
        assertRefused(
                Case.persons(java.util.Collections.nCopies(21, Case.father(""))),
                findings -> assertThat(findings).extracting(Finding::place).containsExactly("/personen"));
    }

    @Test
    void residentsAreHeldAgainstTheirSchemaToo() {
        assertThatThrownBy(() -> Case.readResidents(
                        bytes("{\"bewoningen\": [{\"bewoners\": [{\"naam\": {\"volledigeNaam\": \"Iemand\"}}]}]}")))
                .isInstanceOfSatisfying(UnreadableMessageException.class, e -> assertThat(e.findings())
                        .extracting(Finding::place)
                        .containsExactlyInAnyOrder("/bewoningen/0", "/bewoningen/0/bewoners/0"));
    }

    private static void assertRefused(byte[] answer, Consumer<List<Finding>> findings) {
        assertThatThrownBy(() -> Case.read(answer)).isInstanceOfSatisfying(UnreadableMessageException.class, e -> {
            findings.accept(e.findings());
            assertThat(e.findings().toString() + e).doesNotContain("99999", "Voorbeeld", "1975");
            assertThat(e.getCause()).isNull();
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
