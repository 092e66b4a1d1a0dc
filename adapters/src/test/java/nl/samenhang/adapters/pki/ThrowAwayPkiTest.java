// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.ThrowAwayPki.Holder;
import nl.samenhang.canonical.Oin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayPkiTest {

    private static final Oin OIN = new Oin("00000001000000000010");
    private static final List<Holder> HOLDERS = List.of(new Holder("wmo", OIN, "Gemeente, \"Test\" + Zn = 1"));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path temp;

    @Test
    void theOinIsInTheSubjectOfACertificateThatTheAuthoritySigned() throws Exception {
        Path folder = make("pki");

        X509Certificate certificate = certificate(folder.resolve("wmo.pem"));

        certificate.verify(certificate(folder.resolve("ca.pem")).getPublicKey());
        assertThat(CertificateOin.of(certificate)).hasValue(OIN);
        assertThat(CertificateOin.nameOf(certificate)).isEqualTo("OIN:" + OIN);
        assertThat(certificate.getSubjectAlternativeNames()).hasSize(2);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(Duration.between(NOW, certificate.getNotAfter().toInstant())).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void aCertificateWithoutAnOinIsKnownByItsFingerprint() throws Exception {
        X509Certificate authority = certificate(make("pki").resolve("ca.pem"));

        assertThat(CertificateOin.of(authority)).isEmpty();
        assertThat(CertificateOin.nameOf(authority)).matches("SHA-256:[0-9a-f]{64}");
    }

    @Test
    void onlyTheOwnerCanReadWhatWasMade() throws Exception {
        Path folder = make("pki");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(6).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void theAuthoritysOwnKeyIsNotKept() throws Exception {
        Path folder = make("pki");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ca.pem", "trust.p12", "password.txt", "wmo.p12", "wmo.pem", "wmo-key.pem");
        }
    }

    @Test
    void whatIsThereAlreadyIsNotOverwritten() throws Exception {
        Path folder = make("pki");
        byte[] before = Files.readAllBytes(folder.resolve("wmo.p12"));

        assertThatThrownBy(() -> make("pki")).isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(folder.resolve("wmo.p12"))).isEqualTo(before);
    }

    @Test
    void aStoreThatCannotBeOpenedIsNamed() {
        assertThatThrownBy(() -> Tls.ofThrowAway(temp, "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody.p12");
    }

    private Path make(String name) throws IOException {
        Path folder = temp.resolve(name);
        ThrowAwayPki.create(folder, HOLDERS, Clock.fixed(NOW, ZoneOffset.UTC));
        return folder;
    }

    private static X509Certificate certificate(Path file) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
