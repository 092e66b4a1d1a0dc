// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.canonical.MessageId;

/** Reads messages off the trail, and holds in memory only those that are wanted. */
final class Passages {

    private Passages() {}

    /** Those that began at this moment or later, the oldest first. */
    static List<Passage> since(AuditTrail trail, Instant from) {
        return read(trail, new LinkedHashMap<>(), entry -> !entry.at().isBefore(from));
    }

    /** These messages, in the given order. */
    static List<Passage> of(AuditTrail trail, Collection<MessageId> messages) {
        SequencedMap<MessageId, List<PlacedRecord>> wanted = new LinkedHashMap<>();
        messages.forEach(message -> wanted.put(message, new ArrayList<>()));
        return read(trail, wanted, entry -> false);
    }

    /** The messages of one exchange, of the records that {@code ExchangeView} found. */
    static List<Passage> of(List<PlacedRecord> records) {
        SequencedMap<MessageId, List<PlacedRecord>> found = new LinkedHashMap<>();
        records.forEach(placed -> found.computeIfAbsent(placed.entry().message(), m -> new ArrayList<>())
                .add(placed));
        return passages(found);
    }

    private static List<Passage> read(
            AuditTrail trail, SequencedMap<MessageId, List<PlacedRecord>> found, Predicate<AuditRecord> begins) {
        try (var records = trail.records()) {
            long place = 0;
            for (var each = records.iterator(); each.hasNext(); place++) {
                AuditRecord entry = each.next();
                List<PlacedRecord> of = found.get(entry.message());
                if (of == null && begins.test(entry)) {
                    of = new ArrayList<>();
                    found.put(entry.message(), of);
                }
                if (of != null) {
                    of.add(new PlacedRecord(place, entry));
                }
            }
        }
        return passages(found);
    }

    private static List<Passage> passages(Map<MessageId, List<PlacedRecord>> found) {
        return found.values().stream()
                .filter(records -> !records.isEmpty())
                .map(Passage::new)
                .toList();
    }
}
