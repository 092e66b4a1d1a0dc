// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/**
 * A benefit under the Participatiewet or a kindred law.
 *
 * @param norm the norm amount a month
 * @param paid the amount paid a month
 * @param costSharers how many others share the cost of living (Participatiewet art. 22a); 0 is none
 */
public record IncomeProvision(
        Existence existence, Fact<Code> kind, Fact<Money> norm, Fact<Money> paid, Fact<Integer> costSharers)
        implements Provision {

    @Override
    public IncomeProvision with(Existence other) {
        return new IncomeProvision(other, kind, norm, paid, costSharers);
    }

    @Override
    public IncomeProvision retain(Set<Field> permitted) {
        return new IncomeProvision(
                existence.retain(permitted),
                kind.keep(Field.INCOME_KIND, permitted),
                norm.keep(Field.INCOME_AMOUNT, permitted),
                paid.keep(Field.INCOME_AMOUNT, permitted),
                costSharers.keep(Field.INCOME_COST_SHARERS, permitted));
    }
}
