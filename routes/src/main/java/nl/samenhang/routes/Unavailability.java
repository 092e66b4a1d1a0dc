// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.Arrays;
import nl.samenhang.audit.AuditUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which part of ours does not work, as a word of {@code docs/ERRORS.md}. */
final class Unavailability {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailability.class);

    private Unavailability() {}

    static String codeOf(Throwable fault) {
        return switch (fault) {
            case AuditUnavailableException trail -> "audit-unavailable";
            case RegisterUnavailableException register -> "register-unavailable";
            case jakarta.jms.JMSException queue -> "queue-unavailable";
            default ->
                fault.getClass().getName().startsWith("org.springframework.jms") ? "queue-unavailable" : defect(fault);
        };
    }

    /** Ours to mend: where it happened is in the log, and not what it said, which may quote a message. */
    private static String defect(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            LOG.error(
                    "A defect: {} at {}",
                    cause.getClass().getName(),
                    Arrays.stream(cause.getStackTrace())
                            .filter(frame -> frame.getClassName().startsWith("nl.samenhang"))
                            .limit(5)
                            .toList());
        }
        return "defect";
    }
}
