// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Capacity;
import nl.samenhang.canonical.Consent.Representative;
import nl.samenhang.canonical.Consent.Role;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.canonical.Purpose;

/** One change of a consent as a row. Sets are their words with a space between; no word has one inside. */
final class ConsentRow {

    static final String COLUMNS = "id, place, subject, self, representatives, capacity, kind, purposes, task, party,"
            + " collected_under, fields, valid_from, valid_until, reference, text_version, status, since";
    static final int COUNT = 18;
    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS consent_change (
                id VARCHAR(36) NOT NULL, place INTEGER NOT NULL, subject VARCHAR(64) NOT NULL,
                self INTEGER NOT NULL, representatives TEXT NOT NULL, capacity VARCHAR(20) NOT NULL,
                kind VARCHAR(40) NOT NULL, purposes TEXT NOT NULL, task VARCHAR(40) NOT NULL, party VARCHAR(40) NOT NULL,
                collected_under TEXT NOT NULL, fields TEXT NOT NULL,
                valid_from VARCHAR(10) NOT NULL, valid_until VARCHAR(10) NOT NULL,
                reference VARCHAR(100) NOT NULL, text_version VARCHAR(40) NOT NULL,
                status VARCHAR(20) NOT NULL, since VARCHAR(40) NOT NULL,
                PRIMARY KEY (id, place))""";

    private ConsentRow() {}

    static void bind(PreparedStatement row, Consent consent, int place) throws SQLException {
        Consent.Scope scope = consent.scope();
        row.setString(1, consent.id().toString());
        row.setInt(2, place);
        row.setString(3, consent.subject().value());
        row.setInt(4, consent.giving().self() ? 1 : 0);
        row.setString(5, words(consent.giving().representatives(), r -> r.who().value() + ":" + r.role()));
        row.setString(6, consent.giving().capacity().name());
        row.setString(7, scope.kind().name());
        row.setString(8, words(scope.purposes(), Purpose::code));
        row.setString(9, scope.task().name());
        row.setString(10, scope.party());
        row.setString(11, words(scope.collectedUnder(), Domain::name));
        row.setString(12, words(scope.fields(), Field::path));
        row.setString(13, scope.validFrom().toString());
        row.setString(14, scope.validUntil().toString());
        row.setString(15, consent.evidence().reference());
        row.setString(16, consent.evidence().textVersion());
        row.setString(17, consent.status().name());
        row.setString(18, consent.since().toString());
    }

    static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                ConsentId.parse(row.getString("id")),
                new Pseudonym(row.getString("subject")),
                new Consent.Giving(
                        row.getInt("self") == 1,
                        words(row.getString("representatives"), ConsentRow::representative),
                        Capacity.valueOf(row.getString("capacity"))),
                scope(row),
                new Consent.Evidence(row.getString("reference"), row.getString("text_version")),
                Consent.Status.valueOf(row.getString("status")),
                Instant.parse(row.getString("since")));
    }

    private static Consent.Scope scope(ResultSet row) throws SQLException {
        return new Consent.Scope(
                ConsentKind.valueOf(row.getString("kind")),
                Set.copyOf(words(row.getString("purposes"), Purpose::new)),
                Domain.valueOf(row.getString("task")),
                row.getString("party"),
                Set.copyOf(words(row.getString("collected_under"), Domain::valueOf)),
                Set.copyOf(
                        words(row.getString("fields"), path -> Field.named(path).orElseThrow())),
                LocalDate.parse(row.getString("valid_from")),
                LocalDate.parse(row.getString("valid_until")));
    }

    private static Representative representative(String word) {
        int colon = word.indexOf(':');
        return new Representative(new Pseudonym(word.substring(0, colon)), Role.valueOf(word.substring(colon + 1)));
    }

    private static <T> String words(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    private static <T> List<T> words(String text, Function<String, T> meaning) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(meaning)
                .toList();
    }
}
