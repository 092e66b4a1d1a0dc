// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.UUID;

/** One exchange: a message and what is answered to it carry the same one. UUID version 7 (RFC 9562), so ordered by time. */
public record ExchangeId(UUID value) {

    public static ExchangeId parse(String text) {
        return new ExchangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
