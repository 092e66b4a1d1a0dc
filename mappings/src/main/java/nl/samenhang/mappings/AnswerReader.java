// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.Provenance;

/** Reads what one kind of source answers. */
@FunctionalInterface
public interface AnswerReader {

    /**
     * Checks the answer against its schema and reads it.
     *
     * @param provenance given to every fact in it
     * @throws UnreadableMessageException if it is not an answer of this kind
     */
    SourceAnswer read(byte[] answer, Provenance provenance);
}
