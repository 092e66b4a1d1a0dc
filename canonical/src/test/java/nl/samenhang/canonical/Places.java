// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which components of the model a {@link Field} stands for, written {@code Record.component}; and how two households differ in them. */
final class Places {

    private Places() {}

    /** What a receiver misses when this field alone is withheld. A list of which nothing may be known is a place as a whole. */
    static Set<String> of(Field field) {
        return switch (field) {
            case HOUSEHOLD_MEMBERSHIP -> Set.of("Household.members");
            case PERSON_BSN -> Set.of("Person.bsn");
            case PERSON_LOCAL_NUMBER -> Set.of("Person.localNumber");
            case PERSON_NAME -> Set.of("Person.name");
            case PERSON_BIRTH_DATE -> Set.of("Person.birthDate");
            case PERSON_DEATH_DATE -> Set.of("Person.deathDate");
            case PERSON_GENDER -> Set.of("Person.gender");
            case PERSON_CIVIL_STATUS -> Set.of("Person.civilStatus");
            case PERSON_SECRECY -> Set.of("Person.secrecy");
            case PERSON_COMMUNICATION_NEED -> Set.of("Person.communicationNeed");
            case PERSON_LEGAL_STATUS -> Set.of("Person.legalStatus");
            case PERSON_LEGAL_REPRESENTATION -> Set.of("Person.legalRepresentation");
            case PERSON_REMARK -> Set.of("Person.remark");
            case PERSON_CONTACTS -> Set.of("Person.contacts");
            case CONTACT_ADDRESS -> Set.of("Contact.address");
            case CONTACT_ORGANISATION -> Set.of("Contact.organisation");
            case CONTACT_PHONE -> Set.of("Contact.phones");
            case CONTACT_EMAIL -> Set.of("Contact.email");
            case CONTACT_PERIOD -> Set.of("Contact.period");
            case RELATION_KIND -> Set.of("Household.relations");
            case RELATION_RANK -> Set.of("PersonRelation.rank");
            case RELATION_PERIOD -> Set.of("PersonRelation.period");
            case AUTHORITY -> Set.of("Household.authorities");
            case PROVISION_EXISTENCE -> Set.of("Household.provisions");
            case PROVISION_PERIOD -> Set.of("Existence.period");
            case PROVISION_STATUS -> Set.of("Existence.status");
            case CARE_ASSIGNMENT_NUMBER -> Set.of("CareProvision.assignmentNumber");
            case CARE_PROVIDER_REFERENCE -> Set.of("CareProvision.providerReference");
            case CARE_PRODUCT -> Set.of("CareProvision.productCategory", "CareProvision.productCode");
            case CARE_ASSIGNED_AT -> Set.of("CareProvision.assignedAt");
            case CARE_CHANGE_REASON -> Set.of("CareProvision.changeReason");
            case CARE_VOLUME -> Set.of("CareProvision.volume");
            case CARE_BUDGET -> Set.of("CareProvision.budget");
            case CARE_REMARK -> Set.of("CareProvision.remark");
            case INCOME_KIND -> Set.of("IncomeProvision.kind");
            case INCOME_AMOUNT -> Set.of("IncomeProvision.norm", "IncomeProvision.paid");
            case INCOME_COST_SHARERS -> Set.of("IncomeProvision.costSharers");
            case DEBT_PHASE -> Set.of("DebtTrajectory.phase");
            case DEBT_AMOUNT -> Set.of("DebtTrajectory.totalAtStart");
            case SIGNAL_KIND -> Set.of("Household.signals");
            case SIGNAL_DATE -> Set.of("Signal.date");
            case SIGNAL_AMOUNT -> Set.of("Signal.amount");
            case SCHOOL_ENROLMENT -> Set.of("Household.enrolments");
            case SCHOOL_KIND -> Set.of("SchoolEnrolment.kind");
            case ABSENCE_KIND -> Set.of("Household.absences");
            case ABSENCE_PERIOD -> Set.of("AbsenceReport.period");
            case ABSENCE_HOURS -> Set.of("AbsenceReport.hours");
            case ABSENCE_REMARK -> Set.of("AbsenceReport.remark");
            case PLAN_EXISTENCE -> Set.of("Household.plans");
            case PLAN_COORDINATOR -> Set.of("SupportPlan.coordinator");
            case PLAN_GOALS -> Set.of("SupportPlan.goals");
            case CASE_REFERENCE -> Set.of("Household.cases");
        };
    }

    /** What goes along with a list that is withheld as a whole. */
    static Set<String> inside(Field field) {
        return switch (field) {
            case HOUSEHOLD_MEMBERSHIP -> Set.of("HouseholdMember.period");
            case RELATION_KIND -> Set.of("PersonRelation.kind");
            case AUTHORITY -> Set.of("Authority.kind");
            case SIGNAL_KIND -> Set.of("Signal.kind");
            case SCHOOL_ENROLMENT -> Set.of("SchoolEnrolment.brin", "SchoolEnrolment.period");
            case ABSENCE_KIND -> Set.of("AbsenceReport.kind");
            case PLAN_EXISTENCE -> Set.of("SupportPlan.establishedOn");
            case PLAN_GOALS -> Set.of("Goal.description", "Goal.targetDate");
            case CASE_REFERENCE -> Set.of("CaseReference.url", "CaseReference.kind");
            default -> Set.of();
        };
    }

    /** Where {@code one} and {@code other} differ: the deepest components that say so. */
    static Set<String> differences(Household one, Household other) {
        Set<String> found = new TreeSet<>();
        compare("Household", one, other, found);
        return found;
    }

    private static void compare(String place, Object one, Object other, Set<String> found) {
        if (one.equals(other)) {
            return;
        }
        if (one instanceof Fact.Known<?> known && other instanceof Fact.Known<?> same) {
            compare(place, known.value(), same.value(), found);
        } else if (one instanceof List<?> list && other instanceof List<?> same && list.size() == same.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(place, list.get(i), same.get(i), found);
            }
        } else if (one instanceof Record && one.getClass() == other.getClass()) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                String inner = one.getClass().getSimpleName() + "." + component.getName();
                compare(inner, get(component, one), get(component, other), found);
            }
        } else {
            found.add(place);
        }
    }

    static Object get(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
