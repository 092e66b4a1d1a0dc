// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A trail in a folder of append-only files, in the form of docs/AUDIT-FORMAT.md. One process writes; any number may read meanwhile.
 */
public final class FileAuditTrail implements AuditTrail {

    private final FolderFiles files;
    private final Sequencer sequencer;

    private FileAuditTrail(FolderFiles files, Sequencer sequencer) {
        this.files = files;
        this.sequencer = sequencer;
    }

    /**
     * Opens the trail in this folder for writing, or begins one. Reads and checks all of it first, and cuts off what a crash left
     * unfinished, none of which was acknowledged.
     *
     * @throws AuditUnavailableException if another process has it open, it does not fit its hashes, its last checkpoint or the
     *     checkpoint kept with the keys, or cannot be read or written; the message says which and where
     */
    public static FileAuditTrail open(Path folder, Keyring keys) {
        return open(folder, keys, Cadence.EVERY_SECOND);
    }

    static FileAuditTrail open(Path folder, Keyring keys, Cadence cadence) {
        var files = new FolderFiles(folder);
        try {
            FileChannel lock = FolderLedger.lock(files);
            try {
                FolderLedger.prepare(files, keys);
                var check = FolderCheck.of(files, keys);
                var ledger = FolderLedger.open(files, check, lock);
                var sequencer = new Sequencer(ledger, check.recount(), keys, cadence);
                return new FileAuditTrail(files, sequencer.start());
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new AuditUnavailableException("audit trail " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * The records of a trail that this process need not have open: those that are whole and durable now, in order of place. The
     * caller closes the stream.
     *
     * @throws AuditUnavailableException if it cannot be read, also while the stream is read
     */
    public static Stream<AuditRecord> read(Path folder) {
        return FolderRecords.of(new FolderFiles(folder));
    }

    @Override
    public long append(AuditRecord entry) {
        return sequencer.append(entry);
    }

    @Override
    public Stream<AuditRecord> records() {
        return FolderRecords.of(files);
    }

    @Override
    public void close() {
        sequencer.close();
    }
}
