// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.Set;
import nl.samenhang.canonical.Domain;

/**
 * What may not be, whatever a rule permits.
 *
 * @param source who says so
 * @param kept who keeps it
 * @param origin the facts it is about, by where they were collected; empty unless kept by the decision
 * @param to the tasks that they may not serve; empty unless kept by the decision
 */
record Prohibition(String id, Phrase text, String source, Kept kept, Set<Domain> origin, Set<Domain> to) {

    /** Which part of the gateway keeps a prohibition. */
    enum Kept {
        /** {@link Policy#decide}: it matches on {@code origin} and {@code to}. */
        DECISION,
        /** The reader of rules: a rule that breaks it does not load. */
        LOADING,
        /** Nobody yet, since the model has no word for what it is about. */
        WAITS
    }
}
