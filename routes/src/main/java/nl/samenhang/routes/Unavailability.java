// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import nl.samenhang.audit.AuditUnavailableException;

/** Which part of ours does not work, as a word of {@code docs/ERRORS.md}. */
final class Unavailability {

    private Unavailability() {}

    static String codeOf(Throwable fault) {
        return switch (fault) {
            case AuditUnavailableException trail -> "audit-unavailable";
            case RegisterUnavailableException register -> "register-unavailable";
            case jakarta.jms.JMSException queue -> "queue-unavailable";
            default ->
                fault.getClass().getName().startsWith("org.springframework.jms") ? "queue-unavailable" : "defect";
        };
    }
}
