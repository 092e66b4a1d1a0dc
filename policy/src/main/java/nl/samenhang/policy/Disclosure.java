// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.PersonKey;

/** A household cut down to a permit. Only a {@link Decision.Permit} makes one, and only this can be written to a receiver. */
public final class Disclosure {

    private final Household household;

    Disclosure(Household household) {
        this.household = household;
    }

    /**
     * What the same receiver may have of several sources, as one. Each was permitted by itself, for the same purpose.
     *
     * @param names the keys that persons have in the whole
     */
    public static Disclosure joined(
            HouseholdDefinition definition, List<Disclosure> parts, UnaryOperator<PersonKey> names) {
        return new Disclosure(Household.joined(
                definition,
                parts.stream().map(part -> part.household.renamed(names)).toList()));
    }

    /** What the receiver may have. */
    public Household household() {
        return household;
    }
}
