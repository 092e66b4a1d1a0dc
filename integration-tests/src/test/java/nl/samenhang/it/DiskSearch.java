// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches every byte of a folder for values in clear, and for what they look like when somebody wrote them as base64. */
final class DiskSearch {

    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE);
    private static final int GROUP = 3;

    private DiskSearch() {}

    /** {@code file: how} for each value that is found in any form; never the value. */
    static List<String> found(Path folder, Collection<String> values) throws IOException {
        Map<String, String> forms = forms(values);
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            forms.forEach((form, how) -> {
                if (bytes.contains(form)) {
                    found.add(folder.relativize(file) + ": " + how);
                }
            });
        }
        return found;
    }

    /** Each form, a character for each byte, and what it is of. */
    private static Map<String, String> forms(Collection<String> values) {
        Map<String, String> forms = new LinkedHashMap<>();
        int number = 0;
        for (String value : values) {
            number++;
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = value.getBytes(encoding);
                forms.put(new String(bytes, ISO_8859_1), "value " + number + " in " + encoding);
                for (int before = 0; before < GROUP; before++) {
                    forms.put(base64(bytes, before), "value " + number + " in " + encoding + " in base64");
                }
            }
        }
        return forms;
    }

    /** The characters that are of these bytes alone, where so many others stand before them. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return whole.substring(first, last);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
