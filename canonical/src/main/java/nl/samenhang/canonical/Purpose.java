// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** A code from the municipality's closed register of processing activities, such as {@code wmo-levering}. */
public record Purpose(String code) {

    public Purpose {
        if (!code.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("purpose: lower case letters, digits and hyphens, at most 60");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
