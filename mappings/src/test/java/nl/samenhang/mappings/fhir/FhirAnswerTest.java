// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.EnumSet;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Field;
import nl.samenhang.mappings.Writing;
import org.junit.jupiter.api.Test;

/** The answer in FHIR: what it holds, what is masked, and what it says that it lost. */
class FhirAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theAnswerIsTheOneThatIsKeptBesideThisTest() throws Exception {
        JsonNode written =
                JSON.readTree(Family.answer(Family.allBut(Field.PERSON_GENDER)).bytes());

        try (var in = FhirAnswerTest.class.getResourceAsStream("family.json")) {
            assertThat(in)
                    .as("family.json:\n" + JSON.writeValueAsString(written))
                    .isNotNull();
            assertThat(JSON.writeValueAsString(written)).isEqualTo(JSON.writeValueAsString(JSON.readTree(in)));
        }
    }

    @Test
    void whatIsWithheldIsMaskedAndNamedAndSaysNothingOfTheValue() throws Exception {
        Writing writing = Family.answer(Family.allBut(
                Field.PERSON_BSN,
                Field.PERSON_NAME,
                Field.PERSON_BIRTH_DATE,
                Field.PERSON_GENDER,
                Field.CONTACT_ADDRESS));

        String text = new String(writing.bytes(), UTF_8);
        JsonNode patient = JSON.readTree(text).at("/entry/1/resource");
        assertThat(text).doesNotContain("999990", "Voorbeeld", "1978", "2014", "female", "3841");
        assertThat(patient.at("/identifier/0/_value/extension/0/valueCode").asText())
                .isEqualTo("masked");
        assertThat(patient.at("/_birthDate/extension/0/valueCode").asText()).isEqualTo("masked");
        assertThat(patient.path("extension").findValuesAsText("valueCode"))
                .contains("person.bsn", "person.name", "person.birthDate", "person.gender", "person.contacts.address");
        assertThat(patient.has("id"))
                .as("who may not know a number gets no id to ask by")
                .isFalse();
        assertThat(losses(writing)).contains("/persons/bsn DROPPED withheld by policy");
    }

    @Test
    void everyLossIsDeclared() {
        assertThat(losses(Family.answer(EnumSet.allOf(Field.class))))
                .contains(
                        "/persons/civilStatus DROPPED the FHIR answer has no place for it",
                        "/persons/contacts/address/bagAddressableObject DROPPED nl-core has no place for it",
                        "/persons/contacts/function GENERALISED FHIR knows home and temporary alone");
    }

    @Test
    void thePairHasOneRelatedPersonWithTheRelationAndTheAuthority() throws Exception {
        JsonNode bundle =
                JSON.readTree(Family.answer(EnumSet.allOf(Field.class)).bytes());

        JsonNode related = bundle.at("/entry/3/resource");
        assertThat(related.path("resourceType").asText()).isEqualTo("RelatedPerson");
        assertThat(related.path("relationship").findValuesAsText("code")).containsExactly("10", "SINGLE_PARENTAL");
        assertThat(related.at("/patient/reference")).isEqualTo(bundle.at("/entry/2/fullUrl"));
        assertThat(bundle.at("/entry/1/resource/link/0/other/reference")).isEqualTo(bundle.at("/entry/3/fullUrl"));
    }

    private static java.util.Set<String> losses(Writing writing) {
        return writing.losses().lines().stream()
                .map(line -> line.field() + " " + line.fate() + " " + line.why())
                .collect(Collectors.toSet());
    }
}
