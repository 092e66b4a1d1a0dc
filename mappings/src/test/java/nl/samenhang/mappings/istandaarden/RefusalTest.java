// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes back to the sender of an assignment that is refused. */
class RefusalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2, CS002, /Bericht/Client/Bsn, 0001",
        "3, TR056, /Bericht/Header/BerichtIdentificatie/Identificatie, 9056",
        "4, TR135, /Bericht/Header/BerichtIdentificatie/Dagtekening, 8848",
        "4, TR378, /Bericht/Header/Afzender, S300"
    })
    void theSenderGetsARetourWithTheCodeOfTheRule(int level, String rule, String place, String code) {
        Reading refusal =
                Messages.read(refusal("wmo-301", "harderwijk-wmo-301.xml", new Finding(level, rule, place, "x"))
                        .orElseThrow());

        MessageHeader header = refusal.header();
        assertThat(header.type().code()).isEqualTo("wmo-302");
        assertThat(header.identification()).isEqualTo("HRD260417");
        assertThat(header.to().value()).isEqualTo("0243");
        assertThat(header.answer().orElseThrow().identification()).isEqualTo("SAM000000001");
        assertThat(header.answer().orElseThrow().dated()).isEqualTo(TODAY);
        assertThat(header.answer().orElseThrow().codes()).containsExactly(Code.of("WJ001", code));
        assertThat(refusal.household()).isEqualTo(Household.empty());
    }

    @Test
    void aMessageThatBreaksItsSchemaGetsNoRetour() {
        assertThat(refusal("wmo-301", "harderwijk-wmo-301.xml", new Finding(1, "XSD", "/Bericht", "x")))
                .isEmpty();
    }

    @Test
    void aHeaderThatCannotBeRepeatedGetsNoRetour() {
        byte[] message = Files.text("harderwijk-wmo-301.xml")
                .replace("Dagtekening>2026", "Dagtekening>12026")
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = Messages.MAPPINGS.validate(message).findings();

        assertThat(findings).extracting(Finding::rule).containsExactly("SAM002");
        assertThat(Messages.MAPPINGS.refusal(new MessageType("wmo-301"), message, findings, "SAM000000001", TODAY))
                .isEmpty();
    }

    @Test
    void anAnswerIsNotAnswered() {
        assertThat(refusal("wmo-302", "harderwijk-wmo-302-refused.xml", new Finding(2, "SAM001", "/Bericht", "x")))
                .isEmpty();
    }

    @Test
    void aTypeThatIsNotTheirsGetsNoRetour() {
        assertThat(refusal("school-absence", "harderwijk-wmo-301.xml", new Finding(2, "CS002", "/Bericht", "x")))
                .isEmpty();
    }

    private static Optional<byte[]> refusal(String type, String file, Finding finding) {
        return Messages.MAPPINGS.refusal(
                new MessageType(type), Files.bytes(file), List.of(finding), "SAM000000001", TODAY);
    }
}
