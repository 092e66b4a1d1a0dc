// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Statute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZgwTest {

    private static final SourceMapping MAPPING = Zgw.mappings().getFirst();
    private static final String CASE = "https://zaken.voorbeeld.example/zaken/api/v1/zaken/1";
    private static final String ANSWER = """
            {"count": 1, "next": null, "previous": null, "results": [{"url": "%s", "uuid": "1", "identificatie": "Z-1",
             "omschrijving": "iets over het gezin", "zaaktype": "https://zaken.voorbeeld.example/catalogi/api/v1/zaaktypen/7",
             "_expand": {"rollen": [
               {"betrokkeneType": "natuurlijk_persoon", "omschrijvingGeneriek": "belanghebbende",
                "betrokkeneIdentificatie": {"inpBsn": "999990020"}},
               {"betrokkeneType": "natuurlijk_persoon", "betrokkeneIdentificatie": {"inpBsn": "999990056"}},
               {"betrokkeneType": "medewerker", "betrokkeneIdentificatie": {"identificatie": "m1"}}]}}]}""".formatted(CASE);

    private static final Provenance PROVENANCE = new Provenance(
            "zaaksysteem",
            Domain.WMO,
            Zgw.CASES,
            new MessageId(new UUID(1, 1)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.DECIDED);
    private static final String NOTICE =
            """
            {"$schema": "urn:samenhang:schema:zgw-zaak:0.1", "kop": {"van": "OIN:00000000000009999021", "aan": "GEMEENTE:0243",
             "kenmerk": "%s", "datum": "2026-11-22"}, "zaak": %s}""".formatted("0123456789".repeat(4), ANSWER.substring(ANSWER.indexOf("{\"url"), ANSWER.length() - 2));

    @Test
    void everyMemberOfTheHouseholdWithAPartInACaseHasAReferenceToIt() {
        Household household = read(ANSWER).household();

        assertThat(household.persons())
                .extracting(person -> person.bsn().asOptional().orElseThrow().value())
                .containsExactly("999990020", "999990056");
        assertThat(household.cases())
                .extracting(
                        one -> one.subject().toString(),
                        one -> one.url().asOptional().orElseThrow())
                .containsExactly(
                        tuple(household.persons().get(0).key().toString(), CASE),
                        tuple(household.persons().get(1).key().toString(), CASE));
    }

    @Test
    void whatTheCaseIsAboutStaysInTheCaseSystem() {
        SourceAnswer.Known known = read(ANSWER);

        assertThat(known.losses().toString())
                .contains("stays in the case system")
                .doesNotContain("gezin", "99999");
    }

    @Test
    void aCaseThatChangedIsReadAsOneCaseUnderItsOwnHeader() {
        Reading reading = notice(NOTICE);

        assertThat(reading.household().cases()).hasSize(2);
        assertThat(reading.header().from()).hasToString("OIN:00000000000009999021");
        assertThat(reading.header().to()).hasToString("GEMEENTE:0243");
        assertThat(Zgw.notice().namespaces()).isEqualTo("urn:samenhang:schema:zgw-zaak:0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "GEMEENTE:0243, 999990020, /kop/aan",
        "2026-11-22, 2026-02-30, /kop/datum",
        "https://zaken.v, http://zaken.v, /results/0/url",
        "rollen, rolle, /results/0/_expand/rollen"
    })
    void aCaseThatIsNotAsTheGatewayWritesItIsRefusedByPlaceAlone(String right, String wrong, String place) {
        assertThatThrownBy(() -> notice(NOTICE.replace(right, wrong)))
                .isInstanceOfSatisfying(UnreadableMessageException.class, fault -> assertThat(fault.findings())
                        .extracting(Finding::place)
                        .contains(place));
    }

    private static Reading notice(String message) {
        return Zgw.notice().reader().read(message.getBytes(StandardCharsets.UTF_8), PROVENANCE);
    }

    @Test
    void noCasesIsAnAnswer() {
        assertThat(read("{\"count\": 0, \"next\": null, \"previous\": null, \"results\": []}")
                        .household())
                .isEqualTo(Household.empty());
    }

    @Test
    void theQuestionHasTheNumberInItsBodyAndNothingElseOfThePerson() {
        String question =
                question(read(ANSWER.replace("999990056", "999990020")).household());

        assertThat(question)
                .isEqualTo("{\"rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn\":\"999990020\","
                        + "\"rol__betrokkeneType\":\"natuurlijk_persoon\",\"einddatum__isnull\":true,"
                        + "\"expand\":[\"rollen\"]}");
    }

    @Test
    void aboutSeveralItIsOurDefect() {
        assertThatThrownBy(() -> question(read(ANSWER).household())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            999990056                                | 999990057               | BSN  | /results/0/_expand/rollen/1/betrokkeneIdentificatie/inpBsn
            "url": "https                            | "url": "javascript      | ZGW  | /results/0/url
            "zaaktype"                               | "type"                  | ZGW  | /results/0/zaaktype
            "rollen"                                 | "rol"                   | ZGW  | /results/0/_expand/rollen
            "results"                                | "resultaten"            | ZGW  | /results
            """)
    void whatIsWrongIsToldByPlaceAndNotQuoted(String right, String wrong, String rule, String place) {
        List<Finding> findings = catchThrowableOfType(
                        UnreadableMessageException.class, () -> read(ANSWER.replaceFirst(right, wrong)))
                .findings();

        assertThat(findings).extracting(Finding::rule, Finding::place).containsExactly(tuple(rule, place));
        assertThat(findings.toString()).doesNotContain("99999", "javascript");
    }

    private static SourceAnswer.Known read(String answer) {
        return (SourceAnswer.Known) MAPPING.reader().read(answer.getBytes(StandardCharsets.UTF_8), PROVENANCE);
    }

    private static String question(Household household) {
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.1.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        Set<Field> all = EnumSet.allOf(Field.class);
        return new String(
                MAPPING.writer()
                        .write(
                                new Decision.Permit(List.of(ground), subjects, all, List.of()).disclose(household),
                                Set.of(Field.CASE_REFERENCE),
                                LocalDate.of(2026, 11, 22)),
                StandardCharsets.UTF_8);
    }
}
