// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.util.ArrayList;
import java.util.List;

/** What has to be so in a step of the case. */
final class Expectations {

    private final List<String> failures = new ArrayList<>();

    void that(String what, boolean so) {
        if (!so) {
            failures.add(what);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
