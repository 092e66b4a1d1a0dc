// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model's Javadoc says, so that the published schema says the same: of a type, and of its components. */
final class Documentation {

    private static final Path SOURCES =
            Path.of(System.getProperty("samenhang.root"), "canonical/src/main/java/nl/samenhang/canonical");
    private static final Pattern COMMENTED_TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:sealed )?(?:record|enum|interface) (\\w+)", Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("@param (\\w+) ([^@]+)");

    private final Map<String, String> texts = new HashMap<>();

    Optional<String> of(Class<?> type) {
        return text(type, type.getSimpleName());
    }

    Optional<String> of(Class<?> type, String component) {
        return text(type, type.getSimpleName() + "." + component);
    }

    private Optional<String> text(Class<?> type, String key) {
        Class<?> file = type.getNestHost();
        if (!texts.containsKey(file.getSimpleName())) {
            texts.put(file.getSimpleName(), "");
            read(SOURCES.resolve(file.getSimpleName() + ".java"));
        }
        return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
    }

    private void read(Path source) {
        try {
            Matcher types =
                    COMMENTED_TYPE.matcher(Files.readString(source).replaceAll("record (\\w+)<T>", "record $1"));
            while (types.find()) {
                document(types.group(2), plain(types.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(String type, String comment) {
        texts.put(type, comment.replaceFirst("\\s*@param.*", ""));
        Matcher components = COMPONENT.matcher(comment);
        while (components.find()) {
            texts.put(type + "." + components.group(1), components.group(2).strip());
        }
    }

    /** On one line, without the markup of Javadoc. */
    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\* ?", " ")
                .replaceAll("\\{@\\w+ #?([^}]+)}", "$1")
                .replace("<p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
