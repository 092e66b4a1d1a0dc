// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.time.LocalDate;
import java.util.Set;
import nl.samenhang.canonical.Field;
import nl.samenhang.policy.Disclosure;

/** Writes the question to one kind of source. */
@FunctionalInterface
public interface QuestionWriter {

    /**
     * Writes it. Pure: the same arguments give the same bytes.
     *
     * @param about the person or the address that is asked about, and no more of it than the source has to know
     * @param fields what may be asked; what the source can leave out of its answer is left out
     * @param on the day for which the answer has to hold
     */
    byte[] write(Disclosure about, Set<Field> fields, LocalDate on);
}
