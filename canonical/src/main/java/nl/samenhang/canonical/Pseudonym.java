// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** What a person is called where no citizen service number may stand: a keyed digest of it, 64 hexadecimal digits in lower case. */
public record Pseudonym(String value) {

    public Pseudonym {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("pseudonym: 64 hexadecimal digits, lower case");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
