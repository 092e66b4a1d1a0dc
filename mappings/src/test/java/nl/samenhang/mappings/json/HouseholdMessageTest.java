// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.Validation;
import nl.samenhang.mappings.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdMessageTest {

    private static final Mappings MAPPINGS = Mappings.standard();
    private static final MessageType TYPE = new MessageType("household");
    private static final MessageHeader HEADER = new MessageHeader(
            TYPE,
            new PartyCode(PartyCode.OIN, "00000001000000000020"),
            new PartyCode(PartyCode.GEMEENTE, "0243"),
            "HH-2026-0001",
            LocalDate.of(2026, 11, 22),
            new SchemaVersions("0.1", "0.1"),
            Optional.empty());

    @Test
    void whatIsWrittenAndReadIsTheSameMessage() {
        Household household = Households.any(7);

        Reading read = read(write(household).bytes());

        assertThat(read.header()).isEqualTo(HEADER);
        assertThat(read.household()).isEqualTo(household);
        assertThat(read.losses().lines()).isNotEmpty().allMatch(line -> line.fate() == Fate.CARRIED);
    }

    @Test
    void itIsRecognisedInAnyReleaseAndWhateverElseItHolds() {
        String message = text(write(Households.any(7)));

        assertThat(recognised(message)).contains("household");
        assertThat(recognised(" \n" + message)).contains("household");
        assertThat(recognised(message.replace("message:0.1", "message:2.0"))).contains("household");
        assertThat(recognised(message.substring(0, 120))).contains("household");
        assertThat(recognised("{\"header\": {\"$schema\": \"" + HouseholdMessage.SCHEMA + "\"}}"))
                .isEmpty();
        assertThat(recognised("{\"$schema\": 1}")).isEmpty();
        assertThat(recognised("[]")).isEmpty();
        assertThat(recognised("{\"a\":\"\u0000")).isEmpty();
        assertThat(recognised("{" + "\"x\":[".repeat(3_000))).isEmpty();
    }

    @Test
    void whatPolicyWithholdsIsThereAsWithheldAndOnTheReport() {
        Household household = Households.any(7);
        EnumSet<Field> permitted = EnumSet.allOf(Field.class);
        permitted.remove(Field.PERSON_REMARK);

        Writing writing = write(household, permitted);

        assertThat(read(writing.bytes()).household())
                .isEqualTo(household.retain(
                        household.persons().stream().map(Person::key).collect(Collectors.toSet()), permitted));
        assertThat(writing.losses().lines())
                .contains(new LossReport.Line("/persons/remark", Fate.DROPPED, "", "withheld by policy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OIN:00000001000000000020 | BSN:999990019             | /header/from
            GEMEENTE:0243            | GEMEENTE:243              | /header/to
            HH-2026-0001             | 999990019 en nog wat      | /header/identification
            "2026-11-22"             | "2026-02-30"              | /header/dated
            message:0.1              | message:0.2               | /$schema
            """)
    void aHeaderThatIsWrongIsToldByPlaceAndNotQuoted(String right, String wrong, String place) {
        byte[] message =
                text(write(Households.any(7))).replaceFirst(right, wrong).getBytes(StandardCharsets.UTF_8);

        var findings = catchThrowableOfType(UnreadableMessageException.class, () -> read(message))
                .findings();

        assertThat(findings).extracting(Finding::place).containsExactly(place);
        assertThat(findings.toString()).doesNotContain(wrong.replace("\"", ""));
    }

    @Test
    void whoeverHasOneTaskCollectsUnderItWhateverThePurposeIs() {
        assertThat(MAPPINGS.collectedUnder(TYPE, Domain.WMO, Set.of(Domain.JEUGD)))
                .isEqualTo(Domain.JEUGD);
        assertThat(MAPPINGS.collectedUnder(TYPE, Domain.WMO, Set.of(Domain.WMO, Domain.JEUGD)))
                .isEqualTo(Domain.UNKNOWN);
        assertThat(MAPPINGS.collectedUnder(TYPE, Domain.WMO, Set.of())).isEqualTo(Domain.UNKNOWN);
        assertThat(MAPPINGS.collectedUnder(new MessageType("wmo-302"), Domain.WMO, Set.of(Domain.AANBIEDER)))
                .isEqualTo(Domain.WMO);
    }

    @Test
    void jsonThatIsNoMessageOfOursIsToldAsThat() {
        Validation validation = MAPPINGS.validate("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(validation.type()).isEmpty();
        assertThat(validation.findings()).extracting(Finding::rule).containsExactly("JSON");
    }

    private static Reading read(byte[] message) {
        return MAPPINGS.reader(TYPE).orElseThrow().read(message, Households.PROVENANCE);
    }

    private static Writing write(Household household) {
        return write(household, EnumSet.allOf(Field.class));
    }

    private static Writing write(Household household, Set<Field> permitted) {
        return MAPPINGS.writer(TYPE).orElseThrow().write(HEADER, Disclosed.all(household, permitted));
    }

    private static String text(Writing writing) {
        return new String(writing.bytes(), StandardCharsets.UTF_8);
    }

    private static Optional<String> recognised(String start) {
        return MAPPINGS.recognise(start.getBytes(StandardCharsets.UTF_8)).map(MessageType::code);
    }
}
