// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.util.OptionalLong;

/**
 * Something that is not as it was signed.
 *
 * @param place the file and where in it
 * @param record the first record that it touches, where it touches records
 * @param what what is wrong, and what that means
 */
public record Fault(String place, OptionalLong record, String what) {

    static Fault of(String place, String what) {
        return new Fault(place, OptionalLong.empty(), what);
    }

    static Fault of(String place, long record, String what) {
        return new Fault(place, OptionalLong.of(record), what);
    }

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
