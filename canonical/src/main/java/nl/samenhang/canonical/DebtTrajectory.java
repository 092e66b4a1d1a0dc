// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/**
 * Help with debts under the Wet gemeentelijke schuldhulpverlening (DDAS: Schuldhulptraject).
 *
 * @param phase DDAS: from aanmelding to uitstroom
 */
public record DebtTrajectory(Existence existence, Fact<Code> phase, Fact<Money> totalAtStart) implements Provision {

    @Override
    public DebtTrajectory with(Existence other) {
        return new DebtTrajectory(other, phase, totalAtStart);
    }

    @Override
    public DebtTrajectory retain(Set<Field> permitted) {
        return new DebtTrajectory(
                existence.retain(permitted),
                phase.keep(Field.DEBT_PHASE, permitted),
                totalAtStart.keep(Field.DEBT_AMOUNT, permitted));
    }
}
