// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose eighteenth birthday is still to come, of those whom a message under the Jeugdwet was about: pseudonym, birthday, the parties that serve
 * the person, and the citizen service number sealed under the pseudonym. A row goes when the birthday is there. What is kept and why is in ADR 16.
 */
public final class Minors {

    private static final Logger LOG = LoggerFactory.getLogger(Minors.class);
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final DataSource source;
    private final Sealing sealing;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    /**
     * Opens the register, and makes its table where it is not there.
     *
     * @throws RegisterUnavailableException if the database cannot be used
     */
    public Minors(DataSource source, Sealing sealing, Pseudonyms pseudonyms, Clock clock) {
        this.source = source;
        this.sealing = sealing;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS minor (
                        subject VARCHAR(64) NOT NULL PRIMARY KEY, eighteenth VARCHAR(10) NOT NULL, parties TEXT NOT NULL,
                        sealed TEXT NOT NULL, raised INTEGER NOT NULL DEFAULT 0)""");
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    /** Somebody of whom a signal is due, and the number by which the receiver knows whom it is about. */
    record Due(ComingOfAge.Minor minor, Bsn bsn) {
        @Override
        public String toString() {
            return "Due[" + minor.eighteenth() + "]";
        }
    }

    /** Keeps the minors of a message that was permitted. What cannot be kept does not hold the message up. */
    void note(Passage.Decided decided) {
        if (decided.isPermitted()) {
            try {
                note(
                        decided.read().reading().household().persons(),
                        List.of(decided.envelope().sender(), decided.envelope().receiver()));
            } catch (RegisterUnavailableException e) {
                LOG.warn("The register of birthdays cannot be used; a message goes on without it.");
            }
        }
    }

    private void note(List<Person> persons, Collection<Party> parties) {
        for (ComingOfAge.Minor seen : ComingOfAge.seen(persons, parties, pseudonyms, today())) {
            persons.stream()
                    .flatMap(person -> person.bsn().asOptional().stream())
                    .filter(bsn -> pseudonyms.of(bsn).equals(seen.subject()))
                    .findFirst()
                    .ifPresent(bsn -> keep(seen, bsn));
        }
    }

    /** Those of whom a signal has to be raised today; forgets whoever is eighteen. */
    List<Due> due(Period lead) {
        forget();
        Set<String> raised = new HashSet<>();
        List<ComingOfAge.Minor> minors = new ArrayList<>();
        rows("SELECT subject, eighteenth, parties, raised FROM minor", rows -> {
            minors.add(minor(rows));
            if (rows.getInt("raised") == 1) {
                raised.add(rows.getString("subject"));
            }
        });
        return ComingOfAge.due(minors, raised, today(), lead).stream()
                .flatMap(minor -> number(minor.subject()).map(bsn -> new Due(minor, bsn)).stream())
                .toList();
    }

    /** Everybody who had to be told of this one has been. */
    void raised(String subject) {
        update("UPDATE minor SET raised = 1 WHERE subject = ?", subject);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NETHERLANDS);
    }

    Instant now() {
        return clock.instant();
    }

    private void keep(ComingOfAge.Minor seen, Bsn bsn) {
        List<ComingOfAge.Minor> before = new ArrayList<>();
        rows(
                "SELECT subject, eighteenth, parties FROM minor WHERE subject = ?",
                rows -> before.add(minor(rows)),
                seen.subject());
        ComingOfAge.Minor now = before.isEmpty() ? seen : before.get(0).joined(seen);
        if (before.contains(now)) {
            return;
        }
        update(
                """
                INSERT INTO minor (subject, eighteenth, parties, sealed) VALUES (?, ?, ?, ?)
                ON CONFLICT (subject) DO UPDATE SET eighteenth = excluded.eighteenth, parties = excluded.parties""",
                now.subject(),
                now.eighteenth().toString(),
                String.join(" ", now.parties().stream().sorted().toList()),
                sealing.sealed(now.subject(), bsn.value().getBytes(UTF_8)));
    }

    private void forget() {
        update("DELETE FROM minor WHERE eighteenth <= ?", today().toString());
    }

    /** Empty where its key is gone: the next message about the person brings it back under the newest. */
    private Optional<Bsn> number(String subject) {
        List<Bsn> found = new ArrayList<>();
        rows(
                "SELECT sealed FROM minor WHERE subject = ?",
                rows -> sealing.opened(subject, rows.getString("sealed"))
                        .map(bytes -> new Bsn(new String(bytes, UTF_8)))
                        .ifPresent(found::add),
                subject);
        if (found.isEmpty()) {
            update("DELETE FROM minor WHERE subject = ?", subject);
        }
        return found.stream().findFirst();
    }

    private static ComingOfAge.Minor minor(ResultSet row) throws SQLException {
        return new ComingOfAge.Minor(
                row.getString("subject"),
                LocalDate.parse(row.getString("eighteenth")),
                Set.of(row.getString("parties").split(" ")));
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void rows(String select, Row each, String... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private void update(String sql, String... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private static void bind(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }
}
