// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.Set;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.policy.Disclosure;

/** Writes one type of message from what may be disclosed. */
public interface MessageWriter {

    /** The fields that this message cannot do without, where the household has persons at all. */
    Set<Field> needed();

    /** Writes it, as its receiver expects it. Pure: the same header and disclosure give the same bytes. */
    Writing write(MessageHeader header, Disclosure disclosure);
}
