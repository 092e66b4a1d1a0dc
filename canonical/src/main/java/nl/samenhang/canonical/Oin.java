// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** An organisation identification number (Logius): 20 digits, in the subject serial number of a PKIoverheid certificate. */
public record Oin(String value) {

    public Oin {
        if (!value.matches("[0-9]{20}")) {
            throw new IllegalArgumentException("OIN: 20 digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
