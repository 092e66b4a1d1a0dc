// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** PostgreSQL with its own settings, in a folder of its own, on a free port of this machine. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    Database(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        server = EmbeddedPostgres.builder().setDataDirectory(data).start();
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        postmaster = ProcessHandle.of(pid).orElseThrow();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table exchange_log (exchange text, at timestamptz, what text, receiver text)");
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Of all its processes, in milliseconds. */
    long cpuMillis() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .flatMapToLong(
                        process -> process.info().totalCpuDuration().stream().mapToLong(Duration::toMillis))
                .sum();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
