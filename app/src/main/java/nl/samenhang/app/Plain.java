// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.routes.MessageRegister;
import nl.samenhang.routes.SqlConsentRegister;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The parts of a gateway that need no closing, so they can be made beside the rest. */
record Plain(Tls tls, MessageRegister register, ConsentRegister consents, Mappings mappings) {

    Plain(Settings settings, DataFolder data) {
        this(
                Tls.of(settings.keyStore(), settings.trustStore(), settings.password()),
                new MessageRegister(sqlite(data.register())),
                new SqlConsentRegister(sqlite(data.consents())),
                Mappings.standard());
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
