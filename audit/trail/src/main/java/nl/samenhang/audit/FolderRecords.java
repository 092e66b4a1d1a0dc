// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads the records of a folder, without a lock: a line that has its leaf is whole and stays as it is. */
final class FolderRecords {

    private FolderRecords() {}

    static Stream<AuditRecord> of(FolderFiles files) {
        try {
            long count = Files.size(files.leaves()) / 32;
            var lines = new LineReader(files.entries());
            return LongStream.range(0, count)
                    .mapToObj(place -> next(lines, place))
                    .onClose(() -> close(lines));
        } catch (IOException e) {
            throw new AuditUnavailableException("audit trail " + files.folder() + " cannot be read", e);
        }
    }

    private static AuditRecord next(LineReader lines, long place) {
        try {
            return RecordJson.decode(lines.next().orElseThrow(() -> new IOException("no whole line")));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditUnavailableException("audit trail: record " + place + " cannot be read", e);
        }
    }

    private static void close(LineReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new AuditUnavailableException("audit trail cannot be closed", e);
        }
    }
}
