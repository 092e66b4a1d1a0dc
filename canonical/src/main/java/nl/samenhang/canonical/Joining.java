// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes one household out of what several say of it. */
final class Joining {

    private Joining() {}

    /** The same household, in which every person has another key. */
    static Household renamed(Household one, UnaryOperator<PersonKey> names) {
        return new Household(
                one.definition(),
                each(one.members(), m -> new HouseholdMember(names.apply(m.person()), m.role(), m.basis(), m.period())),
                each(one.persons(), p -> p.renamed(names)),
                each(
                        one.relations(),
                        r -> new PersonRelation(
                                names.apply(r.from()), names.apply(r.to()), r.kind(), r.rank(), r.period())),
                each(one.authorities(), a -> new Authority(names.apply(a.minor()), a.kind(), each(a.holders(), names))),
                each(one.provisions(), p -> p.with(renamed(p.existence(), names))),
                each(one.signals(), s -> new Signal(names.apply(s.subject()), s.kind(), s.date(), s.amount())),
                each(
                        one.enrolments(),
                        e -> new SchoolEnrolment(names.apply(e.pupil()), e.brin(), e.kind(), e.period())),
                each(
                        one.absences(),
                        a -> new AbsenceReport(names.apply(a.pupil()), a.kind(), a.period(), a.hours(), a.remark())),
                each(one.plans(), p -> renamed(p, names)),
                each(one.cases(), c -> new CaseReference(names.apply(c.subject()), c.url(), c.kind())));
    }

    /** All that the parts say, in their order; a person who has the same key in two of them is one person. */
    static Household joined(HouseholdDefinition definition, List<Household> parts) {
        return new Household(
                definition,
                members(parts),
                persons(parts),
                once(
                        parts,
                        Household::relations,
                        r -> List.of(r.from(), r.to(), r.kind().asOptional())),
                once(
                        parts,
                        Household::authorities,
                        a -> List.of(a.minor(), a.kind().asOptional(), Set.copyOf(a.holders()))),
                once(parts, Household::provisions),
                once(parts, Household::signals),
                once(parts, Household::enrolments),
                once(parts, Household::absences),
                once(parts, Household::plans),
                once(parts, Household::cases));
    }

    /** Somebody's place in the household is what the first part says that has one. */
    private static List<HouseholdMember> members(List<Household> parts) {
        Map<PersonKey, HouseholdMember> members = new LinkedHashMap<>();
        parts.forEach(part -> part.members().forEach(m -> members.putIfAbsent(m.person(), m)));
        return List.copyOf(members.values());
    }

    private static List<Person> persons(List<Household> parts) {
        Map<PersonKey, Person> persons = new LinkedHashMap<>();
        parts.forEach(part -> part.persons().forEach(p -> persons.merge(p.key(), p, Person::joined)));
        return List.copyOf(persons.values());
    }

    private static <T> List<T> once(List<Household> parts, Function<Household, List<T>> list) {
        return parts.stream()
                .flatMap(part -> list.apply(part).stream())
                .distinct()
                .toList();
    }

    /** Two that say the same of the same persons are one, whoever said it. */
    private static <T> List<T> once(
            List<Household> parts, Function<Household, List<T>> list, Function<T, List<Object>> meaning) {
        Map<List<Object>, T> found = new LinkedHashMap<>();
        parts.forEach(part -> list.apply(part).forEach(one -> found.putIfAbsent(meaning.apply(one), one)));
        return List.copyOf(found.values());
    }

    private static Existence renamed(Existence existence, UnaryOperator<PersonKey> names) {
        return new Existence(
                existence.law(),
                names.apply(existence.client()),
                existence.beneficiaries().stream().map(names).collect(toUnmodifiableSet()),
                existence.period(),
                existence.status());
    }

    private static SupportPlan renamed(SupportPlan plan, UnaryOperator<PersonKey> names) {
        return new SupportPlan(
                plan.establishedOn(),
                plan.coordinator(),
                plan.goals()
                        .map(all -> each(
                                all,
                                g -> new SupportPlan.Goal(
                                        names.apply(g.owner()), g.lifeDomain(), g.description(), g.targetDate()))));
    }

    private static <T, R> List<R> each(List<T> all, Function<? super T, ? extends R> change) {
        return all.stream().<R>map(change).toList();
    }
}
