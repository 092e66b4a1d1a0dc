// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.mappings.UnreadableMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackOfficeQuestionsTest {

    private static final SourceMapping MAPPING = BackOfficeQuestions.mappings().get(0);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aQuestionHoldsWhoAndWhatAndNoMore() {
        Household household = people("999990019", "999990020");

        byte[] question = MAPPING.writer()
                .write(
                        Disclosed.all(household, EnumSet.allOf(Field.class)),
                        Set.of(Field.PROVISION_EXISTENCE, Field.CARE_PRODUCT),
                        DAY);

        assertThat(question)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"$schema\":\"urn:samenhang:schema:household-question:0.1\",\"on\":\"2026-11-22\","
                        + "\"fields\":[\"care.product\",\"provision.existence\"],"
                        + "\"persons\":[{\"bsn\":\"999990019\"},{\"bsn\":\"999990020\"}]}");
    }

    @Test
    void withoutANumberThereIsNoQuestion() {
        var nobody = Disclosed.all(people("999990019"), Set.of(Field.PERSON_NAME));

        assertThatThrownBy(() -> MAPPING.writer().write(nobody, Set.of(Field.CARE_PRODUCT), DAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("999990019");
    }

    @Test
    void anAnswerIsAHouseholdThatTheGatewayKnowsTheSourceOf() {
        Household household = Households.any(3);

        SourceAnswer answer = MAPPING.reader().read(answer(household), Households.PROVENANCE);

        assertThat(answer).isInstanceOfSatisfying(SourceAnswer.Known.class, known -> assertThat(known.household())
                .isEqualTo(household));
    }

    @Test
    void whoWasNotAskedAboutAndWhatWasNotAskedIsCut() {
        Household asked = people("999990019");
        SourceAnswer.Known answer = new SourceAnswer.Known(
                people("999990019", "999990020", "999990032"), new nl.samenhang.mappings.LossReport(List.of()));

        SourceAnswer cut = BackOfficeQuestions.onlyWhatWasAsked(
                answer, Disclosed.all(asked, EnumSet.allOf(Field.class)), Set.of(Field.PERSON_GENDER));

        SourceAnswer.Known known = (SourceAnswer.Known) cut;
        assertThat(known.household().persons()).hasSize(1);
        assertThat(known.household().persons().get(0).bsn())
                .isEqualTo(asked.persons().get(0).bsn());
        assertThat(known.household().persons().get(0).remark().asOptional()).isEmpty();
        assertThat(known.losses().lines()).extracting(l -> l.why()).containsExactly("not asked for");
    }

    @Test
    void whatASourceWillNotOrCannotAnswerIsNoHousehold() {
        assertThat(read("{\"$schema\":\"urn:samenhang:schema:household-answer:0.1\",\"refused\":\"NOT_AUTHORISED\"}"))
                .isEqualTo(new SourceAnswer.Refused("NOT_AUTHORISED"));
        assertThat(read("{\"$schema\":\"urn:samenhang:schema:household-answer:0.1\",\"failed\":\"BUSY\"}"))
                .isEqualTo(new SourceAnswer.Failed("BUSY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"$schema\":\"urn:samenhang:schema:household-answer:0.1\"}",
                "{\"$schema\":\"urn:samenhang:schema:household-answer:0.1\",\"refused\":\"geheim\"}",
                "{\"$schema\":\"urn:samenhang:schema:household-answer:0.1\",\"failed\":\"BUSY\",\"refused\":\"BUSY\"}"
            })
    void whatIsNoAnswerIsRefusedAndNotQuoted(String text) {
        List<Finding> findings = catchThrowableOfType(UnreadableMessageException.class, () -> read(text))
                .findings();

        assertThat(findings).isNotEmpty();
        assertThat(findings.toString()).doesNotContain("geheim", "html");
    }

    private static SourceAnswer read(String text) {
        return MAPPING.reader().read(text.getBytes(StandardCharsets.UTF_8), Households.PROVENANCE);
    }

    private static byte[] answer(Household household) {
        ObjectNode answer = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "urn:samenhang:schema:household-answer:0.1");
        answer.set("household", HouseholdJson.node(household, new Fates()));
        return SafeJson.write(answer);
    }

    private static Household people(String... numbers) {
        Household empty = Household.empty();
        List<Person> persons = IntStream.range(0, numbers.length)
                .mapToObj(i -> numbered(Households.any(i).persons().get(i % 3), numbers[i]))
                .toList();
        return new Household(
                empty.definition(),
                List.of(),
                persons,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Person numbered(Person p, String number) {
        return new Person(
                p.key(),
                Fact.known(new Bsn(number), Households.PROVENANCE),
                p.localNumber(),
                p.name(),
                p.birthDate(),
                p.deathDate(),
                p.gender(),
                p.civilStatus(),
                p.secrecy(),
                p.communicationNeed(),
                p.legalStatus(),
                p.legalRepresentation(),
                Fact.known("remark", Households.PROVENANCE),
                p.contacts());
    }
}
