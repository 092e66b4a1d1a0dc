// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * What a standard calls a party by in its messages.
 *
 * @param system {@code GEMEENTE} (CBS, 4 digits), {@code AGB} (8 digits), {@code OIN} or {@code DDAS} (code of a supplier of data)
 */
public record PartyCode(String system, String value) {

    public static final String GEMEENTE = "GEMEENTE";
    public static final String AGB = "AGB";
    public static final String OIN = "OIN";
    public static final String DDAS = "DDAS";

    @Override
    public String toString() {
        return system + ":" + value;
    }
}
