// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * A value from a code list, never without the list: the same digit means different things in different lists.
 *
 * @param system the list, such as {@code COD472} or {@code WJ756}
 * @param code as it stands in the list, leading zeros included
 * @param label for people; plays no part in comparison by the gateway
 */
public record Code(String system, String code, Optional<String> label) {

    public Code {
        if (system.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("code: a system and a code");
        }
    }

    public static Code of(String system, String code) {
        return new Code(system, code, Optional.empty());
    }

    @Override
    public String toString() {
        return "Code[" + system + "]";
    }
}
