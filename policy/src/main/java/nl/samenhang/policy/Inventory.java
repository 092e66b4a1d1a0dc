// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.canonical.AbsenceReport;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.CaseReference;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.DebtTrajectory;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Fact.Known;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provision;
import nl.samenhang.canonical.SchoolEnrolment;
import nl.samenhang.canonical.Signal;
import nl.samenhang.canonical.SupportPlan;

/**
 * Which fields of a household have a value, and under which tasks those values were collected. No values.
 *
 * <p>That there is a provision, a relation and so on is a fact too, without a provenance of its own: it counts as collected where
 * the facts inside it were, and as {@link Domain#UNKNOWN} where there are none.
 */
final class Inventory {

    private final Map<Field, Set<Domain>> collected = new EnumMap<>(Field.class);
    private final Map<Domain, Set<PersonKey>> about = new EnumMap<>(Domain.class);
    private Set<PersonKey> concerned = Set.of();
    private Set<PersonKey> everybody = Set.of();

    private Inventory() {}

    static Inventory of(Household household) {
        var all = new Inventory();
        all.everybody = household.persons().stream().map(Person::key).collect(toSet());
        household.persons().forEach(all::person);
        household.relations().forEach(all::relation);
        household.authorities().forEach(all::authority);
        household.provisions().forEach(all::provision);
        household.signals().forEach(all::signal);
        household.enrolments().forEach(all::enrolment);
        household.absences().forEach(all::absence);
        household.plans().forEach(all::plan);
        household.cases().forEach(all::reference);
        all.membership(household);
        return all;
    }

    /** Who is a member follows from all the rest, so it was collected wherever that was. */
    private void membership(Household household) {
        if (!household.members().isEmpty()) {
            Set<Domain> everywhere = domains();
            collected.put(Field.HOUSEHOLD_MEMBERSHIP, everywhere.isEmpty() ? EnumSet.of(Domain.UNKNOWN) : everywhere);
        }
    }

    /** The fields that have a value. */
    Set<Field> fields() {
        return collected.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(collected.keySet());
    }

    /** Where the values of this field were collected; empty where it has none. */
    Set<Domain> collectedUnder(Field field) {
        return collected.getOrDefault(field, Set.of());
    }

    /** Of whom there are facts that were collected for this task. Something between persons is a fact of each of them. */
    Set<PersonKey> about(Domain domain) {
        return about.getOrDefault(domain, Set.of());
    }

    Set<Domain> domains() {
        return collected.values().stream()
                .flatMap(Set::stream)
                .collect(toCollection(() -> EnumSet.noneOf(Domain.class)));
    }

    private void person(Person person) {
        concerned = Set.of(person.key());
        held(Field.PERSON_BSN, person.bsn());
        held(Field.PERSON_LOCAL_NUMBER, person.localNumber());
        held(Field.PERSON_NAME, person.name());
        held(Field.PERSON_BIRTH_DATE, person.birthDate());
        held(Field.PERSON_DEATH_DATE, person.deathDate());
        held(Field.PERSON_GENDER, person.gender());
        held(Field.PERSON_CIVIL_STATUS, person.civilStatus());
        held(Field.PERSON_SECRECY, person.secrecy());
        held(Field.PERSON_COMMUNICATION_NEED, person.communicationNeed());
        held(Field.PERSON_LEGAL_STATUS, person.legalStatus());
        held(Field.PERSON_LEGAL_REPRESENTATION, person.legalRepresentation());
        held(Field.PERSON_REMARK, person.remark());
        held(Field.PERSON_CONTACTS, person.contacts());
        person.contacts().asOptional().ifPresent(contacts -> contacts.forEach(this::contact));
    }

    private void contact(Contact contact) {
        held(Field.CONTACT_ADDRESS, contact.address());
        held(Field.CONTACT_ORGANISATION, contact.organisation());
        held(Field.CONTACT_PHONE, contact.phones());
        held(Field.CONTACT_EMAIL, contact.email());
        held(Field.CONTACT_PERIOD, contact.period());
    }

    private void relation(PersonRelation relation) {
        concerned = both(Set.of(relation.from()), Set.of(relation.to()));
        held(Field.RELATION_RANK, relation.rank());
        held(Field.RELATION_PERIOD, relation.period());
        present(Field.RELATION_KIND, relation.kind(), relation.rank(), relation.period());
    }

    private void authority(Authority authority) {
        concerned = both(Set.of(authority.minor()), authority.holders());
        present(Field.AUTHORITY, authority.kind());
    }

    private void provision(Provision provision) {
        concerned = both(
                Set.of(provision.existence().client()), provision.existence().beneficiaries());
        Existence existence = provision.existence();
        held(Field.PROVISION_PERIOD, existence.period());
        held(Field.PROVISION_STATUS, existence.status());
        switch (provision) {
            case CareProvision care -> care(care);
            case IncomeProvision income -> income(income);
            case DebtTrajectory debt -> debt(debt);
        }
    }

    private void care(CareProvision care) {
        held(Field.CARE_ASSIGNMENT_NUMBER, care.assignmentNumber());
        held(Field.CARE_PROVIDER_REFERENCE, care.providerReference());
        held(Field.CARE_PRODUCT, care.productCategory());
        held(Field.CARE_PRODUCT, care.productCode());
        held(Field.CARE_ASSIGNED_AT, care.assignedAt());
        held(Field.CARE_CHANGE_REASON, care.changeReason());
        held(Field.CARE_VOLUME, care.volume());
        held(Field.CARE_BUDGET, care.budget());
        held(Field.CARE_REMARK, care.remark());
        existence(
                care.existence(),
                care.assignmentNumber(),
                care.providerReference(),
                care.productCategory(),
                care.productCode(),
                care.assignedAt(),
                care.changeReason(),
                care.volume(),
                care.budget(),
                care.remark());
    }

    private void income(IncomeProvision income) {
        held(Field.INCOME_KIND, income.kind());
        held(Field.INCOME_AMOUNT, income.norm());
        held(Field.INCOME_AMOUNT, income.paid());
        held(Field.INCOME_COST_SHARERS, income.costSharers());
        existence(income.existence(), income.kind(), income.norm(), income.paid(), income.costSharers());
    }

    private void debt(DebtTrajectory debt) {
        held(Field.DEBT_PHASE, debt.phase());
        held(Field.DEBT_AMOUNT, debt.totalAtStart());
        existence(debt.existence(), debt.phase(), debt.totalAtStart());
    }

    private void existence(Existence existence, Fact<?>... inside) {
        var all = new ArrayList<>(List.of(inside));
        all.add(existence.period());
        all.add(existence.status());
        present(Field.PROVISION_EXISTENCE, all.toArray(Fact<?>[]::new));
    }

    private void signal(Signal signal) {
        concerned = Set.of(signal.subject());
        held(Field.SIGNAL_DATE, signal.date());
        held(Field.SIGNAL_AMOUNT, signal.amount());
        present(Field.SIGNAL_KIND, signal.kind(), signal.date(), signal.amount());
    }

    private void enrolment(SchoolEnrolment enrolment) {
        concerned = Set.of(enrolment.pupil());
        held(Field.SCHOOL_KIND, enrolment.kind());
        present(Field.SCHOOL_ENROLMENT, enrolment.brin(), enrolment.kind(), enrolment.period());
    }

    private void absence(AbsenceReport absence) {
        concerned = Set.of(absence.pupil());
        held(Field.ABSENCE_PERIOD, absence.period());
        held(Field.ABSENCE_HOURS, absence.hours());
        held(Field.ABSENCE_REMARK, absence.remark());
        present(Field.ABSENCE_KIND, absence.kind(), absence.period(), absence.hours(), absence.remark());
    }

    private void plan(SupportPlan plan) {
        Set<PersonKey> owners = plan.goals().asOptional().orElse(List.of()).stream()
                .map(SupportPlan.Goal::owner)
                .collect(toSet());
        concerned = owners.isEmpty() ? everybody : owners;
        held(Field.PLAN_COORDINATOR, plan.coordinator());
        held(Field.PLAN_GOALS, plan.goals());
        present(Field.PLAN_EXISTENCE, plan.establishedOn(), plan.coordinator(), plan.goals());
        plan.goals()
                .asOptional()
                .ifPresent(goals -> goals.forEach(goal -> {
                    held(Field.PLAN_GOALS, goal.description());
                    held(Field.PLAN_GOALS, goal.targetDate());
                }));
    }

    private void reference(CaseReference reference) {
        concerned = Set.of(reference.subject());
        present(Field.CASE_REFERENCE, reference.url(), reference.kind());
    }

    private void held(Field field, Fact<?> fact) {
        if (fact instanceof Known<?> known) {
            add(field, known.provenance().collectedUnder());
        }
    }

    private void present(Field field, Fact<?>... inside) {
        for (Fact<?> fact : inside) {
            held(field, fact);
        }
        if (Arrays.stream(inside).noneMatch(Known.class::isInstance)) {
            add(field, Domain.UNKNOWN);
        }
    }

    private void add(Field field, Domain domain) {
        collected.computeIfAbsent(field, f -> EnumSet.noneOf(Domain.class)).add(domain);
        about.computeIfAbsent(domain, d -> new HashSet<>()).addAll(concerned);
    }

    private static Set<PersonKey> both(Collection<PersonKey> some, Collection<PersonKey> others) {
        Set<PersonKey> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
