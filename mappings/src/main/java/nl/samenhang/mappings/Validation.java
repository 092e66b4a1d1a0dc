// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageType;

/**
 * What there is to say of some bytes.
 *
 * @param type empty if it is no message that the gateway knows
 * @param schemaValid whether it is a known message that meets its schema
 * @param findings of the first level that has any; empty if the message is right
 */
public record Validation(Optional<MessageType> type, boolean schemaValid, List<Finding> findings) {

    public Validation {
        findings = List.copyOf(findings);
    }
}
