// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A record and its place in the trail, 0 for the first. */
public record PlacedRecord(long place, AuditRecord entry) {

    /** Reads a trail from its beginning, and only one record at a time into memory. */
    static long forEach(Supplier<Stream<AuditRecord>> trail, Consumer<PlacedRecord> action) {
        try (var records = trail.get()) {
            long place = 0;
            for (var each = records.iterator(); each.hasNext(); place++) {
                action.accept(new PlacedRecord(place, each.next()));
            }
            return place;
        }
    }
}
