// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoadingTest {

    /** A whole rule that loads; each test breaks one line of it. */
    private static final String RULE = """
            rules:
              - id: R-LOCAL-1
                effect: permit
                from: [WMO]
                to: [AANBIEDER]
                purposes: [wmo-levering]
                law: Wmo 2015
                article: 5.2.1 lid 2 onder a
                text-date: 2019-01-01
                valid-from: 2019-01-01
                status: read
                consent: none
                limit: {nl: x, en: x}
                profile: indication-exists
                classes: [EXISTENCE]
                subjects: named
            """;

    @TempDir
    Path folder;

    @Test
    void aMunicipalityAddsARuleOfItsOwn() throws IOException {
        write("local.yaml", RULE);

        assertThat(Policy.builtIn(List.of(folder)).digest())
                .isNotEqualTo(Policy.builtIn().digest());
    }

    @Test
    void aMunicipalityPutsItsOwnRuleInThePlaceOfOneThatComesWithTheGateway() throws IOException {
        write("local.yaml", RULE.replace("R-LOCAL-1", "R-WMO-006").replace("status: read", "status: unconfirmed"));

        Decision decision = Policy.builtIn(List.of(folder)).decide(Case.WMO_301.question());

        assertThat(decision).isInstanceOfSatisfying(Decision.Deny.class, deny -> assertThat(deny.nearMisses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.missing()).containsExactly(new Missing.Confirmed("unconfirmed"))));
    }

    @Test
    void aSettingSwitchesOnRulesThatWereNotConfirmed() throws IOException {
        write(
                "local.yaml",
                RULE.replace("status: read", "status: unconfirmed")
                                .replace("indication-exists", "assignment-301")
                                .replace(
                                        "[EXISTENCE]",
                                        "[TECHNICAL, IDENTIFICATION, EXISTENCE, CONTENT, MONEY, SPECIAL]\n    bsn: Wmo 2015, art. 5.2.9")
                        + "settings:\n  - id: statuses\n    on: [read, unconfirmed]\n");

        Decision decision = Policy.builtIn(List.of(folder)).decide(Case.WMO_301.question());

        assertThat(decision).isInstanceOfSatisfying(Decision.Permit.class, permit -> assertThat(permit.grounds())
                .extracting(Decision.Ground::rule)
                .containsExactly("R-LOCAL-1", "R-WMO-006"));
    }

    @Test
    void aRuleMayNameItsReceiversOneByOne() throws IOException {
        write("local.yaml", RULE.replace("R-LOCAL-1", "R-WMO-006") + "    receivers: [thuiszorg-noord]\n");

        Decision decision = Policy.builtIn(List.of(folder)).decide(Case.WMO_301.question());

        assertThat(decision).isInstanceOfSatisfying(Decision.Deny.class, deny -> assertThat(
                        deny.nearMisses().getFirst().missing())
                .containsExactly(new Missing.Listed("R-WMO-006")));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("law: Wmo 2015", "", 2, 5, "has no 'law'; it has to have one"),
                fault("article: 5.2.1 lid 2 onder a", "", 2, 5, "has no 'article'; it has to have one"),
                fault("article: 5.2.1 lid 2 onder a", "article: ''", 8, 14, "has to be a word or a text"),
                fault(
                        "law: Wmo 2015",
                        "law: Wmo 2051",
                        7,
                        10,
                        "'Wmo 2051' is not a law; it has to be one of AVG, Jeugdwet, Leerplichtwet 1969, Participatiewet,"
                                + " UAVG, Wgs, Wmo 2015"),
                fault(
                        "law: Wmo 2015",
                        "law: AVG",
                        7,
                        10,
                        "a general law opens no direction; a permit has to name an article of a sector law"),
                fault(
                        "consent: none",
                        "consent: C2_SECRECY_WAIVER\n    right: explicit-consent",
                        12,
                        14,
                        "'C2_SECRECY_WAIVER' opens no disclosure; a rule that permits has to ask for"
                                + " C1_STATUTORY_EXPLICIT or none"),
                fault(
                        "status: read",
                        "status: done",
                        11,
                        13,
                        "'done' is not a status; it has to be one of read, read-old-text, unconfirmed"),
                fault(
                        "text-date: 2019-01-01",
                        "text-date: 1-1-2019",
                        9,
                        16,
                        "'text-date' has to be a date as yyyy-mm-dd"),
                fault(
                        "from: [WMO]",
                        "from: [WMO, UNKNOWN]",
                        4,
                        17,
                        "'UNKNOWN' is not a domain; it has to be one of *, AANBIEDER,"),
                fault("from: [WMO]", "from: WMO", 4, 11, "'from' has to be a list of one or more"),
                fault("from: [WMO]", "from: []", 4, 11, "'from' has to be a list of one or more"),
                fault("purposes: [wmo-levering]", "purposes: [reclame]", 6, 16, "'reclame' is not a purpose;"),
                fault("profile: indication-exists", "profile: everything", 14, 14, "'everything' is not a profile;"),
                fault(
                        "classes: [EXISTENCE]",
                        "classes: [CONTENT]",
                        15,
                        14,
                        "'classes' has to be those of the profile: [EXISTENCE]"),
                fault(
                        "profile: indication-exists",
                        "profile: own-contribution",
                        2,
                        5,
                        "has no 'bsn'; it has to have one"),
                fault("subjects: named", "subjects: everybody", 16, 15, "'everybody' is not a scope;"),
                fault(
                        "subjects: named",
                        "subjects: named\n    obligations: [HOPE]",
                        17,
                        19,
                        "'HOPE' is not an obligation;"),
                fault("subjects: named", "subjects: named\n    colour: red", 17, 5, "'colour' is not a key here;"),
                fault(
                        "consent: none",
                        "consent: none\n    status: read",
                        13,
                        5,
                        "'status' stands here a second time; it has to stand once"),
                fault(
                        "status: read",
                        "status: !!str read",
                        11,
                        13,
                        "no tags: every value is a word, a list or a mapping"),
                fault("from: [WMO]", "from: &a [WMO]", 4, 11, "no anchors and aliases: write it out"),
                fault("from: [WMO]", "from: [[[[[[[[[[[[WMO]]]]]]]]]]]]", 4, 20, "nested deeper than 12"),
                fault("rules:", "regels:", 1, 1, "'regels' is not a key here; it has to be one of settings,"),
                fault(
                        "    subjects: named\n",
                        "    subjects: named\n---\nrules: []\n",
                        17,
                        1,
                        "a second document: one to a file"),
                fault("from: [WMO]", "from: [WMO", 5, 7, "is not YAML: "));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsReportedAtItsLineAndColumnWithWhatItHasToBe(String line, String broken, String expected)
            throws IOException {
        write("local.yaml", RULE.replace(line, broken));

        assertThat(faultsOf(folder)).anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @Test
    void consentAloneIsNoGround() throws IOException {
        write(
                "local.yaml",
                RULE.replace("law: Wmo 2015", "law: AVG")
                        .replace("consent: none", "consent: C1_STATUTORY_EXPLICIT\n    right: explicit-consent"));

        assertThat(faultsOf(folder))
                .containsExactly("local.yaml:7:10: a permit that rests on consent alone;"
                        + " it has to name an article of a sector law");
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnceInOrder() throws IOException {
        write("b.yaml", RULE.replace("status: read", "status: done").replace("law: Wmo 2015", "law: Wmo"));
        write("a.yaml", "profiles:\n  - id: p\n    fields: [person.bsn, person.shoeSize]\n");

        assertThat(faultsOf(folder))
                .extracting(fault -> fault.substring(0, fault.indexOf(" is not")))
                .containsExactly("a.yaml:3:26: 'person.shoeSize'", "b.yaml:7:10: 'Wmo'", "b.yaml:11:13: 'done'");
    }

    @Test
    void anOverlayCannotReplaceAProhibition() throws IOException {
        write("local.yaml", """
                prohibitions:
                  - id: F-001
                    text: {nl: x, en: x}
                    source: us
                    kept: waits
                """);

        assertThat(faultsOf(folder))
                .containsExactly(
                        "local.yaml:2:9: 'F-001' comes with the gateway; prohibitions can be added, not replaced");
    }

    @Test
    void oneFolderCannotHoldAnIdTwice() throws IOException {
        write("a.yaml", RULE);
        write("b.yaml", RULE);

        assertThat(faultsOf(folder))
                .containsExactly("b.yaml:2:9: 'R-LOCAL-1' stands in rules a second time; it has to stand once");
    }

    @Test
    void aMessageTypeHasOnePurpose() throws IOException {
        write("local.yaml", """
                purposes:
                  - id: zelfde
                    name: {nl: x, en: x}
                    task: WMO
                    activity: verwerkingen/zelfde
                    messages: [wmo-301]
                    mode: strict
                    active-from: 2020-01-01
                """);

        assertThat(faultsOf(folder))
                .containsExactly(
                        "local.yaml:5:15: 'activity' has to be an absolute URI in the register of the own organisation",
                        "local.yaml:6:15: 'wmo-301' is for another purpose already; it has to be for one");
    }

    @Test
    void aFileThatIsNoTextOrTooLargeOrEmptyIsRefused() throws IOException {
        write("empty.yaml", "");
        write("large.yaml", "# " + "x".repeat(1_100_000));

        assertThat(faultsOf(folder))
                .containsExactly(
                        "empty.yaml:1:1: is empty; it has to hold a section of rules",
                        "large.yaml:1:1: is too long; it has to be at most 1000000 characters");

        Files.write(folder.resolve("empty.yaml"), "é".getBytes(ISO_8859_1));
        assertThat(faultsOf(folder)).containsExactly("empty.yaml:1:1: has to be text in UTF-8");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Policy.load(List.of(folder.resolve("none"))))
                .isInstanceOf(PolicyFaultsException.class)
                .hasMessageEndingWith("none:1:1: has to be a folder of files that can be read");
    }

    @Test
    void rulesWithoutWordsForEveryDomainDoNotLoad() throws IOException {
        write("local.yaml", "laws:\n  - {id: Wmo 2015, kind: sector}\n");

        assertThatThrownBy(() -> Policy.load(List.of(folder)))
                .isInstanceOf(PolicyFaultsException.class)
                .hasMessageContaining("no words for domain SUWI")
                .hasMessageContaining("no words for consent C1_STATUTORY_EXPLICIT");
    }

    @Test
    void everyRuleFileOfTheJarIsLoaded() throws IOException {
        Path rules =
                Path.of(System.getProperty("samenhang.root"), "policy/src/main/resources/nl/samenhang/policy/rules");
        try (Stream<Path> files = Files.list(rules)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(RuleFile.BUILT_IN);
        }

        Rulebook book = RulebookReader.read(RuleFile.builtIn());

        assertThat(book.rules()).hasSize(23);
        assertThat(book.prohibitions()).hasSize(7);
        assertThat(book.closed()).hasSize(6);
        assertThat(Policy.load(List.of(rules)).digest()).isEqualTo(book.digest());
        assertThat(Policy.builtIn().knows(new Purpose("wmo-levering"))).isTrue();
    }

    @Test
    void theDigestIsOfTheContentAndNotOfTheLayout() throws IOException {
        write("local.yaml", RULE);
        String before = Policy.builtIn(List.of(folder)).digest();

        write("local.yaml", "# a comment\n" + RULE.replace("[WMO]", "\n      - 'WMO'"));
        assertThat(Policy.builtIn(List.of(folder)).digest()).isEqualTo(before).matches("sha256:[0-9a-f]{64}");

        write("local.yaml", RULE.replace("valid-from: 2019-01-01", "valid-from: 2019-01-02"));
        assertThat(Policy.builtIn(List.of(folder)).digest()).isNotEqualTo(before);
    }

    private static Arguments fault(String line, String broken, int row, int column, String requirement) {
        return Arguments.of(line, broken, "local.yaml:" + row + ":" + column + ": " + requirement);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, UTF_8);
    }

    private static List<String> faultsOf(Path folder) {
        PolicyFaultsException refused =
                catchThrowableOfType(PolicyFaultsException.class, () -> Policy.builtIn(List.of(folder)));
        return refused.faults().stream()
                .map(f -> f.toString().substring(folder.toString().length() + 1))
                .toList();
    }
}
