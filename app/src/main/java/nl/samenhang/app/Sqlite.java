// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A file of SQLite, whose commits are on the disk before they return. One connection does everything: who waits for it is served in
 * turn, while several connections that write take turns by sleeping, some of them for seconds. Opened with its first use.
 */
final class Sqlite {

    private Sqlite() {}

    static HikariDataSource open(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(10_000);
        pool.setIdleTimeout(0);
        pool.setMaxLifetime(0);
        return pool;
    }
}
