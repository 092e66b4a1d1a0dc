// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageHeader;

/**
 * Which message numbers were used, by whom, in which exchange: to refuse the second one (iStandaarden TR056) and to find the exchange
 * that an answer belongs to. Plain SQL that SQLite and PostgreSQL both understand; no content of messages.
 *
 * <p>A number is claimed when its message is read and confirmed once it is on the queue. A claim that was never confirmed is of a
 * message that was never acknowledged: its sender may send it again, unless it waits on a queue since before the gateway was
 * stopped in between.
 */
public final class MessageRegister {

    private final DataSource source;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    public MessageRegister(DataSource source) {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS message_number (
                        type VARCHAR(40) NOT NULL, writer VARCHAR(60) NOT NULL, identification VARCHAR(60) NOT NULL,
                        exchange VARCHAR(36) NOT NULL, reference VARCHAR(60), confirmed INTEGER NOT NULL DEFAULT 0,
                        PRIMARY KEY (type, writer, identification))""");
            statement.execute("CREATE INDEX IF NOT EXISTS message_number_exchange ON message_number (exchange)");
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    /**
     * Takes up what is on the queues when the gateway starts: accepted, whether or not there was time to confirm it.
     *
     * @param numbers as the broker knows them
     */
    public void queuedBefore(Set<String> numbers) {
        queued.addAll(numbers);
    }

    /** Whether a message with this number was on a queue when the gateway started. */
    boolean wasQueued(String number) {
        return queued.contains(number);
    }

    /** What a number is, once it is claimed. */
    enum Claim {
        /** It is this message's: not seen before, or seen and never acknowledged. */
        FRESH,
        /** Another message with this number was accepted. */
        TAKEN
    }

    /**
     * Claims the number of a message.
     *
     * @param reference the transport's own number of the message
     */
    Claim claim(MessageHeader header, ExchangeId exchange, Optional<String> reference) {
        String insert = """
                INSERT INTO message_number (type, writer, identification, exchange, reference) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (type, writer, identification)
                DO UPDATE SET exchange = excluded.exchange, reference = excluded.reference
                WHERE message_number.confirmed = 0""";
        return update(insert, number(header), exchange.toString(), reference.orElse("")) == 1
                ? Claim.FRESH
                : Claim.TAKEN;
    }

    /** Writes only the first time. */
    void confirm(MessageHeader header) {
        String confirm = "UPDATE message_number SET confirmed = 1"
                + " WHERE type = ? AND writer = ? AND identification = ? AND confirmed = 0";
        update(confirm, number(header));
    }

    /** The transport's number of the message that began an exchange, for a transport that answers by that number. */
    public Optional<String> referenceOf(ExchangeId exchange) {
        String select =
                "SELECT reference FROM message_number WHERE exchange = ? AND reference <> '' ORDER BY reference";
        return find(select, exchange.toString());
    }

    /** The exchange of the accepted message that this one answers. */
    Optional<ExchangeId> answeredBy(MessageHeader header) {
        String select = "SELECT exchange FROM message_number WHERE type = ? AND writer = ? AND identification = ?";
        return header.answer()
                .flatMap(a -> find(select, a.answers().code(), header.to().toString(), header.identification()))
                .map(ExchangeId::parse);
    }

    private Optional<String> find(String select, String... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            bind(statement, List.of(parameters));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private int update(String sql, List<String> number, String... more) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            List<String> parameters = new ArrayList<>(number);
            parameters.addAll(List.of(more));
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new RegisterUnavailableException(e);
        }
    }

    private static void bind(PreparedStatement statement, List<String> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
    }

    /** Type, writer and number. An answer's own number is what its answerer gave it. */
    private static List<String> number(MessageHeader header) {
        String identification = header.answer().map(a -> a.identification()).orElse(header.identification());
        return List.of(header.type().code(), header.from().toString(), identification);
    }
}
