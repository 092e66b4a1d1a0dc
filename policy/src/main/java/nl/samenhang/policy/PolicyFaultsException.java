// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;
import nl.samenhang.policy.yaml.Fault;

/** The rules do not load; the administrator of the rules has to repair these places. All faults of all files at once. */
public final class PolicyFaultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    PolicyFaultsException(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    /** In order of file, line and column; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
