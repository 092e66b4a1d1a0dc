// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.samenhang.mappings.UnreadableMessageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Our schema is our own text, and its verdict is that of the published one. */
class SameVerdictTest {

    private static final Pattern LEAF = Pattern.compile("<([A-Za-z]+)>([^<>]*)</\\1>");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "a",
            "A",
            "AB",
            "ABCDEF",
            "ABCDEFG",
            ".",
            "..",
            "é",
            "0",
            "00",
            "1",
            "9",
            "99",
            "100",
            "007",
            "+1",
            "-0",
            "-1",
            " 7 ",
            "1.0",
            "٣",
            "٣٣",
            "12345",
            "123456",
            "99999",
            "100000",
            "0243",
            "024",
            "02433",
            "999990032",
            "99999003",
            "9999900321",
            "٣٣٣٣٣٣٣٣٣",
            "20260231",
            "20260000",
            "20261300",
            "00000000",
            "00000101",
            "00000001",
            "00010101",
            "20260015",
            "20261232",
            "20261201",
            "2026120a",
            "06",
            "11",
            "20",
            "+",
            "-",
            "EUR",
            "EU1",
            "AOW",
            "AOWOBR",
            "BBZBB",
            "3840AA",
            "3840 AA",
            "0840AA",
            "3840aa",
            "3840A1",
            "999999999999999999",
            "1000000000000000000",
            "x".repeat(15),
            "x".repeat(16),
            "x".repeat(24),
            "x".repeat(25),
            "x".repeat(40),
            "x".repeat(41),
            "x".repeat(70),
            "x".repeat(71),
            "x".repeat(80),
            "x".repeat(81),
            "x".repeat(100),
            "x".repeat(101),
            "x".repeat(200),
            "x".repeat(201),
            "\n",
            "a\nb",
            "a ");

    private static Schema questions;
    private static Schema answers;

    @BeforeAll
    static void needsThePublishedMaterial() throws SAXException {
        assumeTrue(Files.isDirectory(Suwi.SCHEMAS), "the published material of SuwiML is not on this machine");
        questions = SchemaFactory.newDefaultInstance()
                .newSchema(Suwi.SCHEMAS.resolve("BodyAction.xsd").toFile());
        answers = SchemaFactory.newDefaultInstance()
                .newSchema(Suwi.SCHEMAS.resolve("BodyReaction.xsd").toFile());
    }

    private final SuwiSchema ours = new SuwiSchema();

    @Test
    void onAnAnswerWithEveryElementAndOnEachOfItsValues() throws Exception {
        String everything = Suwi.everything();
        assertThat(isValid(answers, everything)).isTrue();
        assertThat(isAnswer(everything)).isTrue();
        var leaf = LEAF.matcher(everything);
        int valid = 0;
        int seen = 0;
        Set<String> names = new HashSet<>();
        while (leaf.find()) {
            if (!names.add(leaf.group(1))) {
                continue;
            }
            for (String value : VALUES) {
                String changed = everything.substring(0, leaf.start(2)) + value + everything.substring(leaf.end(2));
                boolean expected = isValid(answers, changed);
                assertThat(isAnswer(changed))
                        .as("%s with [%s]", leaf.group(1), value)
                        .isEqualTo(expected);
                valid += expected ? 1 : 0;
                seen++;
            }
        }
        assertThat(valid).as("both verdicts occur").isBetween(seen / 10, seen * 9 / 10);
    }

    @Test
    void onElementsThatAreDroppedRepeatedMovedOrDressedUp() throws Exception {
        int valid = 0;
        for (int seed = 0; seed < 200; seed++) {
            String mutated = mutated(Suwi.everything(), new Random(seed));
            boolean expected = isValid(answers, mutated);
            assertThat(isAnswer(mutated)).as("seed %d", seed).isEqualTo(expected);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).as("both verdicts occur").isBetween(10, 190);
    }

    @Test
    void onWhatStandsInPlaceOfAClient() throws Exception {
        String fault = "<Fout><Code>1</Code><Tekst>t</Tekst><Bron><DN>d</DN></Bron></Fout>";
        for (String content : List.of(
                "",
                "<f:NietsGevonden/>",
                "<f:NietsGevonden>x</f:NietsGevonden>",
                "<f:NietsGevonden><a/></f:NietsGevonden>",
                "<f:NietsGevonden a=\"1\"/>",
                "<f:NietsGevonden/><f:NietsGevonden/>",
                "<NietsGevonden/>",
                "<f:NietGerechtigd/>",
                "<f:NietVanToepassing/>",
                "<f:FWI/>",
                "<f:FWI>" + fault + "</f:FWI>",
                "<f:FWI>" + fault + fault + "</f:FWI>",
                "<f:FWI><f:Fout/></f:FWI>",
                "<f:Fout/>",
                "<f:FWI>" + fault + "</f:FWI><f:NietsGevonden/>")) {
            String answer = Suwi.response(content);
            assertThat(isAnswer(answer)).as(content).isEqualTo(isValid(answers, answer));
        }
    }

    @Test
    void onQuestions() throws Exception {
        for (String content : Stream.concat(
                        VALUES.stream().map(value -> "<Burgerservicenr>" + value + "</Burgerservicenr>"),
                        Stream.of("", "<b:Burgerservicenr>999990032</b:Burgerservicenr>", "<a/>"))
                .toList()) {
            String question = "<b:BijstandsregelingenInfo xmlns:b=\"" + Suwinet.NAMESPACE + "\">" + content
                    + "</b:BijstandsregelingenInfo>";
            assertThat(isQuestion(question)).as(content).isEqualTo(isValid(questions, question));
        }
    }

    @Test
    void onTheExamplesBesideThePublishedSchemas() throws Exception {
        try (Stream<Path> files = Files.list(Suwi.PUBLISHED.resolve("examples-ours"))) {
            for (Path file : files.filter(one -> one.toString().contains("Bijstandsregelingen"))
                    .toList()) {
                String answer = Files.readString(file);
                assertThat(isAnswer(answer)).as(file.toString()).isEqualTo(isValid(answers, answer));
            }
        }
    }

    private static String mutated(String document, Random random) {
        List<String> parts = new ArrayList<>(List.of(document.split("(?<=>)(?=\n)")));
        for (int i = 0; i <= random.nextInt(2); i++) {
            int at = 2 + random.nextInt(parts.size() - 3);
            int other = 2 + random.nextInt(parts.size() - 3);
            switch (random.nextInt(6)) {
                case 0, 1 -> parts.remove(at);
                case 2 -> parts.add(at, parts.get(at));
                case 3 -> parts.set(at, parts.set(other, parts.get(at)));
                case 4 -> parts.set(at, parts.get(at).replaceFirst("<([A-Za-z]+)>", "<$1 soort=\"x\">"));
                default -> parts.add(at, random.nextBoolean() ? "<!-- opmerking -->" : "tekst");
            }
        }
        return String.join("", parts);
    }

    private static boolean isValid(Schema schema, String document) throws Exception {
        var validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            validator.validate(new StreamSource(new StringReader(document)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private boolean isAnswer(String document) {
        try {
            ours.answer(document.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (UnreadableMessageException e) {
            return false;
        }
    }

    private boolean isQuestion(String document) {
        try {
            ours.question(document.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (UnreadableMessageException e) {
            return false;
        }
    }
}
