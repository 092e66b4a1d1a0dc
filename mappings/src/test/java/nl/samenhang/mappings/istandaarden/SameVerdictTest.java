// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.istandaarden.SchemaModel.Declared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Our schemas are our own text, and their verdict is that of the published ones. */
class SameVerdictTest {

    /** Around every facet of every type. An answer has all types of the assignment. */
    private static final List<String> VALUES = values();

    @BeforeAll
    static void needsThePublishedMaterial() {
        Shared.assumeThere();
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void onEveryValueAroundAFacet(CareMessage message) throws Exception {
        Schema published = published(message);
        SchemaParser ours = CareReader.parser(message);
        Declared root = SchemaModel.of(message);
        Map<String, String> leafOfType = new TreeMap<>();
        SchemaModel.leaves(root).forEach(leaf -> leafOfType.put(leaf.getValue().type(), leaf.getKey()));
        if (!message.isAnswer()) {
            leafOfType.keySet().retainAll(List.of("TypeCode", "Major", "Minor", "CitizenNumber", "ProductCategory"));
        }
        for (String changed : leafOfType.values()) {
            for (String value : VALUES) {
                byte[] document = Samples.document(
                        root,
                        path -> (changed + "/").startsWith(path + "/"),
                        (path, leaf) -> path.equals(changed)
                                ? value
                                : Samples.values(message, leaf).get(0),
                        1);

                assertThat(isValid(ours, document))
                        .as("%s with [%s]", changed, value)
                        .isEqualTo(isValid(published, document));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void onElementsThatAreDroppedRepeatedMovedOrDressedUp(CareMessage message) throws Exception {
        Schema published = published(message);
        SchemaParser ours = CareReader.parser(message);
        Declared root = SchemaModel.of(message);
        int valid = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] document = Samples.document(
                    root,
                    path -> random.nextInt(4) > 0,
                    (path, leaf) -> Samples.values(message, leaf).get(0),
                    1 + random.nextInt(2));
            byte[] mutated = mutated(new String(document, StandardCharsets.UTF_8), random);

            boolean expected = isValid(published, mutated);

            assertThat(isValid(ours, mutated)).as("seed %d", seed).isEqualTo(expected);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).as("both verdicts occur").isBetween(10, 290);
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void onThePublishedMessages(CareMessage message) throws Exception {
        Schema published = published(message);
        SchemaParser ours = CareReader.parser(message);
        for (Path file : Shared.messages()) {
            byte[] document = Shared.bytes(file);
            assertThat(isValid(ours, document)).as(file.toString()).isEqualTo(isValid(published, document));
        }
    }

    private static byte[] mutated(String document, Random random) {
        String[] lines = document.split("(?<=>)(?=<)|(?<=>\n)");
        List<String> parts = new ArrayList<>(List.of(lines));
        for (int i = 0; i <= random.nextInt(2); i++) {
            int at = 1 + random.nextInt(parts.size() - 2);
            int other = 1 + random.nextInt(parts.size() - 2);
            switch (random.nextInt(8)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(at, parts.get(at));
                case 2 -> parts.set(at, parts.set(other, parts.get(at)));
                case 3 -> parts.set(at, parts.get(at).replaceFirst("schema\">", "schema\" soort=\"x\">"));
                case 4 -> parts.set(at, parts.get(at).replace("basisschema", "wmo301"));
                case 5 -> parts.add(at, "tekst");
                case 6 ->
                    parts.set(
                            at,
                            parts.get(at)
                                    .replaceFirst(
                                            "schema\">",
                                            "schema\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\">"));
                default -> parts.add(at, random.nextBoolean() ? "<!-- opmerking -->" : "<?x y?> \n\t");
            }
        }
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values() {
        List<String> values = new ArrayList<>(List.of(
                "",
                " ",
                "\n",
                "\u00a0",
                ".",
                "a",
                "A",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "\na",
                "é",
                "ỳ",
                "ỷ",
                "ß",
                "0",
                "00",
                "-0",
                "-1",
                "+1",
                "007",
                " 7 ",
                "1.0",
                "1.0.0",
                "01.0.0",
                "1.0.0 ",
                "1.00.0",
                "10.20.30",
                "99",
                "100",
                "99999",
                "100000",
                "99999999",
                "100000000",
                "999999999",
                "1000000000",
                "99999999999999999999",
                "1e3",
                "2023-02-29",
                "2024-02-29",
                "2023-13-01",
                "2023-1-1",
                "0000-01-01",
                "-0001-01-01",
                "12023-01-01",
                "2023-01-01Z",
                "2023-01-01+02:00",
                "2023-01-01-02:00",
                " 2023-01-01 ",
                "24:00:00",
                "24:00:01",
                "23:59:60",
                "12:00",
                "12:00:00",
                "12:00:00Z",
                "12:00:00+01:00",
                "12:00:00-01:00",
                "12:00:00.1234567890",
                "0243",
                "024",
                "02433",
                "98765432",
                "9876543",
                "987654321",
                "999990020",
                "٣٣٣٣",
                "NL",
                "nl",
                "XX",
                "AB",
                "BY",
                "TO",
                "WW",
                "0200",
                "0001",
                "S300",
                "9999",
                "3",
                "2",
                "414",
                "415",
                "436",
                "437",
                "ABCDEF",
                "ABCDEFG",
                "A.B",
                "a-b",
                "😀",
                "abc😀"));
        Stream.of(1, 2, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 35, 36, 64, 80, 200)
                .flatMap(n ->
                        Stream.of("x".repeat(n), "x".repeat(n + 1), "1".repeat(n), "1".repeat(n + 1), " ".repeat(n)))
                .forEach(values::add);
        for (int code = 0; code < 100; code += 3) {
            values.add("%02d".formatted(code));
        }
        for (int digit = 0; digit < 10; digit++) {
            values.add(Integer.toString(digit));
        }
        return values;
    }

    private static Schema published(CareMessage message) throws SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(Shared.schema(message).toFile());
    }

    private static boolean isValid(Schema schema, byte[] document) throws Exception {
        var validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static boolean isValid(SchemaParser schema, byte[] document) {
        try {
            schema.parse(document);
            return true;
        } catch (UnreadableMessageException e) {
            assertThat(e.findings()).allMatch(finding -> finding.level() == 1);
            return false;
        }
    }
}
