// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is there, is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("samenhang.root"));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern MODULE = Pattern.compile("<module>([^</]+)");
    private static final Pattern DECISION = Pattern.compile("\\d{4}-[a-z-]+\\.md");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToAFileLeadsSomewhere(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();

        List<String> dead = found(LINK, document)
                .filter(Predicate.not(link -> Files.exists(folder.resolve(link))))
                .toList();

        assertThat(dead).as("links of " + ROOT.relativize(document)).isEmpty();
    }

    @Test
    void everyModuleIsOnTheMapOfTheReadme() throws IOException {
        List<String> modules = found(MODULE, ROOT.resolve("pom.xml")).distinct().toList();

        assertThat(found(LINK, ROOT.resolve("README.md")).toList()).containsAll(modules);
    }

    @Test
    void everyRouteOfAMessageTypeIsInTheTableOfTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(files("routes/src/main/resources", ".camel.yaml")
                        .map(file -> file.getFileName().toString().replace(".camel.yaml", ""))
                        .filter(route -> route.matches("[a-z]+-[0-9]{3}")))
                .allSatisfy(type -> assertThat(readme).contains("| `" + type + "` "));
    }

    @Test
    void everyDecisionIsInTheListOfDecisions() throws IOException {
        assertThat(found(LINK, ROOT.resolve("docs/adr/README.md")).toList())
                .containsExactlyInAnyOrderElementsOf(files("docs/adr", ".md")
                        .map(file -> file.getFileName().toString())
                        .filter(DECISION.asMatchPredicate())
                        .toList());
    }

    static Stream<Path> documents() throws IOException {
        Stream<Path> top = files("", ".md").filter(file -> file.getParent().equals(ROOT));
        return Stream.concat(top, files("docs", ".md"));
    }

    private static Stream<String> found(Pattern pattern, Path file) throws IOException {
        List<String> groups = pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        return groups.stream();
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        int depth = folder.isEmpty() ? 1 : 20;
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder), depth)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
