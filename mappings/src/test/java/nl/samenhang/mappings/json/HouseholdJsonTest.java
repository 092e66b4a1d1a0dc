// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.UnreadableMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdJsonTest {

    private static final long SEED = 4;

    @Property(tries = 300)
    void whatIsWrittenAndReadIsTheSameHousehold(@ForAll long seed) {
        Household household = Households.any(seed);

        assertThat(HouseholdJson.read(HouseholdJson.write(household), Households.PROVENANCE))
                .isEqualTo(household);
    }

    @Property(tries = 50)
    void theSameHouseholdGivesTheSameBytes(@ForAll long seed) {
        assertThat(HouseholdJson.write(Households.any(seed))).isEqualTo(HouseholdJson.write(Households.any(seed)));
    }

    @Test
    void whereItCameFromIsWhatTheGatewayKnowsAndNotWhatTheSenderSays() {
        Provenance ours = new Provenance(
                "wmo-backoffice",
                Domain.WMO,
                new MessageType("household"),
                new MessageId(new UUID(3, 4)),
                Instant.EPOCH,
                Trust.STATED);
        Household household = Households.any(SEED);

        Household read = HouseholdJson.read(HouseholdJson.write(household), ours);

        assertThat(HouseholdJson.write(household))
                .asString(StandardCharsets.UTF_8)
                .contains("JEUGD");
        assertThat(HouseholdJson.write(read))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("\"collectedUnder\":\"JEUGD");
        assertThat(read.persons().stream().map(p -> p.secrecy()))
                .filteredOn(Fact.Known.class::isInstance)
                .extracting(fact -> ((Fact.Known<?>) fact).provenance())
                .containsOnly(ours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /persons/0/bsn    | {"value": "999990018", "provenance": @}    | 2 | SAM001      | /persons/0/bsn/value
            /persons/0/bsn    | {"value": "12345", "provenance": @}        | 1 | JSON-SCHEMA | /persons/0/bsn/value
            /persons/0/bsn    | {"value": "999990019"}                     | 1 | JSON-SCHEMA | /persons/0/bsn
            /persons/0/gender | {"value": "GEHEIM", "provenance": @}       | 1 | JSON-SCHEMA | /persons/0/gender/value
            /persons/0/secrecy| {"value": 99999999999, "provenance": @}    | 2 | SAM005      | /persons/0/secrecy/value
            /persons/0/secrecy| {"value": 1e400, "provenance": @}          | 1 | JSON-SCHEMA | /persons/0/secrecy/value
            /persons/0/remark | {"value": "  ", "provenance": @}           | 2 | SAM004      | /persons/0/remark/value
            /persons/0/key    | "999990019"                                | 2 | SAM006      | /persons/0/key
            /persons/0/key    | "p-99999-0019"                             | 2 | SAM006      | /persons/0/key
            /persons/1/key    | "person-0"                                 | 2 | SAM007      | /persons/1/key
            /persons/0/geheim | 1                                          | 1 | JSON-SCHEMA | /persons/0
            /definition       | "GEHEIM"                                   | 1 | JSON-SCHEMA | /definition
            """)
    void whatIsWrongIsToldByPlaceAndRuleAndNeverQuoted(String at, String with, int level, String rule, String place) {
        ObjectNode node = HouseholdJson.node(Households.any(SEED), new Fates());
        JsonNode provenance = node.findValue("provenance");
        int end = at.lastIndexOf('/');
        ((ObjectNode) node.at(at.substring(0, end)))
                .set(at.substring(end + 1), json(with.replace("@", provenance.toString())));

        List<Finding> findings = findings(node.toString());

        assertThat(findings)
                .anyMatch(f ->
                        f.level() == level && f.rule().equals(rule) && f.place().equals(place));
        assertThat(findings.toString()).doesNotContain("GEHEIM", "geheim", "99999", "12345");
    }

    @Test
    void aKeyOfNobodyIsRefused() {
        String text = new String(HouseholdJson.write(Households.any(SEED)), StandardCharsets.UTF_8)
                .replaceFirst("\"person-0\"", "\"person-9\"");

        assertThat(findings(text)).extracting(Finding::rule).containsOnly("SAM008");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim",
                "{\"geheim\": 1, \"geheim\": 2}",
                "{} geheim",
                "{\"a\": NaN}",
                "{'a': 1}",
                "// geheim\n{}",
                "{\"a\": 1111111111111111111111111111111}"
            })
    void whatIsNoJsonIsToldByLineAndColumn(String text) {
        List<Finding> findings = findings(text);

        assertThat(findings)
                .hasSize(1)
                .allMatch(f -> f.rule().equals("JSON") && f.place().matches("\\d+:\\d+"));
        assertThat(findings.toString()).doesNotContain("geheim");
    }

    @Test
    void whatIsTooDeepOrTooLargeIsNotRead() {
        assertThat(findings("[".repeat(1_000))).extracting(Finding::rule).containsOnly("JSON");
        assertThat(findings(" ".repeat(SafeJson.MAX_BYTES + 1)))
                .extracting(Finding::requirement)
                .containsExactly("has to have at most " + SafeJson.MAX_BYTES + " bytes");
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);

        assertThat(catchThrowableOfType(
                                UnreadableMessageException.class,
                                () -> HouseholdJson.read(utf16, Households.PROVENANCE))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("JSON");
    }

    private static List<Finding> findings(String text) {
        return catchThrowableOfType(
                        UnreadableMessageException.class,
                        () -> HouseholdJson.read(text.getBytes(StandardCharsets.UTF_8), Households.PROVENANCE))
                .findings();
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
