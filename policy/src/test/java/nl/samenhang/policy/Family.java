// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provision;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.canonical.Purpose;

/** Parents whom the Wmo knows, and children whom another task knows: the household of the reference case, for questions on consent. */
final class Family {

    static final PersonKey CHILD = new PersonKey("child");
    static final PersonKey SISTER = new PersonKey("sister");
    static final Map<PersonKey, Pseudonym> PSEUDONYMS =
            Map.of(Case.MOTHER, pseudonym(1), Case.FATHER, pseudonym(2), CHILD, pseudonym(5), SISTER, pseudonym(4));
    static final Set<Field> ENOUGH =
            Set.of(Field.PERSON_BSN, Field.PERSON_NAME, Field.PERSON_BIRTH_DATE, Field.PROVISION_EXISTENCE);

    private Family() {}

    /** A child born then, with help that was collected under this task; both parents have authority. */
    static Household of(String born, Domain task) {
        return of(List.of(child(CHILD, "999990056", date(born), task)), task);
    }

    static Household of(List<Person> children, Domain task) {
        var parents = Case.source(Domain.WMO);
        List<Person> persons = new java.util.ArrayList<>(children);
        persons.add(Case.person(Case.MOTHER, "999990020", parents));
        persons.add(Case.person(Case.FATHER, "999990019", parents));
        Household empty = Household.empty();
        return new Household(
                empty.definition(),
                List.of(),
                persons,
                List.of(),
                children.stream()
                        .map(c -> new Authority(
                                c.key(),
                                Fact.known(Authority.Kind.JOINT_PARENTAL, parents),
                                List.of(Case.MOTHER, Case.FATHER)))
                        .toList(),
                children.stream().<Provision>map(c -> help(c.key(), task)).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Household withoutAuthority(Household household) {
        return new Household(
                household.definition(),
                household.members(),
                household.persons(),
                household.relations(),
                List.of(),
                household.provisions(),
                household.signals(),
                household.enrolments(),
                household.absences(),
                household.plans(),
                household.cases());
    }

    static Person child(PersonKey key, String bsn, Fact<PartialDate> born, Domain task) {
        return resident(key, bsn, born, Fact.absent(AbsentReason.NO_VALUE), task);
    }

    static Person resident(PersonKey key, String bsn, Fact<PartialDate> born, Fact<Code> representation, Domain task) {
        Person plain = Case.person(key, bsn, Case.source(task));
        return new Person(
                key,
                plain.bsn(),
                Fact.absent(AbsentReason.NO_VALUE),
                plain.name(),
                born,
                plain.deathDate(),
                Fact.absent(AbsentReason.NO_VALUE),
                plain.civilStatus(),
                plain.secrecy(),
                Fact.absent(AbsentReason.NO_VALUE),
                Fact.absent(AbsentReason.NO_VALUE),
                representation,
                plain.remark(),
                Fact.absent(AbsentReason.NO_VALUE));
    }

    static Fact<PartialDate> date(String born) {
        return Fact.known(PartialDate.of(LocalDate.parse(born)), Case.source(Domain.WMO));
    }

    /** The coordinator asks for the plan of the household. */
    static Question asked(Household household, Consent... consents) {
        return asked(household, Optional.empty(), consents);
    }

    static Question asked(Household household, Optional<Emergency> emergency, Consent... consents) {
        return asked(
                Case.of(Case.YOUTH_OFFICE, Case.WMO_OFFICE, "vraag", "integraal-plan")
                        .holding(household)
                        .needing()
                        .question(),
                emergency,
                consents);
    }

    static Question asked(Question q, Optional<Emergency> emergency, Consent... consents) {
        return new Question(
                q.envelope(),
                q.header(),
                q.household(),
                q.needed(),
                new KnownConsents(PSEUDONYMS, List.of(consents)),
                emergency,
                q.at());
    }

    static Consent byParents(ConsentKind kind, Domain from, PersonKey... parents) {
        return consent(
                CHILD, kind, from, new Consent.Giving(false, representatives(parents), Consent.Capacity.CAPABLE));
    }

    static Consent bySelf(PersonKey person, ConsentKind kind, Domain from) {
        return consent(person, kind, from, new Consent.Giving(true, List.of(), Consent.Capacity.CAPABLE));
    }

    static Consent consent(PersonKey person, ConsentKind kind, Domain from, Consent.Giving giving) {
        return new Consent(
                new ConsentId(UUID.nameUUIDFromBytes((person + kind.name() + from + giving.self())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                PSEUDONYMS.get(person),
                giving,
                scope(kind, from, "integraal-plan", ENOUGH),
                new Consent.Evidence("dossier-1", "2026-01"),
                Consent.Status.ACTIVE,
                Instant.parse("2026-11-01T09:00:00Z"));
    }

    static Consent.Scope scope(ConsentKind kind, Domain from, String purpose, Set<Field> fields) {
        return new Consent.Scope(
                kind,
                Set.of(new Purpose(purpose)),
                Domain.WMO,
                "",
                Set.of(from),
                fields,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 10, 31));
    }

    static Consent about(Consent consent, Consent.Scope scope) {
        return new Consent(
                consent.id(),
                consent.subject(),
                consent.giving(),
                scope,
                consent.evidence(),
                consent.status(),
                consent.since());
    }

    static List<Consent.Representative> representatives(PersonKey... parents) {
        return java.util.Arrays.stream(parents)
                .map(p -> new Consent.Representative(PSEUDONYMS.get(p), Consent.Role.AUTHORITY_HOLDER))
                .toList();
    }

    static Pseudonym pseudonym(int number) {
        return new Pseudonym(Integer.toString(number).repeat(64));
    }

    private static Provision help(PersonKey client, Domain task) {
        var source = Case.source(task);
        return new IncomeProvision(
                new Existence(
                        nl.samenhang.canonical.Law.JEUGDWET,
                        client,
                        Set.of(),
                        Fact.known(new Period(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()), source),
                        Fact.known(Existence.Status.ACTIVE, source)),
                Fact.absent(AbsentReason.NO_VALUE),
                Fact.absent(AbsentReason.NO_VALUE),
                Fact.absent(AbsentReason.NO_VALUE),
                Fact.absent(AbsentReason.NO_VALUE));
    }
}
