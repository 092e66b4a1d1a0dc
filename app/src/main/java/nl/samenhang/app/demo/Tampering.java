// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What somebody with access to the disk might do to the trail. Done to a copy. */
final class Tampering {

    private Tampering() {}

    /** A copy of an audit folder in which one bit of the second record is another one. */
    static Path copyWithOneByteChanged(Path audit) throws IOException {
        Path copy = Files.createTempDirectory("samenhang-tampered");
        for (Path file : files(audit)) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        Path entries = copy.resolve("entries.jsonl");
        byte[] bytes = Files.readAllBytes(entries);
        int second = 1;
        while (bytes[second - 1] != '\n') {
            second++;
        }
        bytes[second + 40] ^= 1;
        Files.write(entries, bytes);
        return copy;
    }

    static void remove(Path copy) throws IOException {
        for (Path file : files(copy)) {
            Files.delete(file);
        }
        Files.delete(copy);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
