// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/**
 * Everything that happened in one exchange, in order of place: to its first message, and to each message that answers it, also
 * before that was known. Never empty.
 */
public record ExchangeView(ExchangeId exchange, List<PlacedRecord> records) {

    public ExchangeView {
        records = List.copyOf(records);
    }

    /**
     * Looks an exchange up. Reads the trail twice: which messages belong to it, then what happened to them.
     *
     * @param trail such as {@code () -> FileAuditTrail.read(folder)}
     * @return empty where no record is about it
     */
    public static Optional<ExchangeView> of(ExchangeId exchange, Supplier<Stream<AuditRecord>> trail) {
        var messages = new HashSet<MessageId>();
        PlacedRecord.forEach(trail, found -> {
            if (belongs(found.entry(), exchange)) {
                messages.add(found.entry().message());
            }
        });
        var records = new ArrayList<PlacedRecord>();
        PlacedRecord.forEach(trail, found -> {
            if (messages.contains(found.entry().message())) {
                records.add(found);
            }
        });
        return records.isEmpty() ? Optional.empty() : Optional.of(new ExchangeView(exchange, records));
    }

    private static boolean belongs(AuditRecord entry, ExchangeId exchange) {
        return entry.exchange().equals(exchange)
                || (entry.event() instanceof Correlated correlated
                        && correlated.answers().equals(exchange.toString()));
    }
}
