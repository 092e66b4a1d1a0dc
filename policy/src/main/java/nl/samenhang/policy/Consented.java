// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.Set;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.PersonKey;

/**
 * What the consents did to a decision.
 *
 * @param rested the consents that it rests on
 * @param without the persons who are left out, for want of one
 */
record Consented(Set<ConsentId> rested, Set<PersonKey> without) {

    static final Consented NOT_ASKED = new Consented(Set.of(), Set.of());

    Consented {
        rested = Set.copyOf(rested);
        without = Set.copyOf(without);
    }
}
