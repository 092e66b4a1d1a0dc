// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import org.junit.jupiter.api.Test;

/** What is permitted is what is asked, and no more. */
class QuestionTest {

    private static final Set<Field> EVERYTHING = EnumSet.allOf(Field.class);

    @Test
    void aPermittedFieldIsAskedAndAnotherIsNot() {
        JsonNode question = asked(Set.of(Field.PERSON_BIRTH_DATE));

        assertThat(question.get("type").asText()).isEqualTo("RaadpleegMetBurgerservicenummer");
        assertThat(texts(question.get("burgerservicenummer"))).containsExactly(Case.P1.value());
        assertThat(texts(question.get("fields"))).containsExactly("burgerservicenummer", "geboorte.datum");
    }

    @Test
    void theNumberIsAskedEvenIfNothingElseIs() {
        assertThat(texts(asked(Set.of()).get("fields"))).containsExactly("burgerservicenummer");
    }

    @Test
    void whatIsInsideSomethingIsOnlyAskedWhereBothArePermitted() {
        assertThat(texts(asked(Set.of(Field.CONTACT_ADDRESS)).get("fields"))).containsExactly("burgerservicenummer");
        assertThat(texts(asked(Set.of(Field.PERSON_NAME)).get("fields")))
                .contains("naam.geslachtsnaam")
                .noneMatch(path -> path.startsWith("partners"));
        assertThat(texts(asked(Set.of(Field.PERSON_NAME, Field.RELATION_KIND)).get("fields")))
                .contains("kinderen.naam.geslachtsnaam", "partners.burgerservicenummer")
                .doesNotContain("kinderen.geboorte.datum", "gezag");
    }

    @Test
    void whatComesByItselfIsNeverAsked() {
        assertThat(texts(asked(EVERYTHING).get("fields")))
                .noneMatch(path -> path.matches(".*(inOnderzoek|geheimhouding|opschorting|rni|verificatie).*"));
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() {
        Household household = Case.household(List.of(Case.father("")));

        assertThat(Case.ASK_PERSONS.write(Case.disclosed(household), EVERYTHING, Case.TODAY))
                .isEqualTo(Case.ASK_PERSONS.write(Case.disclosed(household), EVERYTHING, Case.TODAY));
    }

    @Test
    void aNumberThatWasNotDisclosedIsNotAsked() {
        Household household = Case.household(List.of(person(Case.P1)));

        assertThatThrownBy(() -> Case.ASK_PERSONS.write(
                        Case.disclosed(household, EnumSet.of(Field.PERSON_NAME)), EVERYTHING, Case.TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("person.bsn");
    }

    @Test
    void moreThanTwentyAreTooManyForOneQuestion() {
        assertThat(texts(parsed(Case.ASK_PERSONS.write(Case.disclosed(persons(20)), EVERYTHING, Case.TODAY))
                        .get("burgerservicenummer")))
                .hasSize(20);
        assertThatThrownBy(() -> Case.ASK_PERSONS.write(Case.disclosed(persons(21)), EVERYTHING, Case.TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 to 20");
    }

    @Test
    void theResidentsOfTheOneAddressAreAskedForTheDay() {
        Household household = Case.household(List.of(person(Case.P1)));

        assertThat(parsed(Case.ASK_RESIDENTS.write(Case.disclosed(household), EVERYTHING, Case.TODAY)))
                .isEqualTo(parsed(("{\"type\":\"BewoningMetPeildatum\",\"peildatum\":\"2026-11-22\","
                                + "\"adresseerbaarObjectIdentificatie\":\"0243010000000001\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void withoutOneAddressOrTheFieldsOfTheAnswerResidentsAreNotAsked() {
        Household two = Case.household(Case.everybody());
        Household one = Case.household(List.of(person(Case.P1)));

        assertThatThrownBy(() -> Case.ASK_RESIDENTS.write(Case.disclosed(two), EVERYTHING, Case.TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one address");
        assertThatThrownBy(() -> Case.ASK_RESIDENTS.write(
                        Case.disclosed(one), EnumSet.complementOf(EnumSet.of(Field.PERSON_BIRTH_DATE)), Case.TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("person.birthDate");
    }

    @Test
    void questionsMeetThePublishedContract() {
        var persons = OpenApi.persons();
        byte[] question =
                Case.ASK_PERSONS.write(Case.disclosed(Case.household(Case.everybody())), EVERYTHING, Case.TODAY);
        persons.requireValid("RaadpleegMetBurgerservicenummer", question);
        assertThat(persons.errors(
                        "RaadpleegMetBurgerservicenummer",
                        "{\"type\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("required");
        var residents = OpenApi.residents();
        residents.requireValid(
                "BewoningMetPeildatum",
                Case.ASK_RESIDENTS.write(
                        Case.disclosed(Case.household(List.of(person(Case.P1)))), EVERYTHING, Case.TODAY));
    }

    @Test
    void everyPathThatIsAskedExistsInThePublishedContract() {
        List<String> published = new ArrayList<>();
        Leaves.of(OpenApi.persons().contract(), "RaadpleegMetBurgerservicenummerResponse")
                .forEach(leaf -> published.add(leaf.replace("personen/", "").replace('/', '.')));

        assertThat(QuestionFields.paths(EVERYTHING)).allMatch(path -> published.stream()
                .anyMatch(leaf -> leaf.equals(path) || leaf.startsWith(path + ".")));
    }

    private static JsonNode asked(Set<Field> fields) {
        return parsed(
                Case.ASK_PERSONS.write(Case.disclosed(Case.household(List.of(person(Case.P1)))), fields, Case.TODAY));
    }

    private static String person(Bsn number) {
        return Case.person(number, "Pieter", "M", "1975-03-14", Case.HOME, "");
    }

    private static Household persons(int many) {
        List<String> persons = IntStream.range(0, 400)
                .mapToObj(i -> "999990%03d".formatted(i))
                .filter(Bsn::isValid)
                .limit(many)
                .map(number -> person(new Bsn(number)))
                .toList();
        List<Household> parts =
                persons.stream().map(one -> Case.household(List.of(one))).toList();
        return Joined.of(parts);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
