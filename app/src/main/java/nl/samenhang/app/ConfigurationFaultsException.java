// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.util.List;

/** For the administrator: the configuration does not hold together. Nothing was started. */
public final class ConfigurationFaultsException extends RuntimeException {

    private final transient List<String> faults;

    ConfigurationFaultsException(List<String> faults) {
        super(faults.size() + " fault(s) in the configuration: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** Each as {@code file:line:column: what, what it has to be}. */
    public List<String> faults() {
        return faults;
    }
}
