// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Signal;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.SafeJson;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlySignalTest {

    static final String SIGNAL = """
            {"codeGegevensleverancier": "WOON-1", "startdatumLevering": "2026-11-01", "einddatumLevering": "2026-11-20",
             "aanleverdatumEnTijd": "2026-11-20T10:30:00Z",
             "leveringen": [{"teller": 1, "gemeentecode": "0243", "aanleverende_organisatie": {"naam": "Woonstichting Voorbeeld"},
              "vroegsignalen": [{"ID": "VS-2026-0001", "crisissignaal": true, "warmeOverdracht": false, "bedrag": 1840,
               "ontstaansdatum": "2026-08-01", "signaaldatum": "2026-11-19", "status": "Nog niet opgepakt",
               "signaalpartner": {"type": "Huur"},
               "client": {"Burgerservicenummer": "999990019", "Voorletters": "A.B.", "Voorvoegsel": "van", "Achternaam": "Voorbeeld",
                "Geboortedatum": "1975-03-14", "Straatnaam": "Voorbeeldstraat", "Postcode": "3840 AA", "Huisnummer": "1",
                "Huisnummertoevoeging": "A", "Plaatsnaam": "Harderwijk"}}]}]}
            """;

    private static final Mappings MAPPINGS = Mappings.standard();
    private static final Provenance PROVENANCE = new Provenance(
            "woonstichting",
            Domain.SIGNAALPARTNER,
            EarlySignal.TYPE,
            new MessageId(new UUID(1, 2)),
            Instant.EPOCH,
            Trust.STATED);

    @Test
    void aSignalSaysWhoIsBehindAndHowMuch() {
        Reading reading = read(SIGNAL);

        assertThat(reading.header().from()).isEqualTo(new PartyCode(PartyCode.DDAS, "WOON-1"));
        assertThat(reading.header().to()).isEqualTo(new PartyCode(PartyCode.GEMEENTE, "0243"));
        assertThat(reading.header().identification()).isEqualTo("VS-2026-0001");
        assertThat(reading.header().dated()).isEqualTo(LocalDate.of(2026, 11, 20));
        Person client = reading.household().persons().get(0);
        assertThat(client.bsn().asOptional()).contains(new Bsn("999990019"));
        assertThat(client.name().asOptional().orElseThrow().initials()).contains("AB");
        Signal arrears = reading.household().signals().get(0);
        assertThat(arrears.kind().asOptional()).contains(Signal.Kind.DEBT_ARREARS);
        assertThat(arrears.amount().asOptional()).contains(new Money(184_000));
        assertThat(arrears.date().asOptional()).contains(LocalDate.of(2026, 11, 19));
        assertThat(reading.household().signals().get(1).kind().asOptional()).contains(Signal.Kind.CRISIS);
    }

    @Test
    void whatIsReadAndWrittenSaysTheSameOfTheResident() {
        Reading reading = read(SIGNAL);

        byte[] written = write(reading, EnumSet.allOf(Field.class));

        Reading again = read(new String(written, StandardCharsets.UTF_8));
        assertThat(again.household()).isEqualTo(reading.household());
        assertThat(again.header()).isEqualTo(reading.header());
    }

    @Test
    void whatTheHouseholdHasNoPlaceForIsOnTheReport() {
        assertThat(read(SIGNAL).losses().lines())
                .filteredOn(line -> line.fate() == Fate.DROPPED)
                .extracting(LossReport.Line::field)
                .containsExactlyInAnyOrder(
                        "/startdatumLevering",
                        "/einddatumLevering",
                        "/leveringen/teller",
                        "/leveringen/aanleverende_organisatie/naam",
                        "/leveringen/vroegsignalen/warmeOverdracht",
                        "/leveringen/vroegsignalen/ontstaansdatum",
                        "/leveringen/vroegsignalen/status",
                        "/leveringen/vroegsignalen/signaalpartner/type");
    }

    @Test
    void aNameThatTheSenderMadeUpIsNotRepeatedOnTheReport() {
        Reading reading = read(SIGNAL.replace("\"Achternaam\"", "\"999990020\": 1, \"Achternaam\""));

        assertThat(reading.losses().toString()).contains("/*").doesNotContain("999990020");
    }

    @Test
    void whatIsWithheldIsLeftOut() {
        Set<Field> fields = EnumSet.of(Field.SIGNAL_KIND, Field.PERSON_NAME);

        String written = new String(write(read(SIGNAL), fields), StandardCharsets.UTF_8);

        assertThat(written).contains("Voorbeeld").doesNotContain("999990019", "1840", "Harderwijk", "1975");
    }

    @Test
    void withoutTheSignalItIsOurDefect() {
        assertThatThrownBy(() -> write(read(SIGNAL), Set.of(Field.PERSON_NAME)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signal.kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "999990019"            | "999990018"           | SAM001      | /leveringen/0/vroegsignalen/0/client/Burgerservicenummer
            "Huisnummer": "1"      | "Huisnummer": "1A"    | SAM012      | /leveringen/0/vroegsignalen/0/client/Huisnummer
            "0243"                 | "24"                  | SAM010      | /leveringen/0/gemeentecode
            "VS-2026-0001"         | "van Voorbeeld"       | SAM011      | /leveringen/0/vroegsignalen/0/ID
            1840                   | 99999999999999        | SAM005      | /leveringen/0/vroegsignalen/0/bedrag
            1840                   | 1840.50               | JSON-SCHEMA | /leveringen/0/vroegsignalen/0/bedrag
            "Huur"                 | "Telefoon"            | JSON-SCHEMA | /leveringen/0/vroegsignalen/0/signaalpartner/type
            "crisissignaal": true, | "crisis": true,       | JSON-SCHEMA | /leveringen/0/vroegsignalen/0
            """)
    void whatIsWrongIsToldByPlaceAndRuleAndNotQuoted(String right, String wrong, String rule, String place) {
        List<Finding> findings = findings(SIGNAL.replaceFirst(right, wrong));

        assertThat(findings)
                .extracting(Finding::rule, Finding::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, place));
        assertThat(findings.toString()).doesNotContain("99999", "van Voorbeeld", "Telefoon", "crisis\"");
    }

    @Test
    void severalSignalsInOneMessageAreRefused() {
        String one = SIGNAL.substring(SIGNAL.indexOf("{\"ID\""), SIGNAL.indexOf("}]}]}") + 1);

        assertThat(findings(SIGNAL.replace(one, one + "," + one)))
                .extracting(Finding::rule)
                .containsExactly("SAM009");
        assertThat(findings("{\"codeGegevensleverancier\": \"W\", \"startdatumLevering\": \"2026-11-01\","
                        + "\"einddatumLevering\": \"2026-11-20\", \"aanleverdatumEnTijd\": \"2026-11-20T10:30:00Z\"}"))
                .extracting(Finding::rule)
                .containsExactly("SAM009");
    }

    @Test
    void itIsRecognisedByTheMembersOfItsRoot() {
        assertThat(MAPPINGS.recognise(SIGNAL.getBytes(StandardCharsets.UTF_8))).contains(EarlySignal.TYPE);
        assertThat(MAPPINGS.recognise("{\"leveringen\": [".getBytes(StandardCharsets.UTF_8)))
                .contains(EarlySignal.TYPE);
    }

    @Test
    void onlyASignalPartnerCollectsSignals() {
        assertThat(MAPPINGS.collectedUnder(
                        EarlySignal.TYPE, Domain.WGS, Set.of(Domain.SIGNAALPARTNER, Domain.VERHUURDER)))
                .isEqualTo(Domain.SIGNAALPARTNER);
        assertThat(MAPPINGS.collectedUnder(EarlySignal.TYPE, Domain.WGS, Set.of(Domain.WGS)))
                .isEqualTo(Domain.UNKNOWN);
    }

    private static Reading read(String text) {
        return MAPPINGS.reader(EarlySignal.TYPE).orElseThrow().read(text.getBytes(StandardCharsets.UTF_8), PROVENANCE);
    }

    private static byte[] write(Reading reading, Set<Field> fields) {
        return MAPPINGS.writer(EarlySignal.TYPE)
                .orElseThrow()
                .write(reading.header(), disclosed(reading.household(), fields))
                .bytes();
    }

    private static Disclosure disclosed(Household household, Set<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Wgs", "8b", LocalDate.of(2021, 1, 1)));
        return new Decision.Permit(List.of(ground), Set.of(ClientReading.CLIENT), fields, List.of())
                .disclose(household);
    }

    private static List<Finding> findings(String text) {
        assertThat(Optional.of(SafeJson.isObject(text.getBytes(StandardCharsets.UTF_8))))
                .contains(true);
        return catchThrowableOfType(UnreadableMessageException.class, () -> read(text))
                .findings();
    }
}
