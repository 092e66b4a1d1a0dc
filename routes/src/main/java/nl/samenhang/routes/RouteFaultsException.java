// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.List;

/** For the administrator: route files that may not run, with every fault as {@code file:line:column: what}. */
public final class RouteFaultsException extends RuntimeException {

    private final transient List<String> faults;

    RouteFaultsException(List<String> faults) {
        super(faults.size() + " fault(s) in the routes: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
