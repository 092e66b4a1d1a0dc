// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/**
 * A broken glass at which nobody else has looked yet.
 *
 * @param before when somebody has to have looked
 */
public record OpenReview(
        ExchangeId exchange, MessageId message, Instant at, String reason, String subject, Instant before) {

    /** Those that the trail leaves open, the oldest first: the trail itself is the queue, so none can be lost from it. */
    public static List<OpenReview> of(Stream<AuditRecord> records) {
        Map<MessageId, OpenReview> open = new LinkedHashMap<>();
        records.forEach(entry -> {
            if (entry.event() instanceof EmergencyEvent.BrokeGlass broke) {
                open.put(
                        entry.message(),
                        new OpenReview(
                                entry.exchange(),
                                entry.message(),
                                entry.at(),
                                broke.reason(),
                                broke.subject(),
                                Instant.parse(broke.reviewBefore())));
            } else if (entry.event() instanceof EmergencyEvent.BreakGlassReviewed) {
                open.remove(entry.message());
            }
        });
        return List.copyOf(open.values());
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(before);
    }
}
