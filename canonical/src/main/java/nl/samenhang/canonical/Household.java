// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Persons, what binds them, and what they get under which law. A household is a view with a {@link HouseholdDefinition}: the same
 * person may be in several.
 *
 * @param members who belongs to it and why; every one of them is among {@code persons}
 * @param persons everybody that something is said about, members or not
 */
public record Household(
        HouseholdDefinition definition,
        List<HouseholdMember> members,
        List<Person> persons,
        List<PersonRelation> relations,
        List<Authority> authorities,
        List<Provision> provisions,
        List<Signal> signals,
        List<SchoolEnrolment> enrolments,
        List<AbsenceReport> absences,
        List<SupportPlan> plans,
        List<CaseReference> cases) {

    public Household {
        members = List.copyOf(members);
        persons = List.copyOf(persons);
        relations = List.copyOf(relations);
        authorities = List.copyOf(authorities);
        provisions = List.copyOf(provisions);
        signals = List.copyOf(signals);
        enrolments = List.copyOf(enrolments);
        absences = List.copyOf(absences);
        plans = List.copyOf(plans);
        cases = List.copyOf(cases);
    }

    /** Nobody: what a message holds that only says "received". */
    public static Household empty() {
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** These persons, of whom nothing more is said than what they are themselves. */
    public static Household of(HouseholdDefinition definition, List<Person> persons, List<Signal> signals) {
        return new Household(
                definition,
                List.of(),
                persons,
                List.of(),
                List.of(),
                List.of(),
                signals,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What several say about the same persons, as one. Persons are the same where they have the same key; of each fact the firmer stays. */
    public static Household joined(HouseholdDefinition definition, List<Household> parts) {
        return Joining.joined(definition, parts);
    }

    /** This household with other members: who belongs to it is another question than what is known of whom. */
    public Household withMembers(List<HouseholdMember> others) {
        return new Household(
                definition,
                others,
                persons,
                relations,
                authorities,
                provisions,
                signals,
                enrolments,
                absences,
                plans,
                cases);
    }

    /** This household with other keys for its persons, such as those of the household that it will be joined to. */
    public Household renamed(UnaryOperator<PersonKey> names) {
        return Joining.renamed(this, names);
    }

    /**
     * This household cut down to some persons and some fields. What is cut looks the same whether or not it was there: a fact
     * becomes {@link AbsentReason#WITHHELD_BY_POLICY}, a list of which nothing may be known becomes empty.
     */
    public Household retain(Set<PersonKey> subjects, Set<Field> permitted) {
        return new Household(
                definition,
                members.stream()
                        .filter(m -> permitted.contains(Field.HOUSEHOLD_MEMBERSHIP) && subjects.contains(m.person()))
                        .toList(),
                persons.stream()
                        .filter(p -> subjects.contains(p.key()))
                        .map(p -> p.retain(permitted))
                        .toList(),
                relations.stream()
                        .filter(r -> permitted.contains(Field.RELATION_KIND))
                        .filter(r -> subjects.contains(r.from()) && subjects.contains(r.to()))
                        .map(r -> r.retain(permitted))
                        .toList(),
                authorities.stream()
                        .filter(a -> permitted.contains(Field.AUTHORITY))
                        .filter(a -> subjects.contains(a.minor()) && subjects.containsAll(a.holders()))
                        .toList(),
                provisions.stream()
                        .filter(p -> permitted.contains(Field.PROVISION_EXISTENCE))
                        .filter(p -> subjects.contains(p.existence().client()))
                        .filter(p -> subjects.containsAll(p.existence().beneficiaries()))
                        .map(p -> p.retain(permitted))
                        .toList(),
                signals.stream()
                        .filter(s -> permitted.contains(Field.SIGNAL_KIND) && subjects.contains(s.subject()))
                        .map(s -> s.retain(permitted))
                        .toList(),
                enrolments.stream()
                        .filter(e -> permitted.contains(Field.SCHOOL_ENROLMENT) && subjects.contains(e.pupil()))
                        .map(e -> e.retain(permitted))
                        .toList(),
                absences.stream()
                        .filter(a -> permitted.contains(Field.ABSENCE_KIND) && subjects.contains(a.pupil()))
                        .map(a -> a.retain(permitted))
                        .toList(),
                plans.stream()
                        .filter(p -> permitted.contains(Field.PLAN_EXISTENCE) && p.concerns(subjects))
                        .map(p -> p.retain(subjects, permitted))
                        .toList(),
                cases.stream()
                        .filter(c -> permitted.contains(Field.CASE_REFERENCE) && subjects.contains(c.subject()))
                        .map(c -> c.retain(permitted))
                        .toList());
    }
}
