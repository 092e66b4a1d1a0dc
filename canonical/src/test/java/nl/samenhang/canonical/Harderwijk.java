// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static nl.samenhang.canonical.AbsentReason.NO_VALUE;
import static nl.samenhang.canonical.Filled.PROVENANCE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An imaginary family with all four laws of the social domain in play, as the team sees it on 22 November 2026. */
final class Harderwijk {

    static final PersonKey FATHER = new PersonKey("father");
    static final PersonKey MOTHER = new PersonKey("mother");
    static final PersonKey ELDEST = new PersonKey("daughter-20");
    static final PersonKey MIDDLE = new PersonKey("daughter-17");
    static final PersonKey YOUNGEST = new PersonKey("daughter-12");

    private static final Code FULL_NAME_ORDER = Code.of("COD700", "1");
    private static final Code PARENT = Code.of("COD472", "13");

    private Harderwijk() {}

    static Household household() {
        return new Household(
                HouseholdDefinition.TEAM_CASE,
                List.of(
                        member(FATHER, HouseholdMember.Role.HEAD),
                        member(MOTHER, HouseholdMember.Role.PARTNER_OF_HEAD),
                        member(ELDEST, HouseholdMember.Role.CHILD),
                        member(MIDDLE, HouseholdMember.Role.CHILD),
                        member(YOUNGEST, HouseholdMember.Role.CHILD)),
                List.of(
                        person(FATHER, "999990019", LocalDate.of(1975, 3, 14), Gender.MALE),
                        person(MOTHER, "999990020", LocalDate.of(1978, 11, 2), Gender.FEMALE),
                        person(ELDEST, "999990032", LocalDate.of(2006, 7, 22), Gender.FEMALE),
                        person(MIDDLE, "999990044", LocalDate.of(2009, 3, 22), Gender.FEMALE),
                        person(YOUNGEST, "999990056", LocalDate.of(2014, 6, 22), Gender.FEMALE)),
                List.of(parent(FATHER, YOUNGEST), parent(MOTHER, YOUNGEST), parent(MOTHER, MIDDLE)),
                List.of(authority(MIDDLE), authority(YOUNGEST)),
                List.of(
                        guidance(MOTHER, Set.of()),
                        guidance(MOTHER, Set.of(FATHER, MIDDLE, YOUNGEST)),
                        benefit(ELDEST),
                        debtHelp(FATHER)),
                List.of(new Signal(
                        FATHER,
                        known(Signal.Kind.DEBT_ARREARS),
                        known(LocalDate.of(2026, 10, 1)),
                        known(new Money(184_000)))),
                List.of(new SchoolEnrolment(
                        YOUNGEST, known("99XX"), known(Code.of("school-kind", "SO")), known(since(2025)))),
                List.of(new AbsenceReport(
                        YOUNGEST,
                        known(Code.of("absence-kind", "unauthorised")),
                        known(since(2026)),
                        known(19),
                        Fact.absent(NO_VALUE))),
                List.of(new SupportPlan(
                        known(LocalDate.of(2026, 9, 15)),
                        known("regisseur-1"),
                        known(List.of(
                                goal(MOTHER, "A daily rhythm that the family can keep"),
                                goal(YOUNGEST, "Back at school, every day"))))),
                List.of(new CaseReference(
                        MOTHER, known("https://zaken.example/zaken/1"), known(Code.of("zaaktype", "wmo")))));
    }

    private static <T> Fact<T> known(T value) {
        return Fact.known(value, PROVENANCE);
    }

    private static HouseholdMember member(PersonKey person, HouseholdMember.Role role) {
        return new HouseholdMember(person, role, HouseholdMember.Basis.PROFESSIONAL, known(since(2026)));
    }

    private static Person person(PersonKey key, String bsn, LocalDate born, Gender gender) {
        PersonName name = new PersonName(
                "Voorbeeld",
                Optional.of("van"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Test"),
                Optional.of("T"),
                FULL_NAME_ORDER);
        return new Person(
                key,
                known(new Bsn(bsn)),
                Fact.absent(NO_VALUE),
                known(name),
                known(PartialDate.of(born)),
                Fact.absent(NO_VALUE),
                known(gender),
                Fact.absent(AbsentReason.UNKNOWN),
                known(0),
                key.equals(FATHER)
                        ? known(new CommunicationNeed(Code.of("COD747", "2"), Optional.empty()))
                        : Fact.absent(NO_VALUE),
                Fact.absent(AbsentReason.NOT_SUPPORTED),
                Fact.absent(NO_VALUE),
                Fact.absent(NO_VALUE),
                known(List.of(home())));
    }

    private static Contact home() {
        Address address = new Address(
                Optional.of("Voorbeeldstraat"),
                Optional.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("3840AA"),
                Optional.of("Harderwijk"),
                Optional.of(Code.of("ISO3166-1", "NL")),
                Optional.of("0243010000000001"));
        return new Contact(
                Code.of("COD757", "01"),
                known(address),
                Fact.absent(NO_VALUE),
                known(List.of(new Phone("0600000000", "0031"))),
                Fact.absent(NO_VALUE),
                known(since(2020)));
    }

    private static PersonRelation parent(PersonKey from, PersonKey to) {
        return new PersonRelation(from, to, known(PARENT), Fact.absent(NO_VALUE), known(since(2014)));
    }

    private static Authority authority(PersonKey minor) {
        return new Authority(minor, known(Authority.Kind.JOINT_PARENTAL), List.of(FATHER, MOTHER));
    }

    private static Existence existence(Law law, PersonKey client, Set<PersonKey> beneficiaries) {
        return new Existence(law, client, beneficiaries, known(since(2026)), known(Existence.Status.ACTIVE));
    }

    private static Provision guidance(PersonKey client, Set<PersonKey> beneficiaries) {
        return new CareProvision(
                existence(Law.WMO_2015, client, beneficiaries),
                known(1001),
                Fact.absent(NO_VALUE),
                known(Code.of("WMO020", "02")),
                known(Code.of("contract", "02A03")),
                known(LocalDateTime.of(2026, 9, 20, 10, 0)),
                Fact.absent(NO_VALUE),
                known(new Volume(240, Code.of("WJ756", "01"), Code.of("WMO757", "2"))),
                Fact.absent(NO_VALUE),
                Fact.absent(NO_VALUE));
    }

    private static Provision benefit(PersonKey client) {
        return new IncomeProvision(
                existence(Law.PARTICIPATIEWET, client, Set.of()),
                known(Code.of("benefit", "algemeen")),
                known(new Money(33_900)),
                known(new Money(33_900)),
                known(0));
    }

    private static Provision debtHelp(PersonKey client) {
        return new DebtTrajectory(
                existence(Law.WGS, client, Set.of()),
                known(Code.of("ddas", "aanmelding")),
                known(new Money(1_250_000)));
    }

    private static SupportPlan.Goal goal(PersonKey owner, String description) {
        return new SupportPlan.Goal(owner, Code.of("ZRM", "05"), known(description), Fact.absent(NO_VALUE));
    }

    private static Period since(int year) {
        return new Period(Optional.of(LocalDate.of(year, 1, 1)), Optional.empty());
    }
}
