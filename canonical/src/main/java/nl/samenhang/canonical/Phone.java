// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** A telephone number: digits, and the country's prefix as written, such as {@code 0031}. */
public record Phone(String number, String countryPrefix) {

    @Override
    public String toString() {
        return "Phone[]";
    }
}
