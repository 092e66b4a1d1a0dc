// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.Provenance;

/** Reads one type of message into the household. */
public interface MessageReader {

    /**
     * Checks the message against its schema and its standard's rules, and reads it.
     *
     * @throws UnreadableMessageException with every finding of the first level that has any
     */
    Reading read(byte[] message, Provenance provenance);
}
