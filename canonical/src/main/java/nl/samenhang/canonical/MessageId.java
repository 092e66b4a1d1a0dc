// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.UUID;

/** One message on its way through the gateway. UUID version 7 (RFC 9562), given by us on arrival. */
public record MessageId(UUID value) {

    public static MessageId parse(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
