// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;

/**
 * What the last check of the trail found.
 *
 * @param covered how many records are under a signed checkpoint
 * @param fault the first thing that is not right, with its place; empty where it is whole
 * @param at when it was checked
 */
public record TrailState(long records, long covered, String fault, Instant at) {

    /** Whether nothing was found that is not right. */
    public boolean whole() {
        return fault.isEmpty();
    }
}
