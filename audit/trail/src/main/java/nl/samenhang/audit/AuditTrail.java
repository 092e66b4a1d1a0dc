// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.stream.Stream;

/** The audit trail of the gateway: what is not on it, did not happen; what cannot be put on it, does not happen. */
public interface AuditTrail extends AutoCloseable {

    /**
     * Adds a record, and returns only once it would survive a crash of this machine.
     *
     * @return its place in the trail: 0 for the first, then one more each, without gaps
     * @throws AuditUnavailableException if it cannot be made durable; the exchange must then stop
     */
    long append(AuditRecord entry);

    /** All records in order of place. The caller closes the stream. */
    Stream<AuditRecord> records();

    @Override
    void close();
}
