// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** A kind of message, {@code <domain>-<message>}, such as {@code wmo-301}: the same word in class, file, route and trail. */
public record MessageType(String code) {

    public MessageType {
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("message type: lower case letters, digits and hyphens, at most 40");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
