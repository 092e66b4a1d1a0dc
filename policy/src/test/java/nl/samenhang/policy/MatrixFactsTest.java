// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.samenhang.canonical.Domain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rules against the research that they were written from, fact by fact. JSON is YAML, so the same parser reads it. */
class MatrixFactsTest {

    private static final Path RESEARCH =
            Path.of(System.getProperty("samenhang.shared"), "standards/policy/raw/proposed/purpose-matrix.json");

    private final Rulebook book = RulebookReader.read(RuleFile.builtIn());
    private Map<?, ?> research = Map.of();

    @BeforeEach
    void readTheResearch() throws IOException {
        assumeTrue(Files.exists(RESEARCH), "the purpose matrix of the research is not on this machine");
        research = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(RESEARCH));
    }

    @Test
    void everyRuleOfTheResearchIsThereWithItsDirectionItsTextAndItsConsent() {
        for (Map<?, ?> fact : facts("rules")) {
            Rule rule = book.rule((String) fact.get("id")).orElseThrow();

            assertThat(rule.cell().from()).as(rule.id()).isEqualTo(domains(fact.get("from")));
            assertThat(rule.cell().to()).as(rule.id()).isEqualTo(domains(fact.get("to")));
            assertThat("g=" + rule.statute().text()).as(rule.id()).isEqualTo(fact.get("textVersion"));
            assertThat(rule.conditions().status().word()).as(rule.id()).isEqualTo(fact.get("status"));
            assertThat(rule.conditions().consent().map(Enum::name))
                    .as(rule.id())
                    .isEqualTo(Optional.ofNullable((String) fact.get("consent")));
            assertThat(rule.reach().flags()).as(rule.id()).isEqualTo(rule.permits() ? flags(fact) : Set.of());
        }
        // The research has the care file in its table of directions alone: statute, consent and a waiver of secrecy.
        assertThat(book.rules())
                .extracting(Rule::id)
                .filteredOn(id -> facts("rules").stream().noneMatch(f -> id.equals(f.get("id"))))
                .containsExactly("R-WMO-011");
    }

    @Test
    void everyProhibitionAndEveryClosedDirectionOfTheResearchIsThere() {
        assertThat(book.prohibitions())
                .extracting(Prohibition::id)
                .isEqualTo(facts("prohibitions").stream().map(f -> f.get("id")).toList());
        assertThat(book.closed())
                .extracting(c -> c.from() + " " + c.to())
                .isEqualTo(facts("defaultsToDeny").stream()
                        .map(f -> f.get("from") + " " + f.get("to"))
                        .toList());
        assertThat(book.consents().keySet())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(keys("consentKinds"));
    }

    private List<Map<?, ?>> facts(String section) {
        return ((Collection<?>) research.get(section))
                .stream().<Map<?, ?>>map(f -> (Map<?, ?>) f).toList();
    }

    private List<String> keys(String section) {
        return ((Map<?, ?>) research.get(section))
                .keySet().stream().map(String.class::cast).toList();
    }

    private static Set<Domain> domains(Object words) {
        Set<Domain> all = new TreeSet<>();
        Stream<?> each = words instanceof Collection<?> list ? list.stream() : Stream.of(words);
        each.forEach(
                word -> all.addAll(word.equals("*") ? Vocabulary.EVERY_DOMAIN : Set.of(Domain.valueOf((String) word))));
        return all;
    }

    private static Set<Rule.Flag> flags(Map<?, ?> fact) {
        Set<Rule.Flag> flags = EnumSet.noneOf(Rule.Flag.class);
        if (Boolean.TRUE.equals(fact.get("health"))) {
            flags.add(Rule.Flag.HEALTH);
        }
        if (Boolean.TRUE.equals(fact.get("criminal"))) {
            flags.add(Rule.Flag.CRIMINAL);
        }
        if (Boolean.TRUE.equals(fact.get("secrecyOverride"))) {
            flags.add(Rule.Flag.SECRECY_OVERRIDE);
        }
        return flags;
    }
}
