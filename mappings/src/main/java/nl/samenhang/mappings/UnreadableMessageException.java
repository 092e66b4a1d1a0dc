// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;
import nl.samenhang.canonical.Finding;

/** For the sender to mend: the message breaks its schema or a rule of its standard. Its text holds no value of the message. */
public final class UnreadableMessageException extends RuntimeException {

    private final transient List<Finding> findings;

    public UnreadableMessageException(List<Finding> findings) {
        super(findings.size() + " finding(s), first: " + findings.get(0).rule() + " at "
                + findings.get(0).place());
        this.findings = List.copyOf(findings);
    }

    /** At least one, all of the same level. */
    public List<Finding> findings() {
        return findings;
    }
}
