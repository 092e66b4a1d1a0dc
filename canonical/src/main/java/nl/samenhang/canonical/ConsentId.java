// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.UUID;

/** One consent, through all its changes. UUID version 7 (RFC 9562), given by us when it was recorded. */
public record ConsentId(UUID value) {

    public static ConsentId parse(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
