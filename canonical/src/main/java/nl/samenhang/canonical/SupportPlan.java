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

    SupportPlan retain(Set<Field> permitted) {
        return new SupportPlan(
                establishedOn.keep(Field.PLAN_EXISTENCE, permitted),
                coordinator.keep(Field.PLAN_COORDINATOR, permitted),
                goals.keep(Field.PLAN_GOALS, permitted));
    }
}
