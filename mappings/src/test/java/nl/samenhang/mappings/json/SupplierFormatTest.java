// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.SupplierFormat.FaultyFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierFormatTest {

    private static final String JSLT = """
            let nobody = absent("NOT_SUPPORTED")
            {
              "$schema": "urn:samenhang:schema:household-message:0.1",
              "header": {"from": "OIN:" + .afzender, "to": "GEMEENTE:0243", "identification": .dossier, "dated": .datum},
              "household": {
                "definition": "MESSAGE",
                "persons": [for (.klanten) {
                  "key": "person-" + .volgnummer,
                  "bsn": fact(.bsn), "name": $nobody, "localNumber": $nobody, "birthDate": $nobody, "deathDate": $nobody,
                  "gender": $nobody, "civilStatus": $nobody, "secrecy": $nobody, "communicationNeed": $nobody,
                  "legalStatus": $nobody, "legalRepresentation": $nobody, "remark": $nobody, "contacts": $nobody
                }],
                "members": [], "relations": [], "authorities": [], "provisions": [], "signals": [], "enrolments": [],
                "absences": [], "plans": [], "cases": []
              }
            }
            """;
    private static final String MESSAGE = """
            {"dossier": "D-1", "datum": "2026-11-22", "afzender": "00000001000000000010",
             "klanten": [{"volgnummer": 1, "bsn": "999990019"}, {"volgnummer": 2}]}
            """;
    private static final MessageType TYPE = new MessageType("format-zorgsuite");

    @Test
    void aSuppliersOwnMessageBecomesAHousehold() throws FaultyFormatException {
        Reading reading = read(JSLT, MESSAGE);

        assertThat(reading.header().type()).isEqualTo(TYPE);
        assertThat(reading.header().identification()).isEqualTo("D-1");
        assertThat(reading.household().persons())
                .extracting(Person::bsn)
                .containsExactly(
                        Fact.known(new Bsn("999990019"), Households.PROVENANCE),
                        Fact.absent(nl.samenhang.canonical.AbsentReason.NO_VALUE));
    }

    @Test
    void itIsRecognisedForItsOwnPartyAlone() throws FaultyFormatException {
        Mappings mappings = mappings(JSLT);
        byte[] message = bytes(MESSAGE);

        assertThat(mappings.recognise(message, "wmo")).contains(TYPE);
        assertThat(mappings.recognise(message, "jeugd")).isEmpty();
        assertThat(mappings.recognise(message)).isEmpty();
        assertThat(mappings.recognise(bytes("{\"iets\": 1}"), "wmo")).isEmpty();
    }

    @Test
    void whatIsTurnedHasToMeetThePublishedSchema() {
        List<Finding> findings = findings(JSLT, MESSAGE.replace("\"999990019\"", "\"geheim\""));

        assertThat(findings).extracting(Finding::place).containsExactly("/household/persons/0/bsn/value");
        assertThat(findings.toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error("geheim " + .dossier)
            def again(n) again($n) again(1)
            def more(n) {"a": more($n), "b": more($n)} more(1)
            def grow(n) if ($n > 40) 1 else {"a": grow($n + 1), "b": grow($n + 1)} grow(1)
            number(.dossier)
            """)
    void aFormatThatFailsOrGoesOnTooLongIsGivenUpAndNothingIsQuoted(String jslt) {
        List<Finding> findings = findings(jslt, MESSAGE);

        assertThat(findings).extracting(Finding::rule).containsExactly("JSLT");
        assertThat(findings.toString()).doesNotContain("geheim", "D-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": .b              | 1 | JSLT
            {"a": unknown(.b)}    | 1 | JSLT
            {"a": now()}          | 1 | now
            {"a": uuid()}         | 1 | uuid
            import "x.jslt" as x 1| 1 | JSLT
            """)
    void aFaultyFormatIsToldByItsPlace(String jslt, int line, String word) {
        FaultyFormatException fault = catchThrowableOfType(FaultyFormatException.class, () -> mappings(jslt));

        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isPositive();
        assertThat(fault).hasMessageContaining(word);
    }

    @Test
    void aMessageThatIsTooLargeIsNotTurned() {
        assertThat(findings(JSLT, " ".repeat(SupplierFormat.MAX_BYTES) + MESSAGE))
                .extracting(Finding::rule)
                .containsExactly("JSLT");
    }

    private static List<Finding> findings(String jslt, String message) {
        return catchThrowableOfType(UnreadableMessageException.class, () -> read(jslt, message))
                .findings();
    }

    private static Reading read(String jslt, String message) throws FaultyFormatException {
        return mappings(jslt).reader(TYPE).orElseThrow().read(bytes(message), Households.PROVENANCE);
    }

    private static Mappings mappings(String jslt) throws FaultyFormatException {
        Optional<SupplierFormat> format = Optional.of(SupplierFormat.compile("zorgsuite", "wmo", "dossier", jslt));
        return Mappings.standard().with(format.stream().toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
