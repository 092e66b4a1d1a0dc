// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Phone;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.PosedInquiry;
import nl.samenhang.mappings.Writing;
import nl.samenhang.mappings.json.HouseholdReport.Line;
import nl.samenhang.mappings.json.HouseholdReport.Outcome;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;

/** A mother and a child, a question about them, and its answer. */
final class Family {

    static final Bsn MOTHER = new Bsn("999990020");
    static final Bsn CHILD = new Bsn("999990056");
    static final Party ASKER = new Party("regie", new Oin("00000000000009999007"), Set.of(Domain.WMO), Set.of());
    static final Purpose PURPOSE = new Purpose("integraal-plan");
    static final SealedIds IDS = SealedIds.of(new byte[32]);

    private static final PersonKey ONE = new PersonKey("person-1");
    private static final PersonKey TWO = new PersonKey("person-2");
    private static final MessageType BRP = new MessageType("brp-persoon");
    private static final Provenance REGISTER = new Provenance(
            "brp",
            Domain.BRP,
            BRP,
            new MessageId(new UUID(0, 7)),
            Instant.parse("2026-11-22T08:00:00Z"),
            Trust.SOURCE_REGISTER);

    private Family() {}

    static Writing answer(Set<Field> permitted) {
        String question = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "doel", "valueCode": "integraal-plan"},
                  {"name": "person", "valueIdentifier": {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "999990020"}},
                  {"name": "definition", "valueCode": "REGISTER"}]}""";
        PosedInquiry posed = new FhirQuestion(IDS)
                .read(question.getBytes(java.nio.charset.StandardCharsets.UTF_8), ASKER, Optional.of(PURPOSE));
        return posed.writer().write(new ExchangeId(new UUID(0, 1)), disclosed(permitted), lines());
    }

    static Set<Field> allBut(Field... fields) {
        Set<Field> rest = EnumSet.allOf(Field.class);
        rest.removeAll(Set.of(fields));
        return rest;
    }

    private static Disclosure disclosed(Set<Field> fields) {
        Household household = household();
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, fields, List.of()).disclose(household);
    }

    private static List<Line> lines() {
        return List.of(
                new Line("brp", BRP, Outcome.ANSWERED, "", List.of("R-WMO-001: Wmo 2015, art. 5.2.1"), List.of()),
                new Line(
                        "jeugd-backoffice",
                        new MessageType("household-question"),
                        Outcome.NOT_ASKED,
                        "CONDITION",
                        List.of(),
                        List.of("Er is toestemming nodig.", "De ouders met gezag kunnen die geven.")));
    }

    private static Household household() {
        return new Household(
                HouseholdDefinition.REGISTER,
                List.of(member(ONE, HouseholdMember.Role.HEAD), member(TWO, HouseholdMember.Role.CHILD)),
                List.of(
                        person(ONE, MOTHER, "Maria Johanna", Gender.FEMALE, "1978-11-02"),
                        person(TWO, CHILD, "Cato", Gender.FEMALE, "2014-06-22")),
                List.of(new PersonRelation(ONE, TWO, known(Code.of("COD472", "10")), none(), none())),
                List.of(new Authority(TWO, known(Authority.Kind.SINGLE_PARENTAL), List.of(ONE))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static HouseholdMember member(PersonKey key, HouseholdMember.Role role) {
        return new HouseholdMember(
                key,
                role,
                HouseholdMember.Basis.SAME_ADDRESS,
                known(new Period(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty())));
    }

    private static Person person(PersonKey key, Bsn bsn, String given, Gender gender, String born) {
        PersonName name = new PersonName(
                "Voorbeeld",
                Optional.of("van"),
                Optional.of("Berg"),
                Optional.of("den"),
                Optional.of(given),
                Optional.of(given.substring(0, 1)),
                Code.of("COD700", "4"));
        return new Person(
                key,
                known(bsn),
                none(),
                known(name),
                known(PartialDate.of(LocalDate.parse(born))),
                none(),
                known(gender),
                known(Code.of("civil", "1")),
                known(0),
                none(),
                none(),
                none(),
                none(),
                known(List.of(contact())));
    }

    private static Contact contact() {
        Address address = new Address(
                Optional.of("Voorbeeldstraat"),
                Optional.of(12),
                Optional.of("a"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("3841AB"),
                Optional.of("Harderwijk"),
                Optional.of(Code.of("ISO3166", "NL")),
                Optional.of("0243010000000001"));
        return new Contact(
                Code.of("COD757", "01"),
                known(address),
                none(),
                known(List.of(new Phone("612345678", "0031"))),
                known("post@voorbeeld.example"),
                none());
    }

    private static <T> Fact<T> known(T value) {
        return Fact.known(value, REGISTER);
    }

    private static <T> Fact<T> none() {
        return Fact.absent(AbsentReason.NO_VALUE);
    }
}
