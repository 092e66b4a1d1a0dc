// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What each canonical field is called, in words that a resident knows. */
public final class FieldWords {

    public static final FieldWords NL = new FieldWords("fields_nl.properties");
    public static final FieldWords EN = new FieldWords("fields_en.properties");

    private final Properties words = new Properties();

    private FieldWords(String file) {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FieldWords.class.getResourceAsStream(file), file), UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words for a field by its path; the path itself for a field of an older or newer release. */
    public String of(String path) {
        return words.getProperty(path, path);
    }
}
