// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;

/** What became of each source field that a message had. Names of fields, never values. */
public record LossReport(List<Line> lines) {

    public LossReport {
        lines = List.copyOf(lines);
    }

    /** What can become of a field. */
    public enum Fate {
        /** The same value under the same name. */
        CARRIED,
        /** The same value in another word or place. */
        RENAMED,
        /** Less precise than it was. */
        GENERALISED,
        /** Not there any more. */
        DROPPED
    }

    /**
     * The fate of one source field.
     *
     * @param field path of the source field, without positions
     * @param why needed where the fate is a loss, else empty
     */
    public record Line(String field, Fate fate, String to, String why) {}
}
