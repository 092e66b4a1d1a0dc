// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trail in memory, for tests and trials: survives nothing, and can be told to run out of room. It keeps the bytes that would be
 * written, so what the others refuse, it refuses too.
 */
public final class MemoryAuditTrail implements AuditTrail {

    private final List<byte[]> entries = new ArrayList<>();
    private long room = Long.MAX_VALUE;

    /** From now on there is room for so many more records; what comes after is refused. */
    public synchronized void failAfter(int records) {
        room = records;
    }

    @Override
    public synchronized long append(AuditRecord entry) {
        byte[] line = RecordJson.encode(entry);
        if (room == 0) {
            throw new AuditUnavailableException("no room on the audit trail, or it is closed");
        }
        room--;
        entries.add(line);
        return entries.size() - 1L;
    }

    @Override
    public synchronized Stream<AuditRecord> records() {
        return List.copyOf(entries).stream().map(RecordJson::decode);
    }

    /** What happened, in order. */
    public List<AuditEvent> events() {
        try (var records = records()) {
            return records.map(AuditRecord::event).toList();
        }
    }

    @Override
    public synchronized void close() {
        room = 0;
    }
}
