// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.samenhang.canonical.Bsn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    private static final Bsn BSN = new Bsn("999990019");

    @TempDir
    Path temporary;

    @Test
    void keysAreMadeOnceAndStayTheSame() {
        for (int i = 0; i < 20; i++) {
            Path folder = temporary.resolve("keys" + i);

            var made = Keyring.openOrCreate(folder);
            var opened = Keyring.openOrCreate(folder);

            assertThat(opened.vkey()).isEqualTo(made.vkey());
            assertThat(opened.pseudonyms().of(BSN)).isEqualTo(made.pseudonyms().of(BSN));
        }
    }

    @Test
    void onlyItsOwnerMayReadThem() throws IOException {
        Path folder = temporary.resolve("keys");
        Keyring.openOrCreate(folder);

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("signing.key"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("pseudonym.key"))).isEqualTo("rw-------");
    }

    @Test
    void aKeyThatOthersMayReadIsNotUsed() throws IOException {
        Keyring.openOrCreate(temporary);
        Files.setPosixFilePermissions(temporary.resolve("signing.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> Keyring.openOrCreate(temporary)).isInstanceOf(AuditUnavailableException.class);
    }

    @Test
    void aLostKeyIsNotReplacedByANewOne() throws IOException {
        Keyring.openOrCreate(temporary);
        Files.delete(temporary.resolve("pseudonym.key"));

        assertThatThrownBy(() -> Keyring.openOrCreate(temporary)).isInstanceOf(AuditUnavailableException.class);
    }

    @Test
    void aDamagedKeyIsNotUsedNorQuoted() throws IOException {
        Keyring.openOrCreate(temporary);
        Path file = temporary.resolve("signing.key");
        Files.writeString(file, Files.readString(file).replace("PRIVATE", "SECRET!"));

        assertThatThrownBy(() -> Keyring.openOrCreate(temporary))
                .isInstanceOf(AuditUnavailableException.class)
                .hasMessageNotContaining("SECRET!")
                .hasNoCause();
    }

    @Test
    void aPseudonymTellsNothingAndDiffersFromTrailToTrail() {
        var here = Keyring.openOrCreate(temporary.resolve("here")).pseudonyms();
        var there = Keyring.openOrCreate(temporary.resolve("there")).pseudonyms();

        assertThat(here.of(BSN)).matches("[0-9a-f]{64}").isNotEqualTo(there.of(BSN));
        assertThat(here.of(BSN))
                .isNotEqualTo(here.digest(BSN.value().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(here.of(BSN)).isNotEqualTo(here.of(new Bsn("999990032")));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
