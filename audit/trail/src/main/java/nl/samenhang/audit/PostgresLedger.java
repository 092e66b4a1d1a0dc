// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Two tables, written over the one connection that holds the advisory lock: if it breaks, nothing more is written, and somebody else
 * may have the lock.
 */
final class PostgresLedger implements Ledger {

    /** {@code SAMENHAN} in ASCII, so that it is found in {@code pg_locks}. */
    private static final long LOCK = 0x53414D454E48414EL;

    private static final String INSERT_ENTRIES =
            "insert into audit_entry (place, entry, leaf) select * from unnest(?::bigint[], ?::bytea[], ?::bytea[])";

    private final Connection connection;

    private PostgresLedger(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock, and makes the tables where there are none. The connection is this ledger's from here on. */
    static PostgresLedger open(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(true);
        var ledger = new PostgresLedger(connection);
        try (var statement = connection.createStatement()) {
            if (!ledger.isTrue("select pg_try_advisory_lock(" + LOCK + ")")) {
                throw new IOException("another process has it open");
            }
            statement.execute("set synchronous_commit = on");
            if (ledger.isTrue("select to_regclass('audit_entry') is null")) {
                statement.execute(schema());
            }
        }
        return ledger;
    }

    /** The newest checkpoint, as it is stored. */
    Optional<String> lastNote() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select note from audit_checkpoint order by size desc limit 1")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void append(long place, List<Line> lines) throws IOException {
        Object[] places = LongStream.range(place, place + lines.size()).boxed().toArray();
        Object[] entries = lines.stream().map(Line::entry).toArray(byte[][]::new);
        Object[] leaves = lines.stream().map(Line::leaf).toArray(byte[][]::new);
        try (var insert = connection.prepareStatement(INSERT_ENTRIES)) {
            insert.setArray(1, connection.createArrayOf("int8", places));
            insert.setArray(2, connection.createArrayOf("bytea", entries));
            insert.setArray(3, connection.createArrayOf("bytea", leaves));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("records cannot be inserted", e);
        }
    }

    @Override
    public void sign(Checkpoint checkpoint) throws IOException {
        try (var insert = connection.prepareStatement("insert into audit_checkpoint (size, note) values (?, ?)")) {
            insert.setLong(1, checkpoint.size());
            insert.setString(2, checkpoint.note());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("a checkpoint cannot be inserted", e);
        }
    }

    /** Gives the lock back before the connection, which may go to a pool; ends the session where that fails. */
    @Override
    public void close() throws IOException {
        try (connection) {
            isTrue("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            abort();
            throw new IOException("the lock cannot be given back; the session was ended", e);
        }
    }

    private void abort() throws IOException {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IOException("the session cannot be ended", e);
        }
    }

    private boolean isTrue(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String schema() throws IOException {
        try (var in = PostgresLedger.class.getResourceAsStream("audit-trail.sql")) {
            if (in == null) {
                throw new IOException("audit-trail.sql is not in this program");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
