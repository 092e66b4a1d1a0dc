// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.OwnerOnly;

/**
 * How an administrator on this machine reaches a running gateway: its address, and a secret that is new at every start. Both are in one
 * file that only the gateway's own user may read; it is there as long as the gateway runs.
 *
 * @param address of the port for people
 */
public record AdminAccess(URI address, String token) {

    private static final int BYTES = 32;

    /** Makes a secret and puts the file there. */
    static AdminAccess open(Path file, URI address) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        AdminAccess access = new AdminAccess(address, HexFormat.of().formatHex(secret));
        try {
            OwnerOnly.write(file, access.address + "\n" + access.token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return access;
    }

    /** What a running gateway left there; empty where none runs. */
    public static Optional<AdminAccess> of(DataFolder data) {
        try {
            List<String> lines = OwnerOnly.read(data.access()).lines().toList();
            return lines.size() == 2
                    ? Optional.of(new AdminAccess(URI.create(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a request brings the secret; takes as long for a near miss as for any other. */
    boolean isToldBy(String authorization) {
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "AdminAccess[" + address + "]";
    }
}
