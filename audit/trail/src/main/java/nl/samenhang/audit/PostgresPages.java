// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import javax.sql.DataSource;

/** Reads the rows of a trail in order of place, some at a time, and holds no connection in between. */
final class PostgresPages implements Iterator<Line> {

    private static final int PAGE = 1_000;
    private static final String SELECT =
            "select place, entry, leaf from audit_entry where place >= ? order by place limit " + PAGE;

    private final DataSource database;
    private final Queue<Line> page = new ArrayDeque<>();
    private long read;
    private boolean ended;

    PostgresPages(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            turn();
        }
        return !page.isEmpty();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void turn() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setLong(1, read);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(1) != read) {
                        throw new AuditUnavailableException("audit trail: record " + read + " is missing");
                    }
                    page.add(new Line(rows.getBytes(2), rows.getBytes(3)));
                    read++;
                }
            }
            ended = page.size() < PAGE;
        } catch (SQLException e) {
            throw new AuditUnavailableException("audit trail: cannot be read from " + read + " on", e);
        }
    }
}
