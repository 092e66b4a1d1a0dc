// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.samenhang.canonical.Consent;
import nl.samenhang.policy.ConsentRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqlConsentRegisterTest implements ConsentRegisterContract {

    @TempDir
    private Path folder;

    private ConsentRegister register;

    @BeforeEach
    void open() {
        register = new SqlConsentRegister(source(folder.resolve("consents.db")));
    }

    @Override
    public ConsentRegister register() {
        return register;
    }

    @Test
    void whatWasWrittenIsThereWhenTheRegisterIsOpenedAgain() {
        Consent consent = ConsentRegisterContract.consent(1, CHILD);
        register.append(List.of(consent));

        ConsentRegister again = new SqlConsentRegister(source(folder.resolve("consents.db")));

        assertThat(again.history(consent.id())).containsExactly(consent);
    }

    @Test
    void aRegisterThatCannotBeReachedSaysSoWithoutWhatWasAsked() {
        assertThatThrownBy(() -> new SqlConsentRegister(source(folder.resolve("no/such/folder/consents.db"))))
                .isInstanceOf(RegisterUnavailableException.class)
                .hasNoCause()
                .hasMessageStartingWith("register: SQL state");
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
