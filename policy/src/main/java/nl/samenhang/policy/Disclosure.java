// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import nl.samenhang.canonical.Household;

/** A household cut down to a permit. Only a {@link Decision.Permit} makes one, and only this can be written to a receiver. */
public final class Disclosure {

    private final Household household;

    Disclosure(Household household) {
        this.household = household;
    }

    /** What the receiver may have. */
    public Household household() {
        return household;
    }
}
