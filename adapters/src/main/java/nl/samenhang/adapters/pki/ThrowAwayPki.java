// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import nl.samenhang.canonical.Oin;

/**
 * Makes an authority and a certificate per holder, to try things with. Nothing outside this folder trusts them.
 *
 * <p>The folder gets {@code ca.pem}, {@code trust.p12}, {@code password.txt} and, for each holder, {@code <name>.p12},
 * {@code <name>.pem} and {@code <name>-key.pem}; only its owner can read it. The authority's own key is not kept, so nobody
 * can make another certificate that these trust.
 */
public final class ThrowAwayPki {

    /**
     * Who gets a certificate.
     *
     * @param name the files are named after it: lower case letters, digits and hyphens
     * @param oin goes into the subject's serialNumber
     * @param organisation goes into the subject's organisation
     */
    public record Holder(String name, Oin oin, String organisation) {
        public Holder {
            if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new IllegalArgumentException("holder: lower case letters, digits and hyphens, at most 40");
            }
        }
    }

    private ThrowAwayPki() {}

    /**
     * Writes all files, for 90 days from now.
     *
     * @param folder is made if it is not there
     * @throws IOException if a file exists already or cannot be written
     */
    public static void create(Path folder, List<Holder> holders, Clock clock) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try {
            var random = new SecureRandom();
            var files = new PkiFiles(folder, password(random));
            var authority = Issuer.newAuthority(clock.instant(), random);
            files.authority(authority.certificate());
            for (Holder holder : holders) {
                files.holder(holder.name(), authority.issue(holder), authority.certificate());
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("certificates cannot be made on this Java platform", e);
        }
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
