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
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** The files of a throw-away authority. Each is new, and only its owner can read it. */
final class PkiFiles {

    private final Path folder;
    private final char[] password;

    PkiFiles(Path folder, String password) throws IOException {
        this.folder = folder;
        this.password = password.toCharArray();
        write("password.txt", (password + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void authority(X509Certificate certificate) throws IOException, GeneralSecurityException {
        write("ca.pem", pem(certificate));
        KeyStore trust = empty();
        trust.setCertificateEntry("ca", certificate);
        write("trust.p12", bytes(trust));
    }

    void holder(String name, Issuer.Issued issued, X509Certificate authority)
            throws IOException, GeneralSecurityException {
        write(name + ".pem", pem(issued.certificate()));
        write(name + "-key.pem", pem(issued.key()));
        KeyStore store = empty();
        store.setKeyEntry(name, issued.key(), password, new Certificate[] {issued.certificate(), authority});
        write(name + ".p12", bytes(store));
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private byte[] bytes(KeyStore store) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        store.store(out, password);
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
