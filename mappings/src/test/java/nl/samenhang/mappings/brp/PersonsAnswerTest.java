// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.PartialDate.Precision;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the BRP says of persons is in the household, with where it came from. */
class PersonsAnswerTest {

    @Test
    void aPersonIsReadWithNameAndDatesAndProvenance() {
        Household household = Case.household(List.of(Case.father("")));
        Person father = Case.person(household, Case.P1);

        assertThat(household.definition()).isEqualTo(HouseholdDefinition.MESSAGE);
        assertThat(household.members()).extracting(m -> m.person()).containsExactly(father.key());
        assertThat(father.name().asOptional()).hasValueSatisfying(name -> {
            assertThat(name.family()).isEqualTo("Voorbeeld");
            assertThat(name.given()).hasValue("Pieter");
            assertThat(name.initials()).hasValue("P");
            assertThat(name.use()).isEqualTo(Code.of("COD700", "1"));
        });
        assertThat(father.birthDate()).isEqualTo(Fact.known(PartialDate.of(LocalDate.of(1975, 3, 14)), Case.REGISTER));
        assertThat(father.gender().asOptional()).hasValue(Gender.MALE);
        assertThat(father.secrecy()).isEqualTo(Fact.absent(AbsentReason.NO_VALUE));
        assertThat(household.signals()).isEmpty();
    }

    @Test
    void theRegisteredAddressIsAContactWithItsPlaceInTheBag() {
        Contact contact = contact(Case.father(""));

        assertThat(contact.function()).isEqualTo(Code.of("COD757", "01"));
        assertThat(contact.period().asOptional())
                .hasValue(new Period(Optional.of(LocalDate.of(2020, 2, 1)), Optional.empty()));
        assertThat(contact.address().asOptional())
                .hasValue(new Address(
                        Optional.of("Voorbeeldstraat"),
                        Optional.of(1),
                        Optional.of("a"),
                        Optional.of("bis"),
                        Optional.of(Code.of("NUM061", "TO")),
                        Optional.of("3840AA"),
                        Optional.of("Harderwijk"),
                        Optional.empty(),
                        Optional.of(Case.HOME)));
    }

    @Test
    void partnerChildrenAndParentsAreRelationsReadFromThemToThePerson() {
        Household household = Case.household(List.of(Case.father(""), Case.p4("")));

        assertThat(household.relations())
                .extracting(
                        r -> number(household, r.from()),
                        r -> number(household, r.to()),
                        r -> r.kind().asOptional().orElseThrow().toString()
                                + r.kind().asOptional().orElseThrow().code())
                .containsExactlyInAnyOrder(
                        relation(Case.P2.value(), Case.P1.value(), "12"),
                        relation(Case.P3.value(), Case.P1.value(), "16"),
                        relation(Case.P4.value(), Case.P1.value(), "16"),
                        relation(Case.P5.value(), Case.P1.value(), "16"),
                        relation(Case.P1.value(), Case.P4.value(), "10"),
                        relation(Case.P2.value(), Case.P4.value(), "10"));
        assertThat(household.persons()).hasSize(5);
    }

    @Test
    void aPartnershipThatEndedIsNoPartnership() {
        Household household =
                Case.household(List.of(Case.person(Case.P1, "Pieter", "M", "1975-03-14", Case.HOME, """
                , "partners": [{"burgerservicenummer": "999990020",
                   "ontbindingHuwelijkPartnerschap": {"datum": {"type": "Datum", "datum": "2019-03-01"}}}]""")));

        assertThat(household.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.kind().asOptional()).hasValue(Code.of("RELATION", "EX_PARTNER"));
            assertThat(relation.period().asOptional())
                    .hasValue(new Period(Optional.empty(), Optional.of(LocalDate.of(2019, 3, 1))));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GezamenlijkOuderlijkGezag | JOINT_PARENTAL   | 2 | , "ouders": [{"burgerservicenummer": "999990019"}, {"burgerservicenummer": "999990020"}]
            EenhoofdigOuderlijkGezag  | SINGLE_PARENTAL  | 1 | , "ouder": {"burgerservicenummer": "999990019"}
            GezamenlijkGezag          | JOINT_WITH_OTHER | 2 | , "ouder": {"burgerservicenummer": "999990019"}, "derde": {"type": "OnbekendeDerde"}
            Voogdij                   | GUARDIANSHIP     | 1 | , "derden": [{"type": "BekendeDerde", "burgerservicenummer": "999990068"}]
            TijdelijkGeenGezag        | TEMPORARILY_NONE | 0 | , "toelichting": "x"
            GezagNietTeBepalen        | UNDETERMINABLE   | 0 | , "toelichting": "x"
            """)
    void everyKindOfAuthorityIsReadWithAllItsHolders(String type, Authority.Kind kind, int holders, String more) {
        Household household = Case.household(
                List.of(Case.child(Case.P5, "Cato", "2014-06-22", Case.HOME, """
                , "gezag": [{"type": "%s", "minderjarige": {"burgerservicenummer": "999990056"} %s}]""".formatted(type, more))));

        assertThat(household.authorities()).singleElement().satisfies(authority -> {
            assertThat(authority.minor()).isEqualTo(Case.key(household, Case.P5));
            assertThat(authority.kind().asOptional()).hasValue(kind);
            assertThat(authority.holders()).hasSize(holders);
            assertThat(household.persons()).extracting(Person::key).containsAll(authority.holders());
        });
    }

    @Test
    void theSameAuthorityInTheRecordsOfMinorAndParentStandsThereOnce() {
        String authority = """
                , "gezag": [{"type": "GezamenlijkGezag", "minderjarige": {"burgerservicenummer": "999990056"},
                    "ouder": {"burgerservicenummer": "999990019"}, "derde": {"type": "OnbekendeDerde"}}]""";
        Household household = Case.household(
                List.of(Case.father(authority), Case.child(Case.P5, "Cato", "2014-06-22", Case.HOME, authority)));

        assertThat(household.authorities())
                .singleElement()
                .satisfies(found -> assertThat(found.holders()).hasSize(2).contains(Case.key(household, Case.P1)));
        assertThat(household.persons())
                .filteredOn(person -> person.bsn().asOptional().isEmpty())
                .hasSize(1);
    }

    @Test
    void secrecyIsReadAsTheStrongest() {
        Household household = Case.household(List.of(Case.father(", \"geheimhoudingPersoonsgegevens\": true")));

        assertThat(Case.person(household, Case.P1).secrecy()).isEqualTo(Fact.known(7, Case.REGISTER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "JaarMaandDatum", "jaar": 1975, "maand": 3} | 1975-03-01 | MONTH
            {"type": "JaarDatum", "jaar": 1975}                  | 1975-01-01 | YEAR
            {"type": "DatumOnbekend", "onbekend": true}          | 1900-01-01 | UNKNOWN
            """)
    void aDateOfWhichPartsAreUnknownKeepsWhatIsKnown(String date, LocalDate known, Precision precision) {
        String father = Case.father("")
                .replace("{\"type\": \"Datum\", \"datum\": \"1975-03-14\", \"langFormaat\": \"datum\"}", date);

        assertThat(Case.person(Case.household(List.of(father)), Case.P1)
                        .birthDate()
                        .asOptional())
                .hasValue(new PartialDate(known, precision));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "overlijden": {"datum": {"type": "Datum", "datum": "2025-01-02"}}
            , "opschortingBijhouding": {"reden": {"code": "O"}, "datum": {"type": "Datum", "datum": "2025-01-02"}}
            """)
    void aDeathIsReadFromEitherPlace(String death) {
        assertThat(Case.person(Case.household(List.of(Case.father(death))), Case.P1)
                        .deathDate()
                        .asOptional())
                .hasValue(PartialDate.of(LocalDate.of(2025, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "inOnderzoek": {"burgerservicenummer": true}
            , "overlijden": {"inOnderzoek": {"datum": true}}
            , "opschortingBijhouding": {"reden": {"code": "E"}}
            , "verblijfplaats": {"type": "Adres", "indicatieVastgesteldVerblijftNietOpAdres": true}
            , "verblijfplaats": {"type": "Adres", "verblijfadres": {"inOnderzoek": {"postcode": true}}}
            """)
    void whatTheRegisterDoubtsIsASignalThatSomebodyHasToLook(String doubt) {
        String father = Case.father("");
        if (doubt.contains("verblijfplaats")) {
            father = father.replace("\"verblijfplaats\": " + Case.residence(Case.HOME), "\"x\": 1");
        }
        Household household = Case.household(List.of(father.substring(0, father.lastIndexOf('}')) + doubt + "}"));

        assertThat(household.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.subject()).isEqualTo(Case.key(household, Case.P1));
            assertThat(signal.kind()).isEqualTo(Fact.known(Signal.Kind.NEEDS_REVIEW, Case.REGISTER));
        });
    }

    @Test
    void whatIsDoubtedOfARelativeIsASignalAboutTheRelative() {
        Household household =
                Case.household(List.of(Case.person(Case.P1, "Pieter", "M", "1975-03-14", Case.HOME, """
                , "kinderen": [{"burgerservicenummer": "999990056", "inOnderzoek": {"burgerservicenummer": true}}]""")));

        assertThat(household.signals()).extracting(Signal::subject).containsExactly(Case.key(household, Case.P5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "VerblijfplaatsBuitenland", "verblijfadres": {"regel1": "Rue 1"}}         | NOT_SUPPORTED
            {"type": "Locatie", "verblijfadres": {"locatiebeschrijving": "Woonboot"}}          | NOT_SUPPORTED
            {"type": "VerblijfplaatsOnbekend"}                                                 | UNKNOWN
            """)
    void aResidenceThatIsNoAddressHereIsAContactWithoutOne(String residence, AbsentReason why) {
        Contact contact = contact(Case.father("").replace(Case.residence(Case.HOME), residence));

        assertThat(contact.address()).isEqualTo(Fact.absent(why));
    }

    @Test
    void aLetterAddressIsNotWhereSomebodyLives() {
        assertThat(contact(Case.father("").replace("\"W\"", "\"B\"")).function())
                .isEqualTo(Code.of("COD757", "02"));
    }

    @Test
    void nobodyIsAnAnswerToo() {
        assertThat(Case.household(List.of())).isEqualTo(Household.empty());
    }

    @Test
    void whatBecameOfEachFieldIsReportedWithoutValuesOrStrangeNames() {
        LossReport losses = Case.read(
                        Case.persons(
                                List.of(
                                        Case.father(
                                                ", \"leeftijd\": 51, \"geheimhoudingPersoonsgegevens\": true, \"999990019 was hier\": {\"a\": 1}"))))
                .losses();
        Map<String, LossReport.Line> lines =
                losses.lines().stream().collect(Collectors.toMap(LossReport.Line::field, line -> line));

        assertThat(lines.get("personen/burgerservicenummer").fate()).isEqualTo(Fate.RENAMED);
        assertThat(lines.get("personen/leeftijd").fate()).isEqualTo(Fate.DROPPED);
        assertThat(lines.get("personen/geheimhoudingPersoonsgegevens").fate()).isEqualTo(Fate.GENERALISED);
        assertThat(lines.get("personen/*").why()).isEqualTo("not a field of the standard");
        assertThat(losses.toString()).doesNotContain("99999", "Pieter", "1975");
        assertThat(losses.lines())
                .filteredOn(line -> line.fate() == Fate.DROPPED || line.fate() == Fate.GENERALISED)
                .noneMatch(line -> line.why().isEmpty());
    }

    @Test
    void aPeriodOfWhichTheDayIsUnknownIsReportedAsDropped() {
        String father = Case.father("")
                .replace(
                        "{\"type\": \"Datum\", \"datum\": \"2020-02-01\", \"langFormaat\": \"datum\"}",
                        "{\"type\": \"JaarDatum\", \"jaar\": 2020}");

        assertThat(Case.read(Case.persons(List.of(father))).losses().lines())
                .filteredOn(line -> line.field().equals("personen/verblijfplaats/datumVan"))
                .extracting(LossReport.Line::fate)
                .containsExactly(Fate.DROPPED);
    }

    @Test
    void everyFieldOfThePublishedAnswersHasADeclaredFate() {
        assertThat(Losses.declared())
                .containsAll(Leaves.of(OpenApi.persons().contract(), "RaadpleegMetBurgerservicenummerResponse"))
                .containsAll(Leaves.of(OpenApi.residents().contract(), "BewoningenQueryResponse"));
    }

    private static Contact contact(String person) {
        return Case.person(Case.household(List.of(person)), Case.P1)
                .contacts()
                .asOptional()
                .orElseThrow()
                .get(0);
    }

    private static String number(Household household, nl.samenhang.canonical.PersonKey key) {
        return household.persons().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .flatMap(person -> person.bsn().asOptional())
                .orElseThrow()
                .value();
    }

    private static org.assertj.core.groups.Tuple relation(String from, String to, String kind) {
        return org.assertj.core.api.Assertions.tuple(from, to, "Code[COD472]" + kind);
    }
}
