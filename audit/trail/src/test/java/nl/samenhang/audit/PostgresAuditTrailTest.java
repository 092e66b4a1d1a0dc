// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAuditTrailTest implements AuditTrailContract {

    private static EmbeddedPostgres server;

    @TempDir
    Path temporary;

    private DataSource database;
    private Keyring keys;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void noTrail() throws SQLException {
        database = server.getPostgresDatabase();
        keys = Keyring.openOrCreate(temporary.resolve("keys"));
        sql("drop table if exists audit_entry, audit_checkpoint");
    }

    @Override
    public AuditTrail empty() {
        return PostgresAuditTrail.open(database, keys, Sample.OFTEN);
    }

    @Test
    void openedAgainItGoesOnWhereItWas() {
        write(0, 1500);

        write(1500, 1503);

        try (var trail = empty();
                var records = trail.records()) {
            assertThat(records)
                    .isEqualTo(IntStream.range(0, 1503).mapToObj(Sample::record).toList());
        }
    }

    @Test
    void twoCannotWriteAtOnce() {
        try (var first = empty()) {
            assertThatThrownBy(this::empty)
                    .isInstanceOf(AuditUnavailableException.class)
                    .hasMessageContaining("another process has it open");

            assertThat(first.append(Sample.record(0))).isZero();
        }
    }

    @Test
    void aChangedRecordIsNamed() throws SQLException {
        write(0, 5);
        sql("update audit_entry set entry = replace(convert_from(entry, 'UTF8'), 'wijkteam-2', 'wijkteam-9')::bytea");

        assertRefused("record 2 does not fit its leaf");
    }

    @Test
    void aRemovedRecordIsNamed() throws SQLException {
        write(0, 5);
        sql("delete from audit_entry where place = 2");

        assertRefused("record 2 is missing");
    }

    @Test
    void recordsThatWereCutOffAreMissed() throws SQLException {
        write(0, 5);
        sql("delete from audit_entry where place >= 3");

        assertRefused("it has 3 records, and its last checkpoint has 5");
    }

    @Test
    void recordsThatWereCutOffWithTheirCheckpointAreMissedToo() throws SQLException {
        write(0, 5);
        sql("delete from audit_entry; delete from audit_checkpoint");

        assertRefused("it has 0 records, and the checkpoint kept with the keys has 5");
    }

    @Test
    void whenTheDatabaseBreaksNothingMoreIsTakenUntilItIsOpenedAnew() throws SQLException {
        try (var trail = empty()) {
            trail.append(Sample.record(0));
            sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");

            assertThatThrownBy(() -> trail.append(Sample.record(1))).isInstanceOf(AuditUnavailableException.class);
            assertThatThrownBy(() -> trail.append(Sample.record(1))).isInstanceOf(AuditUnavailableException.class);
        }
        try (var trail = empty()) {
            assertThat(trail.append(Sample.record(1))).isEqualTo(1);
        }
    }

    private void write(int from, int to) {
        try (var trail = PostgresAuditTrail.open(database, keys, Sample.AT_CLOSE)) {
            IntStream.range(from, to).forEach(i -> trail.append(Sample.record(i)));
        }
    }

    private void assertRefused(String why) {
        assertThatThrownBy(this::empty)
                .isInstanceOf(AuditUnavailableException.class)
                .hasMessageContaining(why);
    }

    private void sql(String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
