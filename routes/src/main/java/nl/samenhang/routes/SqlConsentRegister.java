// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.policy.ConsentRegister;

/**
 * The register in a database: one row for each change, in plain SQL that SQLite and PostgreSQL both understand. Rows are added and
 * never changed; the database holds pseudonyms and no citizen service number. That a row survives a crash is a setting of the data
 * source: for SQLite, WAL with {@code synchronous=FULL}.
 */
public final class SqlConsentRegister implements ConsentRegister {

    private static final String INSERT = "INSERT INTO consent_change (" + ConsentRow.COLUMNS + ") VALUES ("
            + "?, ".repeat(ConsentRow.COUNT - 1) + "?)";
    private static final String SELECT = "SELECT " + ConsentRow.COLUMNS + " FROM consent_change";

    /** Without its Z a moment with a fraction of a second comes after the same one without. */
    private static final String NEWEST = SELECT + " AS own WHERE place ="
            + " (SELECT MAX(other.place) FROM consent_change AS other WHERE other.id = own.id)"
            + " ORDER BY RTRIM(since, 'Z') DESC, id DESC LIMIT ?";

    private final DataSource source;

    public SqlConsentRegister(DataSource source) {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ConsentRow.TABLE);
            statement.execute("CREATE INDEX IF NOT EXISTS consent_subject ON consent_change (subject)");
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    @Override
    public List<Consent> about(Collection<Pseudonym> subjects, Instant moment) {
        Map<ConsentId, Consent> latest = new LinkedHashMap<>();
        for (String subject :
                new TreeSet<>(subjects.stream().map(Pseudonym::value).toList())) {
            rows(SELECT + " WHERE subject = ? ORDER BY id, place", row -> row.setString(1, subject)).stream()
                    .filter(c -> !c.since().isAfter(moment))
                    .forEach(c -> latest.put(c.id(), c));
        }
        return latest.values().stream()
                .sorted(java.util.Comparator.comparing(c -> c.id().toString()))
                .toList();
    }

    @Override
    public List<Consent> newest(int most) {
        return rows(NEWEST, row -> row.setInt(1, most));
    }

    @Override
    public List<Consent> history(ConsentId id) {
        return rows(SELECT + " WHERE id = ? ORDER BY place", row -> row.setString(1, id.toString()));
    }

    @Override
    public void append(List<Consent> changes) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Consent change : changes) {
                    insert(connection, change);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private static void insert(Connection connection, Consent change) throws SQLException {
        int place = 0;
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM consent_change WHERE id = ?")) {
            count.setString(1, change.id().toString());
            try (ResultSet rows = count.executeQuery()) {
                place = rows.next() ? rows.getInt(1) : 0;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            ConsentRow.bind(statement, change, place);
            statement.executeUpdate();
        }
    }

    private List<Consent> rows(String select, Question question) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            question.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<Consent> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(ConsentRow.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private interface Question {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
