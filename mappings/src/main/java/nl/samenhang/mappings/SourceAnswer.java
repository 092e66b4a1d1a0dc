// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.Household;

/** What a source said. */
public sealed interface SourceAnswer {

    /** What it knows; {@link Household#empty()} where it knows nothing. */
    record Known(Household household, LossReport losses) implements SourceAnswer {}

    /**
     * It will not answer this question.
     *
     * @param code of the source's own published list
     */
    record Refused(String code) implements SourceAnswer {}

    /**
     * It could not answer now.
     *
     * @param code of the source's own published list
     */
    record Failed(String code) implements SourceAnswer {}
}
