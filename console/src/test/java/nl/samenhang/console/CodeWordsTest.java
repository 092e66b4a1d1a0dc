// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receiver [JEUGD, VEILIG_THUIS]|een van deze taken moeten hebben: Jeugdwet, Veilig Thuis",
                "collected under [PW]|verzameld moeten zijn onder: Participatiewet",
                "purpose [schuldhulp]|een van deze moeten zijn: schuldhulp",
                "addressee|het bericht is aan een ander gericht",
                "consent C1_STATUTORY_EXPLICIT|deze soort: uitdrukkelijke toestemming die de wet vraagt (C1)",
                "consent C1_STATUTORY_EXPLICIT about p-172669f1df286575720f by AUTHORITY_HOLDERS"
                        + "|(C1); over p-172669f1df…, door wie het gezag heeft",
                "something new|something new",
            })
    void whatARuleMissedIsSaidInWords(String code, String words) {
        var near = CodeWords.near("R-WMO-002: Wmo 2015, art. 5.1.1 lid 4: " + code, Texts.NL);

        assertThat(near.rule()).isEqualTo("R-WMO-002");
        assertThat(near.law()).isEqualTo("Wmo 2015, art. 5.1.1 lid 4");
        assertThat(near.missing()).singleElement().asString().endsWith(words);
    }

    @Test
    void fromWhichTaskToWhichIsSaidInWordsAndNamesOfRulesStay() {
        assertThat(CodeWords.detail("[JEUGD, LPW] -> [PW] for jeugd-levering", Texts.NL))
                .isEqualTo("van Jeugdwet, Leerplichtwet 1969 naar Participatiewet, doel jeugd-levering");
        assertThat(CodeWords.detail("[JEUGD] -> [PW] for jeugd-levering", Texts.EN))
                .isEqualTo("from Jeugdwet to Participatiewet, purpose jeugd-levering");
        assertThat(CodeWords.detail("R-WMO-002", Texts.NL)).isEqualTo("R-WMO-002");
    }
}
