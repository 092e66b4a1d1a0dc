// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.util.List;

/** Records whose line and leaf differ, and of which it is not known yet which of the two is right. */
final class Differences {

    private long first;
    private long last;
    private long count;

    void add(long place) {
        if (count == 0) {
            first = place;
        }
        last = place;
        count++;
    }

    /** Adds one fault for all of them, if there are any, and forgets them. */
    void report(List<Fault> faults, String file, String what) {
        if (count == 1) {
            faults.add(Fault.of(file, first, "record " + first + ": " + what));
        } else if (count > 1) {
            faults.add(Fault.of(
                    file, first, "record " + first + " and " + (count - 1) + " more up to " + last + ": " + what));
        }
        clear();
    }

    void clear() {
        count = 0;
    }
}
