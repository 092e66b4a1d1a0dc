// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;

/**
 * A decision and the way to it.
 *
 * @param stages the names of the stages that were entered, in order; the last one decided
 */
public record Reasoning(List<String> stages, Decision decision) {

    public Reasoning {
        stages = List.copyOf(stages);
    }
}
