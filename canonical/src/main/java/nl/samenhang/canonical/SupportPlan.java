// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One plan for one household: what it wants to reach, and who does what. */
public record SupportPlan(Fact<LocalDate> establishedOn, Fact<String> coordinator, Fact<List<Goal>> goals) {

    /**
     * What somebody in the household wants to reach.
     *
     * @param owner whose goal it is
     * @param lifeDomain one of the thirteen of the self-sufficiency matrix (ZRM)
     */
    public record Goal(PersonKey owner, Code lifeDomain, Fact<String> description, Fact<LocalDate> targetDate) {}

    /** Whether it has a goal of one of them; a plan without goals is about the whole household. */
    boolean concerns(Set<PersonKey> subjects) {
        List<Goal> all = goals.asOptional().orElse(List.of());
        return all.isEmpty() || all.stream().anyMatch(goal -> subjects.contains(goal.owner()));
    }

    SupportPlan retain(Set<PersonKey> subjects, Set<Field> permitted) {
        return new SupportPlan(
                establishedOn.keep(Field.PLAN_EXISTENCE, permitted),
                coordinator.keep(Field.PLAN_COORDINATOR, permitted),
                goals.keep(Field.PLAN_GOALS, permitted).map(all -> all.stream()
                        .filter(goal -> subjects.contains(goal.owner()))
                        .toList()));
    }
}
