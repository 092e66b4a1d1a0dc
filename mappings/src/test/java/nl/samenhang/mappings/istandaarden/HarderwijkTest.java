// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Law;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Verdict;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference family, to the household and back. */
class HarderwijkTest {

    private static final String ASSIGNMENT = "harderwijk-wmo-301.xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harderwijk-wmo-301.xml",
                "harderwijk-jw-301.xml",
                "harderwijk-wmo-302-accepted.xml",
                "harderwijk-wmo-302-refused.xml",
                "harderwijk-jw-302-accepted.xml"
            })
    void theMessageIsWrittenByteForByteAsItWasRead(String file) {
        byte[] written = Messages.write(Messages.read(Files.bytes(file))).bytes();

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.text(file));
    }

    @Test
    void theClientAndHerRelationsAreThereWithTheirSource() {
        Household household = Messages.read(Files.bytes(ASSIGNMENT)).household();

        assertThat(household.persons())
                .extracting(Person::key)
                .extracting(PersonKey::value)
                .containsExactly("client", "relation-1", "relation-2", "relation-3");
        assertThat(household.members()).hasSize(1);
        Person mother = household.persons().get(0);
        assertThat(mother.bsn()).isEqualTo(Fact.known(new Bsn("999990020"), Messages.PROVENANCE));
        assertThat(mother.gender().asOptional()).contains(Gender.FEMALE);
        assertThat(household.relations().get(0).kind().asOptional()).contains(Code.of("COD472", "12"));
    }

    @Test
    void whatIsAssignedIsThereUnderItsLaw() {
        Household household = Messages.read(Files.bytes(ASSIGNMENT)).household();

        assertThat(household.provisions())
                .hasSize(2)
                .allMatch(p -> p.existence().law() == Law.WMO_2015);
        CareProvision guidance = (CareProvision) household.provisions().get(0);
        assertThat(guidance.assignmentNumber().asOptional()).contains(20260417);
        assertThat(guidance.productCategory().asOptional()).contains(Code.of("WMO020", "02"));
        assertThat(guidance.assignedAt().asOptional()).contains(LocalDateTime.of(2026, 11, 16, 9, 30));
        assertThat(guidance.existence().period().asOptional().orElseThrow().start())
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void anAnswerTravelsFromTheProviderThoughItsElementsSayOtherwise() {
        MessageHeader header =
                Messages.read(Files.bytes("harderwijk-wmo-302-refused.xml")).header();

        assertThat(header.from().toString()).isEqualTo("AGB:98765432");
        assertThat(header.to().toString()).isEqualTo("GEMEENTE:0243");
        assertThat(header.identification()).isEqualTo("HRD260417");
        assertThat(header.answer().orElseThrow().identification()).isEqualTo("R000000918");
        assertThat(header.answer().orElseThrow().verdicts())
                .contains(new Verdict("provisions[1]", List.of(Code.of("WJ001", "9332"))))
                .extracting(Verdict::place)
                .startsWith("persons[client]", "persons[client].contacts[0]", "persons[client].contacts[1]")
                .contains("persons[relation-3].contacts[0]");
    }

    @Test
    void anAnswerThatOnlySaysReceivedHoldsNobody() {
        Reading reading = Messages.read(Files.bytes("harderwijk-wmo-302-accepted.xml"));

        assertThat(reading.household()).isEqualTo(Household.empty());
        assertThat(reading.header().answer().orElseThrow().codes()).isEmpty();
    }

    @Test
    void whatPolicyWithholdsIsLeftOutAndReported() {
        Reading reading = Messages.read(Files.bytes(ASSIGNMENT));
        EnumSet<Field> permitted = EnumSet.allOf(Field.class);
        permitted.removeAll(EnumSet.of(Field.CARE_REMARK, Field.PERSON_REMARK, Field.RELATION_KIND));

        var writing = Messages.MAPPINGS
                .writer(reading.header().type())
                .orElseThrow()
                .write(reading.header(), Messages.disclosed(reading.household(), permitted));

        assertThat(new String(writing.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("Commentaar", "Relatie>", "drie uur");
        assertThat(writing.losses().lines())
                .contains(
                        new LossReport.Line("person.remark", Fate.DROPPED, "", "withheld by policy"),
                        new LossReport.Line("care.remark", Fate.DROPPED, "", "withheld by policy"));
    }

    @Test
    void theNeededFieldsAloneMakeAMessage() {
        Reading reading = Messages.read(Files.bytes(ASSIGNMENT));
        var writer = Messages.MAPPINGS.writer(reading.header().type()).orElseThrow();

        var writing = writer.write(
                reading.header(), Messages.disclosed(reading.household(), EnumSet.copyOf(writer.needed())));

        assertThat(writing.bytes()).isNotEmpty();
    }

    @Test
    void withoutANeededFieldItIsOurDefectAndNoValueIsTold() {
        Reading reading = Messages.read(Files.bytes(ASSIGNMENT));
        var writer = Messages.MAPPINGS.writer(reading.header().type()).orElseThrow();
        for (Field needed : writer.needed()) {
            EnumSet<Field> permitted = EnumSet.allOf(Field.class);
            permitted.remove(needed);

            assertThatThrownBy(() -> writer.write(reading.header(), Messages.disclosed(reading.household(), permitted)))
                    .as(needed.path())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("999990020");
        }
    }

    @Test
    void aGenderThatTheListDoesNotHaveBecomesUnknownAndIsReported() {
        Taken taken = new Taken();
        taken.take(Fact.known(Gender.OTHER, Messages.PROVENANCE), "person.gender", "Client/Geslacht");
        taken.generalise("person.gender", "Geslacht", "no code");

        assertThat(Codes.gender(Gender.OTHER)).isEqualTo("0");
        assertThat(taken.losses().lines()).extracting(LossReport.Line::fate).containsExactly(Fate.GENERALISED);
    }

    @Test
    void bothLawsAreRecognisedInAnyReleaseAndNothingElseIs() {
        String message = Files.text(ASSIGNMENT);

        assertThat(recognised(message)).contains("wmo-301");
        assertThat(recognised(message.substring(0, 400))).contains("wmo-301");
        assertThat(recognised(message.replace("3_2", "3_1"))).contains("wmo-301");
        assertThat(recognised(Files.text("harderwijk-jw-302-accepted.xml"))).contains("jw-302");
        assertThat(recognised(message.replace("wmo301", "wmo305"))).isEmpty();
        assertThat(recognised("")).isEmpty();
        assertThat(recognised("\0\1\2")).isEmpty();
    }

    private static Optional<String> recognised(String start) {
        return Messages.MAPPINGS
                .recognise(start.getBytes(StandardCharsets.UTF_8))
                .map(type -> type.code());
    }
}
