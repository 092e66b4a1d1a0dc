// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * A citizen service number: nine digits that pass the eleven test (Wet algemene bepalingen burgerservicenummer).
 * Nine zeros pass the test but are nobody's number, so they are refused here.
 */
public record Bsn(String value) {

    public Bsn {
        if (!isValid(value)) {
            throw new IllegalArgumentException("BSN: nine digits that pass the eleven test, and not all zero");
        }
    }

    /** As a value, for input that may be wrong. */
    public static Optional<Bsn> parse(String text) {
        return isValid(text) ? Optional.of(new Bsn(text)) : Optional.empty();
    }

    /** Weights 9, 8, ... 2 and -1; the sum is a multiple of 11. */
    public static boolean isValid(String text) {
        if (!text.matches("[0-9]{9}") || text.equals("000000000")) {
            return false;
        }
        int sum = -(text.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (text.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    @Override
    public String toString() {
        return "Bsn[*********]";
    }
}
