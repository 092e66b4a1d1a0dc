// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.canonical.AbsenceReport;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Statute;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolAbsenceTest {

    static final String REPORT = """
            <verzuimlevering xmlns="urn:samenhang:duo-verzuim:1">
              <identificatiecodeBedrijfsdocument>26330d25-7887-4319-aab6-752463650faf</identificatiecodeBedrijfsdocument>
              <verzendendeInstantie>00000001800866472000</verzendendeInstantie>
              <ontvangendeInstantie>0243</ontvangendeInstantie>
              <datumTijdBedrijfsdocument>2026-11-20T23:30:00Z</datumTijdBedrijfsdocument>
              <verzuimmelding>
                <meldingsnummer>4711</meldingsnummer><status>R</status>
                <laatsteMutatie>2026-11-20T08:14:59.5+01:00</laatsteMutatie>
                <persoonsgebondenNummer><burgerservicenummer>999990056</burgerservicenummer></persoonsgebondenNummer>
                <instellingscode>99XX00</instellingscode><soortOnderwijs>VO</soortOnderwijs>
                <verzuimsoort>V3</verzuimsoort><begindatum>2026-10-26</begindatum><einddatum>2026-11-18</einddatum>
                <vermoedelijkeReden>spanning thuis</vermoedelijkeReden><alleLessenGemist>false</alleLessenGemist>
                <ondernomenActie>gesprek met de ouders</ondernomenActie><actieGewenst>true</actieGewenst>
                <verzuimdag><datum>2026-10-26</datum><lesuur>1</lesuur><lesuur>2</lesuur></verzuimdag>
                <verzuimdag><datum>2026-11-02</datum><heleDag>true</heleDag></verzuimdag>
                <verzuimuren>17</verzuimuren>
                <melder><naam>T. Estpersoon</naam><emailadres>verzuim@school.example</emailadres></melder>
                <telefoonnummerOuderOfLeerling>0341000002</telefoonnummerOuderOfLeerling>
                <afwijkendVerblijfadres><straatnaam>Logeerstraat</straatnaam><huisnummer>3</huisnummer>
                  <postcode>3841XX</postcode><plaatsnaam>Harderwijk</plaatsnaam></afwijkendVerblijfadres>
              </verzuimmelding>
            </verzuimlevering>
            """;

    private static final Mappings MAPPINGS = Mappings.standard();
    private static final Provenance PROVENANCE = new Provenance(
            "duo",
            Domain.SCHOOL,
            SchoolAbsence.TYPE,
            new MessageId(new UUID(1, 1)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.STATED);

    @Test
    void itIsReadAsAPupilASchoolAndAnAbsence() {
        var household = read(REPORT).household();

        assertThat(household.persons()).singleElement().satisfies(pupil -> {
            assertThat(pupil.bsn().asOptional().orElseThrow().value()).isEqualTo("999990056");
            assertThat(pupil.contacts().asOptional().orElseThrow()).hasSize(1);
        });
        assertThat(household.enrolments()).singleElement().satisfies(enrolment -> {
            assertThat(enrolment.brin().asOptional()).contains("99XX00");
            assertThat(enrolment.kind().asOptional()).contains(Code.of("DUO-SOORTONDERWIJS", "VO"));
        });
        AbsenceReport absence = household.absences().getFirst();
        assertThat(absence.kind().asOptional()).contains(Code.of("DUO-VERZUIMSOORT", "V3"));
        assertThat(absence.period().asOptional())
                .contains(new Period(Optional.of(LocalDate.of(2026, 10, 26)), Optional.of(LocalDate.of(2026, 11, 18))));
        assertThat(absence.hours().asOptional()).contains(17);
        assertThat(absence.remark().asOptional())
                .contains("Vermoedelijke reden: spanning thuis\nOndernomen actie: gesprek met de ouders");
        assertThat(household.members()).isEmpty();
    }

    @Test
    void itsNumberIsThatOfTheReportAndOfItsState() {
        var header = read(REPORT).header();

        assertThat(header.identification()).isEqualTo("4711.R.20261120T071459500000000Z");
        assertThat(header.from()).isEqualTo(new PartyCode(PartyCode.OIN, "00000001800866472000"));
        assertThat(header.to()).isEqualTo(new PartyCode(PartyCode.GEMEENTE, "0243"));
        assertThat(header.dated()).as("the day in the Netherlands").isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(read(REPORT.replace("<status>R<", "<status>I<")).header().identification())
                .isNotEqualTo(header.identification());
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        Reading reading = read(REPORT);

        Reading again = read(write(reading, EnumSet.allOf(Field.class)));

        assertThat(again.household()).isEqualTo(reading.household());
        assertThat(again.header()).isEqualTo(reading.header());
    }

    @Test
    void aPupilWithoutACitizenNumberKeepsTheNumberOfEducation() {
        Reading reading = read(REPORT.replace("burgerservicenummer", "onderwijsnummer"));

        assertThat(write(reading, EnumSet.allOf(Field.class)))
                .contains("<onderwijsnummer>999990056</onderwijsnummer>")
                .doesNotContain("burgerservicenummer");
    }

    @Test
    void whatIsWithheldIsLeftOutAndOnTheReport() {
        Reading reading = read(REPORT);
        Set<Field> fields = EnumSet.of(Field.ABSENCE_KIND);

        assertThat(write(reading, fields))
                .contains("<meldingsnummer>4711</meldingsnummer>", "<verzuimsoort>V3</verzuimsoort>")
                .doesNotContain("999990056", "99XX", "2026-10-26", "spanning", ">17<", "Logeerstraat");
        assertThat(lines(reading, fields))
                .filteredOn(line -> line.fate() == Fate.DROPPED)
                .extracting(LossReport.Line::field)
                .contains("person.bsn", "absence.period", "absence.hours", "absence.remark", "person.contacts");
    }

    @Test
    void withoutTheAbsenceItIsOurDefect() {
        assertThatThrownBy(() -> write(read(REPORT), Set.of(Field.PERSON_BSN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absence.kind");
    }

    @Test
    void whatTheHouseholdHasNoPlaceForIsOnTheReport() {
        assertThat(read(REPORT).losses().lines())
                .filteredOn(line -> line.fate() == Fate.DROPPED)
                .extracting(line -> line.field().replace("verzuimlevering/verzuimmelding/", ""))
                .containsExactly(
                        "verzuimlevering/identificatiecodeBedrijfsdocument",
                        "alleLessenGemist",
                        "actieGewenst",
                        "verzuimdag/datum",
                        "verzuimdag/lesuur",
                        "verzuimdag/heleDag",
                        "melder/naam",
                        "melder/emailadres",
                        "telefoonnummerOuderOfLeerling");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            999990056                           | 999990057                            | SAM001              | /persoonsgebondenNummer/burgerservicenummer
            <einddatum>2026-11-18</einddatum>   | ''                                   | VERZUIM-EINDDATUM   | /verzuimsoort
            2026-11-18                          | 2026-10-18                           | VERZUIM-PERIODE     | /einddatum
            2026-11-02                          | 2026-10-26                           | VERZUIM-DAG         | /verzuimdag[2]/datum
            <actieGewenst>true                  | <actieGewenst>false                  | VERZUIM-TOELICHTING | /actieGewenst
            >V3<                                | >V9<                                 | XSD                 | /verzuimsoort
            <verzuimuren>17                     | <verzuimuren>1001                    | XSD                 | /verzuimuren
            08:14:59.5+01:00                    | 08:14:59                             | XSD                 | /laatsteMutatie
            """)
    void whatIsWrongIsToldByPlaceAndRuleAndNotQuoted(String right, String wrong, String rule, String place) {
        List<Finding> findings = findings(REPORT.replace(right, wrong));

        assertThat(findings)
                .extracting(Finding::rule, Finding::place)
                .contains(Tuple.tuple(rule, "/verzuimlevering/verzuimmelding" + place));
        assertThat(findings.toString()).doesNotContain("99999", "V9", "1001", "2026-10-18");
    }

    @Test
    void aDoctypeIsRefused() {
        assertThat(findings("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + REPORT))
                .extracting(Finding::rule)
                .containsExactly("XML");
    }

    @Test
    void itIsRecognisedByItsNamespaceAndOnlyASchoolOrTheOfficerHasIt() {
        assertThat(MAPPINGS.recognise(REPORT.getBytes(StandardCharsets.UTF_8))).contains(SchoolAbsence.TYPE);
        assertThat(MAPPINGS.collectedUnder(SchoolAbsence.TYPE, Domain.LPW, Set.of(Domain.SCHOOL)))
                .isEqualTo(Domain.SCHOOL);
        assertThat(MAPPINGS.collectedUnder(SchoolAbsence.TYPE, Domain.LPW, Set.of(Domain.WMO)))
                .isEqualTo(Domain.UNKNOWN);
    }

    private static Reading read(String text) {
        return MAPPINGS.reader(SchoolAbsence.TYPE)
                .orElseThrow()
                .read(text.getBytes(StandardCharsets.UTF_8), PROVENANCE);
    }

    private static String write(Reading reading, Set<Field> fields) {
        return new String(writing(reading, fields).bytes(), StandardCharsets.UTF_8);
    }

    private static List<LossReport.Line> lines(Reading reading, Set<Field> fields) {
        return writing(reading, fields).losses().lines();
    }

    private static nl.samenhang.mappings.Writing writing(Reading reading, Set<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Leerplichtwet 1969", "21a", LocalDate.of(2013, 10, 1)));
        return MAPPINGS.writer(SchoolAbsence.TYPE)
                .orElseThrow()
                .write(
                        reading.header(),
                        new Decision.Permit(List.of(ground), Set.of(SchoolAbsence.PUPIL), fields, List.of())
                                .disclose(reading.household()));
    }

    private static List<Finding> findings(String text) {
        return catchThrowableOfType(UnreadableMessageException.class, () -> read(text))
                .findings();
    }
}
