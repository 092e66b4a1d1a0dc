// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;

/** What a stage says. */
sealed interface Step {

    /** Go on with this. */
    record Next(Draft draft) implements Step {}

    /** It may not. */
    record Stop(Decision.Deny deny) implements Step {}

    static Step stop(Decision.Reason reason, String detail) {
        return stop(reason, detail, List.of());
    }

    static Step stop(Decision.Reason reason, String detail, List<Decision.NearMiss> nearMisses) {
        return new Stop(new Decision.Deny(reason, detail, nearMisses));
    }
}
