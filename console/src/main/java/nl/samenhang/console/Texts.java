// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** The words of the pages in one language, and its ways of writing a moment. Pages tell the time of Amsterdam. */
final class Texts {

    static final Texts NL = new Texts("nl");
    static final Texts EN = new Texts("en");
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final String language;
    private final Properties words;

    private Texts(String language) {
        this.language = language;
        this.words = read(language);
    }

    static Texts of(String language) {
        return "en".equals(language) ? EN : NL;
    }

    String language() {
        return language;
    }

    Texts other() {
        return this == NL ? EN : NL;
    }

    /** The text with this name, its places filled in order. */
    String get(String name, Object... values) {
        String text = words.getProperty(name, name);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text with this name, or the given one where this language has no word for it: codes are data. */
    String or(String name, String otherwise) {
        return words.getProperty(name, otherwise);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss").format(at.atZone(ZONE));
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(at.atZone(ZONE));
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy").format(at.atZone(ZONE));
    }

    /** A whole number with a point or comma for the thousands. */
    String number(long number) {
        String text = String.format(java.util.Locale.ROOT, "%,d", number);
        return this == NL ? text.replace(',', '.') : text;
    }

    Properties words() {
        return words;
    }

    private static Properties read(String language) {
        var words = new Properties();
        try (var in = new InputStreamReader(Console.resource("texts_" + language + ".properties"), UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
