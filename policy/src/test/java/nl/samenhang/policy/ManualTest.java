// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import org.junit.jupiter.api.Test;

/** What docs/policy.md shows is what loads. */
class ManualTest {

    private static final Path ROOT = Path.of(System.getProperty("samenhang.root"));

    @Test
    void everyExampleInTheManualStandsInAFileThatLoads() throws IOException, URISyntaxException {
        String loaded = text(ROOT.resolve("policy/src/main/resources/nl/samenhang/policy/rules")) + text(overlay());
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(manual())
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples).hasSize(2).allSatisfy(example -> assertThat(loaded).contains(example));
    }

    @Test
    void theManualNamesEveryStageInItsOrder() throws IOException {
        List<String> stages = Policy.builtIn().reason(Case.WMO_301.question()).stages();

        assertThat(manual())
                .containsSubsequence(stages.stream().map(s -> "| `" + s + "` |").toList());
    }

    @Test
    void theOverlayOfAMunicipalityNarrowsWhatItsProviderGets() throws URISyntaxException {
        Policy local = Policy.builtIn(List.of(overlay()));
        Question strict = Case.WMO_301.question();
        Question toAnother = Case.WMO_301
                .sentTo(Case.party("ander", "00000001000000007000", Case.agb("11111111"), Domain.AANBIEDER))
                .question();

        assertThat(local.decide(strict)).isInstanceOfSatisfying(Decision.Deny.class, deny -> assertThat(deny.detail())
                .contains(Field.PERSON_REMARK.path(), Field.CARE_REMARK.path())
                .doesNotContain(Field.PERSON_NAME.path()));
        assertThat(local.decide(toAnother)).isInstanceOfSatisfying(Decision.Deny.class, deny -> assertThat(
                        deny.nearMisses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.missing()).containsExactly(new Missing.Listed("R-WMO-006"))));
    }

    private static String manual() throws IOException {
        return Files.readString(ROOT.resolve("docs/policy.md"));
    }

    private static Path overlay() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ManualTest.class.getResource("overlay")).toURI());
    }

    private static String text(Path folder) {
        return RuleFile.in(List.of(folder), 0).stream().map(RuleFile::text).collect(Collectors.joining());
    }
}
