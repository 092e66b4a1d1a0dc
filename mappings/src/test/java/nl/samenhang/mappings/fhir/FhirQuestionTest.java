// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.HouseholdInquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question in FHIR becomes the question as it is in JSON, or a finding with its place. */
class FhirQuestionTest {

    private static final String PERSON =
            "{\"name\": \"person\", \"valueIdentifier\": {\"system\": \"http://fhir.nl/fhir/NamingSystem/bsn\", \"value\": \"999990020\"}}";

    @Test
    void allThatJsonCanAskFhirCanAsk() {
        HouseholdInquiry inquiry = read(PERSON
                + ", {\"name\": \"doel\", \"valueCode\": \"integraal-plan\"}, {\"name\": \"definition\", \"valueCode\": \"REGISTER\"}"
                + ", {\"name\": \"on\", \"valueDate\": \"2026-11-22\"}, {\"name\": \"field\", \"valueCode\": \"person.name\"}"
                + ", {\"name\": \"emergency\", \"part\": [{\"name\": \"reason\", \"valueString\": \"acute-danger\"},"
                + " {\"name\": \"role\", \"valueString\": \"crisis-worker\"}, {\"name\": \"harm\", \"valueString\": \"Nu.\"},"
                + " {\"name\": \"declaredBy\", \"valueString\": \"dienst-7\"},"
                + " {\"name\": \"subject\", \"valueIdentifier\": {\"system\": \"http://fhir.nl/fhir/NamingSystem/bsn\", \"value\": \"999990020\"}},"
                + " {\"name\": \"until\", \"valueInstant\": \"2026-11-22T12:00:00+01:00\"}]}");

        assertThat(inquiry.persons()).containsExactly(Family.MOTHER);
        assertThat(inquiry.registered()).isTrue();
        assertThat(inquiry.on()).contains(LocalDate.of(2026, 11, 22));
        assertThat(inquiry.fields()).containsExactly(Field.PERSON_NAME);
        assertThat(inquiry.emergency()).get().satisfies(e -> assertThat(e.until())
                .isEqualTo("2026-11-22T11:00:00Z"));
    }

    @Test
    void anIdOfAnEarlierAnswerStandsForItsPersons() {
        String id = Family.IDS
                .seal(
                        "Group",
                        new SealedIds.About(List.of(Family.CHILD), true),
                        new SealedIds.For(Family.ASKER, Family.PURPOSE))
                .orElseThrow();

        HouseholdInquiry inquiry =
                read("{\"name\": \"person\", \"valueReference\": {\"reference\": \"Group/" + id + "\"}}");

        assertThat(inquiry.persons()).containsExactly(Family.CHILD);
        assertThat(inquiry.registered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{'name': 'person', 'valueIdentifier': {'system': 'urn:x', 'value': '999990020'}} ~ Parameters.parameter[0].valueIdentifier.system",
                "{'name': 'person', 'valueIdentifier': {'system': 'http://fhir.nl/fhir/NamingSystem/bsn', 'value': '999990021'}} ~ Parameters.parameter[0].valueIdentifier.value",
                "{'name': 'person', 'valueReference': {'reference': 'Patient/999990020'}} ~ Parameters.parameter[0]",
                "{'name': 'person', 'valueReference': {'reference': 'Device/1'}} ~ Parameters.parameter[0]",
                "{'name': 'doel', 'valueCode': 'schuldhulp'} ~ Parameters.parameter[0].valueCode",
                "{'name': 'definition', 'valueCode': 'PW_JOINT'} ~ Parameters.parameter[0]",
                "{'name': 'field', 'valueCode': 'person.secret'} ~ Parameters.parameter[0].valueCode",
                "{'name': 'on', 'valueDate': '2026-02-30'} ~ Parameters.parameter[0].valueDate",
                "{'name': 'domein', 'valueCode': 'WMO'} ~ Parameters.parameter[0]",
                "{'name': 'search'} ~ Parameters.parameter[0]",
                "{'name': 'emergency', 'part': []} ~ Parameters.parameter[0].part(reason)",
                "5 ~ Parameters.parameter[0]",
            })
    void whatIsWrongIsAFindingWithItsPlaceAndWithoutItsValue(String parameter, String place) {
        UnreadableMessageException refused = catchThrowableOfType(
                UnreadableMessageException.class,
                () -> read(parameter.replace('\'', '"') + (parameter.contains("person'") ? "" : ", " + PERSON)));

        assertThat(refused.findings()).extracting(Finding::place).contains(place);
        assertThat(refused.findings().toString()).doesNotContain("999990", "schuldhulp", "secret", "domein");
    }

    private static HouseholdInquiry read(String parameters) {
        String body = "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}";
        return new FhirQuestion(Family.IDS)
                .read(body.getBytes(UTF_8), Family.ASKER, Optional.of(Family.PURPOSE))
                .inquiry();
    }
}
