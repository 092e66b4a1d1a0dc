// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.AnswerReader;
import nl.samenhang.mappings.QuestionWriter;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;

/** The reference case as the BRP answers it. */
final class Case {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Bsn P1 = new Bsn("999990019");
    static final Bsn P2 = new Bsn("999990020");
    static final Bsn P3 = new Bsn("999990032");
    static final Bsn P4 = new Bsn("999990044");
    static final Bsn P5 = new Bsn("999990056");
    static final Bsn LODGER = new Bsn("999990068");
    static final Bsn PERHAPS = new Bsn("999990081");

    static final String HOME = "0243010000000001";
    static final String ELSEWHERE = "0243010000000002";

    static final Provenance REGISTER = provenance(Trust.SOURCE_REGISTER);
    static final Provenance DERIVED = provenance(Trust.DERIVED);

    static final QuestionWriter ASK_PERSONS = mapping(0).writer();
    static final QuestionWriter ASK_RESIDENTS = mapping(1).writer();
    private static final AnswerReader PERSONS = mapping(0).reader();
    private static final AnswerReader RESIDENTS = mapping(1).reader();

    private Case() {}

    /** The five of them, as the register has them. */
    static List<String> everybody() {
        return List.of(father(""), mother(""), child(P3, "Anna", "2006-07-22", ELSEWHERE, ""), p4(""), p5(""));
    }

    static String father(String more) {
        return person(P1, "Pieter", "M", "1975-03-14", HOME, family(P2) + more);
    }

    static String mother(String more) {
        return person(P2, "Maria", "V", "1978-11-02", HOME, family(P1) + more);
    }

    static String p4(String more) {
        return child(P4, "Bo", "2009-03-22", HOME, authority(P4) + more);
    }

    static String p5(String more) {
        return child(P5, "Cato", "2014-06-22", HOME, authority(P5) + more);
    }

    static String person(Bsn number, String given, String gender, String born, String object, String more) {
        return """
                {"burgerservicenummer": "%s",
                 "naam": {"voornamen": "%s", "geslachtsnaam": "Voorbeeld", "voorletters": "%s.",
                          "aanduidingNaamgebruik": {"code": "E", "omschrijving": "eigen"}},
                 "geslacht": {"code": "%s", "omschrijving": "geslacht"},
                 "geboorte": {"datum": {"type": "Datum", "datum": "%s", "langFormaat": "datum"}},
                 "verblijfplaats": %s %s}""".formatted(number.value(), given, given.charAt(0), gender, born, residence(object), more);
    }

    static String child(Bsn number, String given, String born, String object, String more) {
        return person(number, given, "V", born, object, """
                , "ouders": [{"burgerservicenummer": "%s", "ouderAanduiding": "1"},
                             {"burgerservicenummer": "%s", "ouderAanduiding": "2"}]""".formatted(P1.value(), P2.value()) + more);
    }

    static String residence(String object) {
        return """
                {"type": "Adres", "adresseerbaarObjectIdentificatie": "%s",
                 "functieAdres": {"code": "W", "omschrijving": "woonadres"},
                 "datumVan": {"type": "Datum", "datum": "2020-02-01", "langFormaat": "datum"},
                 "verblijfadres": {"officieleStraatnaam": "Voorbeeldstraat", "korteStraatnaam": "Vb.str", "huisnummer": 1,
                   "huisletter": "a", "huisnummertoevoeging": "bis", "postcode": "3840 AA", "woonplaats": "Harderwijk",
                   "aanduidingBijHuisnummer": {"code": "to", "omschrijving": "tegenover"}}}""".formatted(object);
    }

    private static String family(Bsn partner) {
        return """
                , "partners": [{"burgerservicenummer": "%s", "soortVerbintenis": {"code": "H", "omschrijving": "huwelijk"},
                   "aangaanHuwelijkPartnerschap": {"datum": {"type": "Datum", "datum": "2001-06-15", "langFormaat": "datum"}}}],
                  "kinderen": [{"burgerservicenummer": "%s"}, {"burgerservicenummer": "%s"}, {"burgerservicenummer": "%s"}]
                """.formatted(partner.value(), P3.value(), P4.value(), P5.value());
    }

    private static String authority(Bsn minor) {
        return """
                , "gezag": [{"type": "GezamenlijkOuderlijkGezag", "minderjarige": {"burgerservicenummer": "%s"},
                    "ouders": [{"burgerservicenummer": "%s", "naam": {"volledigeNaam": "Pieter Voorbeeld"}},
                               {"burgerservicenummer": "%s", "naam": {"volledigeNaam": "Maria Voorbeeld"}}]}]
                """.formatted(minor.value(), P1.value(), P2.value());
    }

    static byte[] persons(List<String> persons) {
        return ("{\"type\": \"RaadpleegMetBurgerservicenummer\", \"personen\": [" + String.join(",", persons) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] residents(String object, List<Bsn> certain, List<Bsn> possible) {
        return """
                {"bewoningen": [{"adresseerbaarObjectIdentificatie": "%s",
                  "periode": {"datumVan": "2026-11-22", "datumTot": "2026-11-23"},
                  "bewoners": [%s], "mogelijkeBewoners": [%s]}]}""".formatted(object, residents(certain), residents(possible)).getBytes(StandardCharsets.UTF_8);
    }

    private static String residents(List<Bsn> numbers) {
        return numbers.stream().map(number -> """
                        {"burgerservicenummer": "%s", "naam": {"volledigeNaam": "Voor Beeld"},
                         "geboorte": {"datum": {"type": "JaarDatum", "jaar": 1980, "langFormaat": "1980"}}}""".formatted(number.value())).collect(Collectors.joining(","));
    }

    static SourceAnswer.Known read(byte[] persons) {
        return (SourceAnswer.Known) PERSONS.read(persons, REGISTER);
    }

    static SourceAnswer readResidents(byte[] residents) {
        return RESIDENTS.read(residents, REGISTER);
    }

    static Household household(List<String> persons) {
        return read(persons(persons)).household();
    }

    static Household household(byte[] residents) {
        return ((SourceAnswer.Known) readResidents(residents)).household();
    }

    static PersonKey key(Household household, Bsn number) {
        return person(household, number).key();
    }

    static Person person(Household household, Bsn number) {
        return household.persons().stream()
                .filter(person -> person.bsn().asOptional().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    static Disclosure disclosed(Household household, Set<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, fields, List.of()).disclose(household);
    }

    static Disclosure disclosed(Household household) {
        return disclosed(household, EnumSet.allOf(Field.class));
    }

    private static SourceMapping mapping(int place) {
        return Brp.mappings().get(place);
    }

    private static Provenance provenance(Trust trust) {
        return new Provenance(
                "brp",
                Domain.BRP,
                Brp.PERSONS,
                new MessageId(new UUID(1, 2)),
                Instant.parse("2026-11-22T10:00:00Z"),
                trust);
    }
}
