// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/** Help that a person gets under one law. What a plan needs of every law is in {@link Existence}; the rest differs per law. */
public sealed interface Provision permits CareProvision, IncomeProvision, DebtTrajectory {

    Existence existence();

    Provision retain(Set<Field> permitted);

    /** The same provision, said to be for others: for whoever gives persons other keys. */
    Provision with(Existence existence);
}
