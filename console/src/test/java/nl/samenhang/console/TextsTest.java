// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ASKED = Pattern.compile("t\\.get\\(\"([a-z0-9.-]+[a-z0-9])\"[,)]");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Texts.NL.words().stringPropertyNames())
                .isEqualTo(Texts.EN.words().stringPropertyNames())
                .hasSizeGreaterThan(200);
        assertThat(Texts.NL.words().stringPropertyNames())
                .allSatisfy(key -> assertThat(places(Texts.NL.get(key))).as(key).isEqualTo(places(Texts.EN.get(key))));
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/jte"))) {
            for (Path file : files.toList()) {
                ASKED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !Texts.NL.words().containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyOutcomeHasItsWords() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(Texts.NL.words())
                    .containsKeys("outcome." + outcome.key(), "count." + outcome.key(), "told." + outcome.key());
        }
    }

    private static TreeSet<String> places(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
