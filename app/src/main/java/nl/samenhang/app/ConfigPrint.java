// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A fingerprint of everything in the config folder that a gateway reads: file by file, so that what differs can be named by kind. */
record ConfigPrint(NavigableMap<String, String> files) {

    static final String SETTINGS = "settings";

    static ConfigPrint of(Path config) {
        NavigableMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(config)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = config.relativize(file).toString();
                if (!kind(name).isEmpty()) {
                    files.put(name, digest(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConfigPrint(files);
    }

    /** The kinds of what differs: {@code formats}, {@code parties}, {@code policy}, {@code routes}, {@code settings}. */
    NavigableSet<String> differences(ConfigPrint other) {
        NavigableSet<String> kinds = new TreeSet<>();
        Stream.concat(files.keySet().stream(), other.files.keySet().stream())
                .filter(name -> !Objects.equals(files.get(name), other.files.get(name)))
                .map(ConfigPrint::kind)
                .forEach(kinds::add);
        return kinds;
    }

    private static String kind(String name) {
        if (name.equals("samenhang.yaml")) {
            return SETTINGS;
        }
        if (name.equals("parties.yaml")) {
            return "parties";
        }
        if (!name.matches(".*\\.(yaml|yml|csv|jslt)")) {
            return "";
        }
        return Stream.of("formats", "policy", "routes")
                .filter(kind -> name.startsWith(kind + "/"))
                .findFirst()
                .orElse("");
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
