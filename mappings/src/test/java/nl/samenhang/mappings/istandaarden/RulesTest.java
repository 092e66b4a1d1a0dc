// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on the message of the reference family, with one change that breaks it and nothing else. */
class RulesTest {

    private static final String WMO = "harderwijk-wmo-301.xml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TR002 | <iwmo:Datum>1978-11-02 | <iwmo:Datum>1906-11-15",
                "TR002 | <iwmo:Datum>1969-01-30 | <iwmo:Datum>1900-01-01",
                "'' | <iwmo:Datum>1978-11-02 | <iwmo:Datum>1906-11-16",
                "'' | <iwmo:Datum>1969-01-30 | <iwmo:Datum>1900-01-01</iwmo:Datum><iwmo:DatumGebruik>3</iwmo:DatumGebruik><!--",
                "TR101 | 4713 | 4711",
                "TR101 | 20260418< | 0020260417<",
                "TR134 | <iwmo:Datum>1969-01-30 | <iwmo:Datum>2026-11-17",
                "TR134 | Toewijzingsdatum>2026-11-16 | Toewijzingsdatum>2026-11-17",
                "TR302 | <iwmo:Categorie>02</iwmo:Categorie><iwmo:Code>02A03 | <iwmo:Categorie>01</iwmo:Categorie><iwmo:Code>01A02",
                "CD005 | <iwmo:LandCode>NL</iwmo:LandCode> | ''",
                "CD041 | <wmo301:Omvang><iwmo:Volume>180</iwmo:Volume><iwmo:Eenheid>01</iwmo:Eenheid><iwmo:Frequentie>2</iwmo:Frequentie></wmo301:Omvang> | ''",
                "CD076 | <wmo301:Einddatum>2027-11-30</wmo301:Einddatum> | ''",
                "CD080 | <iwmo:Code>02A03</iwmo:Code> | ''",
                "CS002 | 999990020 | 999990021",
                "SAM001 | 999990020 | 000000000",
                "CS003 | 2027-11-30 | 2026-11-30",
                "CS050 | <iwmo:NaamGebruik>4 | <iwmo:NaamGebruik>5",
                "CS089 | 3844AP | 3844 AP",
                "CS139 | <iwmo:Datum>1969-01-30 | <iwmo:Datum>1969-01-30</iwmo:Datum><iwmo:DatumGebruik>1</iwmo:DatumGebruik><!--",
                "CS335 | <wmo301:RedenWijziging>12 | <wmo301:RedenWijziging>13",
                "CS336 | <wmo301:RedenWijziging>12 | <wmo301:RedenWijziging>01",
                "CS338 | <iwmo:Eenheid>01</iwmo:Eenheid><iwmo:Frequentie>2 | <iwmo:Eenheid>16</iwmo:Eenheid><iwmo:Frequentie>1",
                "SAM003 | 09:30:00 | 24:00:00",
                "SAM002 | Ingangsdatum>2026-12-01 | Ingangsdatum>-2026-12-01",
                "SAM004 | <iwmo:Code>02A03 | <iwmo:Code>\u2003",
            })
    void oneChangeBreaksOneRule(String rule, String from, String to) {
        String compact = Files.text(WMO).replaceAll(">\\s+<", "><");
        String changed = compact.replaceFirst(
                java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(to.replace("<!--", "<!-- ")));
        if (to.endsWith("<!--")) {
            changed = changed.replaceFirst("<!-- </iwmo:Datum>", "");
        }
        assertThat(changed).isNotEqualTo(compact);

        List<Finding> findings = Messages.MAPPINGS
                .validate(changed.getBytes(StandardCharsets.UTF_8))
                .findings();

        assertThat(findings).extracting(Finding::rule).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(findings).allMatch(finding -> finding.level() == 2);
    }

    @Test
    void tensOfThousandsOfLinesAreCheckedInTimeThatGrowsWithTheirNumber() {
        String compact = Files.text(WMO).replaceAll(">\\s+<", "><");
        int start = compact.indexOf("<wmo301:ToegewezenProduct>");
        int end = compact.indexOf("</wmo301:ToegewezenProduct>") + "</wmo301:ToegewezenProduct>".length();
        String line = compact.substring(start, end);
        var lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(line.replace("20260417", "3" + i).replace("02A03", Integer.toString(i, 36)));
        }
        String message = compact.substring(0, start) + lines + compact.substring(end);

        var validation = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20),
                () -> Messages.MAPPINGS.validate(message.getBytes(StandardCharsets.UTF_8)));

        assertThat(validation.findings()).isEmpty();
    }

    @Test
    void theManualListsTheRulesThatTheCodeChecks() throws IOException {
        String manual =
                java.nio.file.Files.readString(Path.of(System.getProperty("samenhang.root"), "docs", "mappings.md"));

        assertThat(manual.lines()
                        .filter(line -> line.matches("\\| (TR|CD|CS|SAM)[0-9]+ \\|.*"))
                        .toList())
                .containsExactlyElementsOf(Stream.concat(Rules.PUBLISHED.stream(), Rules.OWN.stream())
                        .map(RulesTest::row)
                        .toList());
    }

    private static String row(Rule rule) {
        List<String> messages = rule.messages().stream()
                .sorted()
                .map(message -> message.type().code())
                .toList();
        return "| %s | %s | %s |".formatted(rule.number(), String.join(", ", messages), rule.requirement());
    }
}
