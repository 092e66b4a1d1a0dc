// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender may send by mistake or on purpose. Each gives a finding with a place and a rule, quickly, and never a value. */
class HostileInputTest {

    private static final String SECRET = "GEHEIM";
    private static final String MESSAGE = Files.text("harderwijk-wmo-301.xml");

    record Case(String name, byte[] bytes, String requirement) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String body = MESSAGE.substring(MESSAGE.indexOf("<wmo301:Bericht"));
        return Stream.of(
                text("empty", "", "there are no bytes"),
                text("not XML", SECRET + " is geen XML", "well-formed"),
                text("JSON", "{\"" + SECRET + "\": 1}", "of a type that this gateway knows"),
                text("cut off", MESSAGE.substring(0, 3000), "well-formed"),
                text("DOCTYPE", "<!DOCTYPE Bericht>" + body, "DOCTYPE"),
                text(
                        "external entity",
                        "<!DOCTYPE Bericht [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + body.replace("Anna Maria", "&x;"),
                        "DOCTYPE"),
                text(
                        "entities in entities",
                        "<!DOCTYPE Bericht [<!ENTITY a \"" + SECRET + "\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                + body.replace("Anna Maria", "&b;"),
                        "DOCTYPE"),
                text("external DTD", "<!DOCTYPE Bericht SYSTEM \"http://127.0.0.1:1/x.dtd\">" + body, "DOCTYPE"),
                text("undeclared entity", body.replace("Anna Maria", "&" + SECRET + ";"), "well-formed"),
                in("bytes of Latin-1", StandardCharsets.ISO_8859_1, MESSAGE.replace("Anna", "Ann\u00e9"), "UTF-8"),
                text("says Latin-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + body, "UTF-8"),
                in("UTF-16", StandardCharsets.UTF_16, MESSAGE, "UTF-8"),
                new Case("overlong UTF-8", overlong(), "UTF-8"),
                text("control character", body.replace("Anna", "An\u0001na"), "well-formed"),
                text("another release", MESSAGE.replace("3_2", "3_1"), "release 3.2"),
                text("deep", body.replace("Anna Maria", "<a>".repeat(10_000) + "</a>".repeat(10_000)), "deep"),
                text("a long name", body.replace("Anna Maria", "<a" + "a".repeat(5000) + "/>"), "names of at most"),
                text(
                        "many attributes",
                        body.replace("<wmo301:Bsn>", "<wmo301:Bsn" + attributes() + ">"),
                        "well-formed"),
                text("5 MB of remark", body.replace("Graag", "Graag ".repeat(900_000)), "texts of at most"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsRefusedOnLevelOneWithAPlaceAndWithoutAValue(Case hostile) {
        Validation validation =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Messages.MAPPINGS.validate(hostile.bytes()));

        assertThat(validation.schemaValid()).isFalse();
        assertThat(validation.findings()).isNotEmpty().allMatch(finding -> finding.level() == 1);
        assertThat(validation.findings()).anySatisfy(finding -> {
            assertThat(finding.requirement()).contains(hostile.requirement());
            assertThat(finding.place()).matches("[0-9]+:[0-9]+|/.*");
        });
        assertThat(validation.findings().toString()).doesNotContain(SECRET).doesNotContain("999990020");
    }

    @Test
    void aRemarkOfAlmostAMillionCharactersIsReadInTimeThatGrowsWithItsLength() {
        byte[] message = bytes(MESSAGE.replace("Graag", "Graag ".repeat(160_000)));

        Validation validation =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Messages.MAPPINGS.validate(message));

        assertThat(validation.findings()).isEmpty();
    }

    @Test
    void allFaultsOfTheSchemaAreToldAtOnceEachWithItsPlace() {
        byte[] message = bytes(MESSAGE.replace("<wmo301:Bsn>999990020", "<wmo301:Bsn>" + SECRET)
                .replace("<iwmo:Volume>2<", "<iwmo:Volume>" + SECRET + "<")
                .replaceFirst("(?s)(.*<wmo301:Relatie>)\\s*<wmo301:Nummer>4720</wmo301:Nummer>", "$1"));

        List<Finding> findings = Messages.MAPPINGS.validate(message).findings();

        assertThat(findings)
                .containsExactly(
                        new Finding(
                                1,
                                "XSD",
                                "/Bericht/Client/Bsn",
                                "has to be of type LDT_BurgerServicenummer: nine digits"),
                        new Finding(
                                1,
                                "XSD",
                                "/Bericht/Client/Relaties/Relatie[3]/Volgorde",
                                "element not expected here: its name, its namespace or its order"),
                        new Finding(
                                1,
                                "XSD",
                                "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang/Volume",
                                "has to be of type LDT_Volume: a whole number 0 to 99999999"));
    }

    @Test
    void aNameThatNoSchemaKnowsIsNotRepeated() {
        byte[] message = bytes(MESSAGE.replace("<wmo301:Bsn>999990020</wmo301:Bsn>", "<" + SECRET + "/>"));

        List<Finding> findings = Messages.MAPPINGS.validate(message).findings();

        assertThat(findings).extracting(Finding::place).containsExactly("/Bericht/Client/*");
    }

    @Test
    void oneHundredFindingsAreEnough() {
        String broken = "<wmo301:Relatie><wmo301:Nummer/></wmo301:Relatie>";
        byte[] message = bytes(MESSAGE.replace("<wmo301:Relaties>", "<wmo301:Relaties>" + broken.repeat(5000)));

        assertThat(Messages.MAPPINGS.validate(message).findings()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void whateverTheBytesTheAnswerIsAVerdict() {
        byte[] message = bytes(MESSAGE);
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            byte[] broken = Arrays.copyOf(message, seed % 3 == 0 ? random.nextInt(message.length) : message.length);
            for (int i = 0; i < 1 + random.nextInt(3) && broken.length > 0; i++) {
                broken[random.nextInt(broken.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&;\"/ ]!".charAt(random.nextInt(9)));
            }

            Validation validation = Messages.MAPPINGS.validate(broken);

            assertThat(validation.schemaValid() || !validation.findings().isEmpty())
                    .isTrue();
        }
    }

    @Test
    void aByteOrderMarkIsNoReasonToRefuse() {
        assertThat(Messages.MAPPINGS.validate(bytes("\ufeff" + MESSAGE)).findings())
                .isEmpty();
    }

    private static Case text(String name, String text, String requirement) {
        return in(name, StandardCharsets.UTF_8, text, requirement);
    }

    private static Case in(String name, Charset charset, String text, String requirement) {
        return new Case(name, text.getBytes(charset), requirement);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A slash in two bytes, which UTF-8 forbids and lenient readers take. */
    private static byte[] overlong() {
        byte[] message = bytes(MESSAGE.replace("Anna", "A##a"));
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '#') {
                message[i] = (byte) 0xC0;
                message[i + 1] = (byte) 0xAF;
                return message;
            }
        }
        return message;
    }

    private static String attributes() {
        var all = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            all.append(" a").append(i).append("=\"").append(SECRET).append('"');
        }
        return all.toString();
    }
}
