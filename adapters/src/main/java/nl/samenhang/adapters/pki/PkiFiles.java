// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** The files of a throw-away authority. Each is new, and only its owner can read it. */
final class PkiFiles {

    /**
     * Rounds that slow a guesser of the password, by the names under which the JDK takes them. The password is 192 random bits, and the
     * key lies beside it as PEM: the JDK's 10,000 would protect nothing, and cost every start half a second.
     */
    private static final List<String> ROUNDS = List.of(
            "keystore.pkcs12.certPbeIterationCount",
            "keystore.pkcs12.keyPbeIterationCount",
            "keystore.pkcs12.macIterationCount");

    private static final String FEW = "1000";

    private final Path folder;
    private final char[] password;

    PkiFiles(Path folder, String password) throws IOException {
        this.folder = folder;
        this.password = password.toCharArray();
        write("password.txt", (password + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void authority(X509Certificate certificate) throws IOException, GeneralSecurityException {
        write("ca.pem", pem(certificate));
        write("trust.p12", store(trust -> trust.setCertificateEntry("ca", certificate)));
    }

    void holder(String name, Issuer.Issued issued, X509Certificate authority)
            throws IOException, GeneralSecurityException {
        write(name + ".pem", pem(issued.certificate()));
        write(name + "-key.pem", pem(issued.key()));
        Certificate[] chain = {issued.certificate(), authority};
        write(name + ".p12", store(keys -> keys.setKeyEntry(name, issued.key(), password, chain)));
    }

    private interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    private byte[] store(Filling filling) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var out = new ByteArrayOutputStream();
        Map<String, Optional<String>> before = new HashMap<>();
        ROUNDS.forEach(name -> before.put(name, Optional.ofNullable(System.setProperty(name, FEW))));
        try {
            filling.into(store);
            store.store(out, password);
        } finally {
            before.forEach((name, value) ->
                    value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name)));
        }
        return out.toByteArray();
    }

    private static byte[] pem(Object certificateOrKey) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    certificateOrKey instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : certificateOrKey);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
    }
}
