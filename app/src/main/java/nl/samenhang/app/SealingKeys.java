// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.audit.OwnerOnly;
import nl.samenhang.routes.Sealing;

/**
 * The keys that seal what waits on the queues: each 64 hexadecimal digits, the newest last. From the environment, apart by white space or
 * commas, or else a line each in {@code keys/sealing.keys}.
 */
final class SealingKeys {

    static final String ENVIRONMENT = "SAMENHANG_SEALING_KEYS";
    private static final String FILE = "sealing.keys";

    private SealingKeys() {}

    /**
     * The keys of a gateway; where it has none yet, a new one in the folder, readable by this user alone.
     *
     * @throws StartFailedException if they are damaged or readable by others: put the backup back
     */
    static Sealing openOrCreate(Path folder, Optional<String> environment) {
        try {
            return new Sealing(parse(environment.isPresent() ? environment.get() : file(folder)));
        } catch (IOException e) {
            throw new StartFailedException("keys of the queues cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            // No cause: it could quote a key.
            throw new StartFailedException(
                    "keys of the queues are damaged, each is 64 hexadecimal digits: put the backup back: " + folder);
        }
    }

    private static String file(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            byte[] key = new byte[Sealing.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            OwnerOnly.write(file, HexFormat.of().formatHex(key) + "\n");
        }
        return OwnerOnly.read(file);
    }

    private static List<byte[]> parse(String text) {
        return Stream.of(text.split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .map(HexFormat.of()::parseHex)
                .toList();
    }
}
