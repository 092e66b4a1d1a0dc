// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * A trail in PostgreSQL: the same lines, leaves and checkpoints as in a folder. The server must run with {@code fsync} on. For more
 * than one gateway: one of them has the trail open at a time.
 */
public final class PostgresAuditTrail implements AuditTrail {

    private final DataSource database;
    private final Sequencer sequencer;

    private PostgresAuditTrail(DataSource database, Sequencer sequencer) {
        this.database = database;
        this.sequencer = sequencer;
    }

    /**
     * Opens the trail in this database for writing, or begins one. Reads and checks all of it first. Keeps one connection until it
     * is closed.
     *
     * @throws AuditUnavailableException if another process has it open, it does not fit its hashes, its last checkpoint or the
     *     checkpoint kept with the keys, or cannot be read or written
     */
    public static PostgresAuditTrail open(DataSource database, Keyring keys) {
        return open(database, keys, Cadence.EVERY_SECOND);
    }

    static PostgresAuditTrail open(DataSource database, Keyring keys, Cadence cadence) {
        try {
            Connection connection = database.getConnection();
            try {
                var ledger = PostgresLedger.open(connection);
                var sequencer = new Sequencer(ledger, recount(database, ledger, keys), keys, cadence);
                return new PostgresAuditTrail(database, sequencer.start());
            } catch (IOException | SQLException | RuntimeException e) {
                // Ends the session, and so gives the lock back, also where a pool would keep it.
                connection.abort(Runnable::run);
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new AuditUnavailableException("audit trail in PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static Recount recount(DataSource database, PostgresLedger ledger, Keyring keys)
            throws IOException, SQLException {
        var note = ledger.lastNote();
        var last = note.flatMap(text -> Checkpoint.parse(text, keys));
        if (note.isPresent() && last.isEmpty()) {
            throw new IOException("the last checkpoint is damaged or signed with another key");
        }
        var recount = new Recount(last, keys);
        for (var lines = new PostgresPages(database); lines.hasNext(); ) {
            var line = lines.next();
            recount.add(line.entry(), line.leaf());
        }
        recount.end();
        return recount;
    }

    @Override
    public long append(AuditRecord entry) {
        return sequencer.append(entry);
    }

    @Override
    public Stream<AuditRecord> records() {
        var lines = Spliterators.spliteratorUnknownSize(
                new PostgresPages(database), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false).map(line -> RecordJson.decode(line.entry()));
    }

    @Override
    public void close() {
        sequencer.close();
    }
}
