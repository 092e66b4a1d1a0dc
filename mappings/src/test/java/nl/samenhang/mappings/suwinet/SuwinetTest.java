// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.Law;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provision;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuwinetTest {

    private static final String CLIENT = "BijstandsregelingenInfoResponse/ClientSuwi/";
    private static final String FAULT = "<Fout><Code>%s</Code><Tekst>geheim</Tekst><Bron><DN>d</DN></Bron></Fout>";
    private static final String BRON = "<Bron><CdKolomSuwi>1</CdKolomSuwi><CdPartijSuwi>0243</CdPartijSuwi></Bron>";

    @Test
    void theQuestionHoldsOneNumberAndNothingElse() {
        byte[] question = Suwi.MAPPING
                .writer()
                .write(disclosed(persons(1), EnumSet.allOf(Field.class)), Set.of(), LocalDate.of(2026, 11, 22));

        assertThat(new String(question, StandardCharsets.UTF_8))
                .isEqualTo("<b:BijstandsregelingenInfo xmlns:b=\"" + Suwinet.NAMESPACE
                        + "\"><Burgerservicenr>999990032</Burgerservicenr></b:BijstandsregelingenInfo>");
    }

    @Test
    void withoutOnePersonWhoseNumberMayBeToldThereIsNoQuestion() {
        var writer = Suwi.MAPPING.writer();
        var on = LocalDate.of(2026, 11, 22);
        EnumSet<Field> all = EnumSet.allOf(Field.class);
        EnumSet<Field> without = EnumSet.complementOf(EnumSet.of(Field.PERSON_BSN));

        assertThatThrownBy(() -> writer.write(disclosed(persons(1), without), Set.of(), on))
                .hasMessageContaining("person.bsn");
        assertThatThrownBy(() -> writer.write(disclosed(persons(2), all), Set.of(), on))
                .hasMessageContaining("exactly one person")
                .hasMessageNotContaining("99999");
        assertThatThrownBy(() -> writer.write(disclosed(Household.empty(), all), Set.of(), on))
                .hasMessageContaining("exactly one person");
    }

    @Test
    void theBenefitOfTheDaughterThatNobodyShares() {
        IncomeProvision benefit = benefit("""
                <DatBUitkeringsverhouding>20260202</DatBUitkeringsverhouding><SzWet><CdSzWet>AB</CdSzWet></SzWet>
                <SpecifiekeGegevensBijstandUitk><AantKostendelers>0</AantKostendelers></SpecifiekeGegevensBijstandUitk>
                <Uitkeringsperiode><DatBUitkeringsperiode>20260202</DatBUitkeringsperiode>
                <InkomstenBijstandUitkering><BedrBetaalbaarGesteldeUitkering><WaardeBedr>109071</WaardeBedr>
                <CdPeriodeEenheidGeldigheidBedr>06</CdPeriodeEenheidGeldigheidBedr></BedrBetaalbaarGesteldeUitkering>
                </InkomstenBijstandUitkering><Normbedrag><CdSrtNormbedrag>01</CdSrtNormbedrag>
                <WaardeBedr>120000</WaardeBedr></Normbedrag></Uitkeringsperiode>""");

        assertThat(benefit.existence().law()).isEqualTo(Law.PARTICIPATIEWET);
        assertThat(benefit.existence().beneficiaries()).containsExactly(new PersonKey("client"));
        assertThat(benefit.existence().period())
                .isEqualTo(Fact.known(
                        new Period(Optional.of(LocalDate.of(2026, 2, 2)), Optional.empty()), Suwi.PROVENANCE));
        assertThat(benefit.costSharers()).isEqualTo(Fact.known(0, Suwi.PROVENANCE));
        assertThat(benefit.paid()).isEqualTo(Fact.known(new Money(109_071), Suwi.PROVENANCE));
        assertThat(benefit.norm()).isEqualTo(Fact.known(new Money(120_000), Suwi.PROVENANCE));
    }

    @Test
    void everyFactOfAnAnswerIsKnownToComeFromSuwinet() {
        SourceAnswer.Known known = (SourceAnswer.Known) Suwi.read(law(Suwi.everything(), "BB"));
        Household household = known.household();

        assertThat(household.persons())
                .extracting(Person::key)
                .containsExactly(new PersonKey("client"), new PersonKey("partner-1"));
        assertThat(household.persons()).allSatisfy(person -> {
            assertThat(person.bsn()).isInstanceOfSatisfying(Fact.Known.class, fact -> assertThat(fact.provenance())
                    .isEqualTo(Suwi.PROVENANCE));
            assertThat(person.name().asOptional()).isPresent();
            assertThat(person.birthDate().asOptional()).contains(PartialDate.of(LocalDate.of(2026, 2, 2)));
        });
        assertThat(household.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.from()).isEqualTo(new PersonKey("partner-1"));
            assertThat(relation.kind().asOptional().orElseThrow().code()).isEqualTo("12");
        });
        assertThat(household.provisions()).hasSize(4).allSatisfy(provision -> assertThat(
                        provision.existence().beneficiaries())
                .hasSize(2));
        assertThat(household.members())
                .extracting(member -> member.person().value())
                .containsExactly("client");
    }

    @Test
    void theLastPeriodCountsAndSeveralNormsDoNotAddUp() {
        IncomeProvision benefit = benefit("""
                <DatBUitkeringsverhouding>20250000</DatBUitkeringsverhouding>
                <DatEUitkeringsverhouding>20260200</DatEUitkeringsverhouding><SzWet><CdSzWet>IOAW</CdSzWet></SzWet>
                <Uitkeringsperiode><DatBUitkeringsperiode>20260101</DatBUitkeringsperiode>
                <InkomstenBijstandUitkering><BedrBetaalbaarGesteldeUitkering><CdPositiefNegatief>-</CdPositiefNegatief>
                <WaardeBedr>200</WaardeBedr><CdPeriodeEenheidGeldigheidBedr>06</CdPeriodeEenheidGeldigheidBedr>
                </BedrBetaalbaarGesteldeUitkering></InkomstenBijstandUitkering>
                <Normbedrag><CdSrtNormbedrag>01</CdSrtNormbedrag><WaardeBedr>1</WaardeBedr></Normbedrag>
                <Normbedrag><CdSrtNormbedrag>02</CdSrtNormbedrag><WaardeBedr>2</WaardeBedr></Normbedrag></Uitkeringsperiode>
                <Uitkeringsperiode><DatBUitkeringsperiode>20250101</DatBUitkeringsperiode></Uitkeringsperiode>""");

        assertThat(benefit.existence().law()).isEqualTo(Law.IOAW);
        assertThat(benefit.paid().asOptional()).contains(new Money(-200));
        assertThat(benefit.norm().asOptional()).isEmpty();
        assertThat(benefit.costSharers().asOptional()).isEmpty();
        assertThat(benefit.existence().period().asOptional())
                .contains(new Period(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2026, 2, 28))));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 04", "USD, 06"})
    void anAmountThatIsNotInEuroByTheMonthIsNotTakenForOne(String currency, String term) {
        IncomeProvision benefit = benefit("""
                <DatBUitkeringsverhouding>20260202</DatBUitkeringsverhouding><SzWet><CdSzWet>AB</CdSzWet></SzWet>
                <Uitkeringsperiode><DatBUitkeringsperiode>20260202</DatBUitkeringsperiode>
                <InkomstenBijstandUitkering><BedrBetaalbaarGesteldeUitkering><CdMunteenheid>%s</CdMunteenheid>
                <WaardeBedr>5</WaardeBedr><CdPeriodeEenheidGeldigheidBedr>%s</CdPeriodeEenheidGeldigheidBedr>
                </BedrBetaalbaarGesteldeUitkering></InkomstenBijstandUitkering></Uitkeringsperiode>""".formatted(currency, term));

        assertThat(benefit.paid().asOptional()).isEmpty();
    }

    @Test
    void thatTheSourceHasNothingIsKnown() {
        assertThat(Suwi.read(Suwi.response("<f:NietsGevonden/>")))
                .isInstanceOfSatisfying(SourceAnswer.Known.class, known -> {
                    assertThat(known.household()).isEqualTo(Household.empty());
                    assertThat(known.losses().lines()).hasSize(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NietGerechtigd", "NietVanToepassing"})
    void aRefusalIsSaidByItsName(String name) {
        assertThat(Suwi.read(Suwi.response("<f:" + name + "/>"))).isEqualTo(new SourceAnswer.Refused(name));
        assertThat(Suwi.read("<f:" + name + " xmlns:f=\"" + Suwinet.FWI + "\"/>"))
                .isEqualTo(new SourceAnswer.Refused(name));
    }

    @Test
    void aFaultIsAFailureAlsoBesideWhatIsKnown() {
        String beside =
                Suwi.everything().replaceFirst("(?s)<Waarschuwing>.*</Waarschuwing>", FAULT.formatted("TEST-001"));

        assertThat(Suwi.read(Suwi.response("<f:FWI>" + FAULT.formatted("TEST-001") + "</f:FWI>")))
                .isEqualTo(new SourceAnswer.Failed("TEST-001"));
        assertThat(Suwi.read(beside)).isEqualTo(new SourceAnswer.Failed("TEST-001"));
    }

    @Test
    void aWarningAloneIsNoAnswer() {
        String warning = FAULT.formatted("W9").replace("Fout>", "Waarschuwing>");

        assertThat(Suwi.read(Suwi.response("<f:FWI>" + warning + "</f:FWI>"))).isEqualTo(new SourceAnswer.Failed("W9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim van 999990032", "999990032", "een code met blanco's", ""})
    void aCodeThatIsNoCodeIsNotRepeated(String code) {
        assertThat(Suwi.read(Suwi.response("<f:FWI>" + FAULT.formatted(code) + "</f:FWI>")))
                .isEqualTo(new SourceAnswer.Failed("FWI"));
    }

    @ParameterizedTest
    @CsvSource({
        "999990032, 999990033, SUWI-BSN, /BijstandsregelingenInfoResponse/ClientSuwi/Burgerservicenr",
        "<Geboortedat>20260202, <Geboortedat>20260231, SUWI-DATUM, /BijstandsregelingenInfoResponse/ClientSuwi/Geboortedat",
        "<Geboortedat>20260202, <Geboortedat>20260015, SUWI-DATUM, /BijstandsregelingenInfoResponse/ClientSuwi/Geboortedat",
        "<Postcd>3840AA, <Postcd>GEHEIM, XSD, /BijstandsregelingenInfoResponse/ClientSuwi/DomicilieAdres/Postcd"
    })
    void whatCannotBeIsRefusedByPlaceAndRuleAndNotQuoted(String right, String wrong, String rule, String place) {
        String answer = Suwi.everything().replaceFirst(right, wrong);

        var refused = catchThrowableOfType(UnreadableMessageException.class, () -> Suwi.read(answer));

        assertThat(refused.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place()).isEqualTo(place);
        });
        assertThat(refused.findings().toString() + refused.getMessage())
                .doesNotContain("GEHEIM", "99999003", "20260231");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<a/>", "<b:BijstandsregelingenInfoResponse"})
    void whatIsNoAnswerIsUnreadable(String answer) {
        assertThatThrownBy(() -> Suwi.read(answer)).isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void aDoctypeIsRefused() {
        assertThatThrownBy(() -> Suwi.read("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>"
                        + Suwi.response("<f:NietsGevonden>&y;</f:NietsGevonden>")))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void theFateOfEveryFieldIsDeclaredAndReported() {
        SourceAnswer.Known known = (SourceAnswer.Known) Suwi.read(Suwi.everything());
        List<String> declared =
                Fields.declared().stream().map(LossReport.Line::field).toList();

        assertThat(known.losses().lines())
                .extracting(LossReport.Line::field)
                .isSubsetOf(declared)
                .doesNotHaveDuplicates();
        assertThat(known.losses().lines()).hasSize(leaves(Suwi.everything()));
        assertThat(known.losses().lines())
                .allSatisfy(line -> assertThat(line.fate() != Fate.DROPPED && line.fate() != Fate.GENERALISED)
                        .isEqualTo(line.why().isEmpty()));
        assertThat(fate(known, "Vordering/Fraude/ParketnrJustitie")).isEqualTo(Fate.DROPPED);
        assertThat(fate(known, "Uitkeringsverhouding/SpecifiekeGegevensBijstandUitk/AantKostendelers"))
                .isEqualTo(Fate.CARRIED);
    }

    @Test
    void aBenefitOfALawWithoutAWordIsLeftOutAndTheReportSaysSo() {
        SourceAnswer.Known known = (SourceAnswer.Known) Suwi.read(law(Suwi.everything(), "XYZ"));

        assertThat(known.household().provisions()).isEmpty();
        assertThat(known.losses().lines())
                .filteredOn(line -> line.field().equals(CLIENT + "Uitkeringsverhouding/SzWet/CdSzWet"))
                .singleElement()
                .satisfies(line -> assertThat(line.why()).contains("no word for"));
    }

    private static Fate fate(SourceAnswer.Known known, String path) {
        Map<String, Fate> fates = known.losses().lines().stream()
                .collect(Collectors.toMap(LossReport.Line::field, LossReport.Line::fate));
        return fates.get(CLIENT + path);
    }

    private static int leaves(String document) {
        var element = Pattern.compile("<(/?)(?:[bf]:)?([A-Za-z]+)([^>]*)>").matcher(document);
        var paths = new java.util.TreeSet<String>();
        String path = "";
        boolean opened = false;
        while (element.find()) {
            if (element.group(1).isEmpty()) {
                path += "/" + element.group(2);
                opened = true;
            } else {
                if (opened) {
                    paths.add(path);
                }
                path = path.substring(0, path.lastIndexOf('/'));
                opened = false;
            }
        }
        return paths.size();
    }

    private static String law(String answer, String code) {
        return answer.replace("<CdSzWet>AB<", "<CdSzWet>" + code + "<");
    }

    private static IncomeProvision benefit(String content) {
        String answer = Suwi.response("<ClientSuwi><Burgerservicenr>999990032</Burgerservicenr><Uitkeringsverhouding>"
                + content + BRON + "</Uitkeringsverhouding></ClientSuwi>");
        List<Provision> provisions =
                ((SourceAnswer.Known) Suwi.read(answer)).household().provisions();
        assertThat(provisions).hasSize(1);
        return (IncomeProvision) provisions.getFirst();
    }

    private static Household persons(int number) {
        String partner =
                "<PartnerUitkeringsverhouding><Burgerservicenr>999990019</Burgerservicenr></PartnerUitkeringsverhouding>";
        String benefit = "<Uitkeringsverhouding><DatBUitkeringsverhouding>20260202</DatBUitkeringsverhouding>"
                + "<SzWet><CdSzWet>AB</CdSzWet></SzWet>" + partner
                + "<Uitkeringsperiode><DatBUitkeringsperiode>20260202</DatBUitkeringsperiode></Uitkeringsperiode>"
                + BRON
                + "</Uitkeringsverhouding>";
        Household read = ((SourceAnswer.Known)
                        Suwi.read(Suwi.response("<ClientSuwi><Burgerservicenr>999990032</Burgerservicenr>"
                                + (number == 1 ? "" : benefit) + "</ClientSuwi>")))
                .household();
        assertThat(read.persons()).hasSize(number).first().satisfies(person -> assertThat(
                        person.bsn().asOptional())
                .contains(new Bsn("999990032")));
        return read;
    }

    private static Disclosure disclosed(Household household, EnumSet<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Wet SUWI", "62", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, fields, List.of()).disclose(household);
    }
}
