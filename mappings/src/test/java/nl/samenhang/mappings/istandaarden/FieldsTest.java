// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.istandaarden.SchemaModel.Declared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The build refuses a mapper that does not say what becomes of each element, or says it wrongly. */
class FieldsTest {

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void everyLeafOfTheSchemaHasADeclaredFate(CareMessage message) {
        var leaves = SchemaModel.leaves(SchemaModel.of(message)).stream()
                .map(Map.Entry::getKey)
                .toList();
        var declared = Fields.declared().stream().map(LossReport.Line::field).toList();

        assertThat(declared).containsAll(leaves).doesNotHaveDuplicates();
        if (message.isAnswer()) {
            assertThat(leaves).containsExactlyElementsOf(declared);
        }
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void aFieldThatIsDeclaredLosslessComesOutAsItWentIn(CareMessage message) {
        Declared root = SchemaModel.of(message);
        List<String> lost = new ArrayList<>();
        for (var leaf : SchemaModel.leaves(root)) {
            for (String value :
                    Samples.values(message, leaf.getValue()).stream().limit(4).toList()) {
                byte[] in = Samples.document(
                        root,
                        path -> true,
                        (path, declared) -> path.equals(leaf.getKey())
                                ? value
                                : Samples.values(message, declared).get(0),
                        2);
                if (isLossless(leaf.getKey())
                        && !Canonical.form(roundTrip(message, in)).equals(Canonical.form(in))) {
                    lost.add(leaf.getKey());
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void everyCombinationOfOptionalElementsComesOutAsItWentIn(CareMessage message) {
        Declared root = SchemaModel.of(message);
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            byte[] in = Samples.document(
                    root,
                    path -> random.nextInt(3) > 0,
                    (path, declared) -> {
                        List<String> values = Samples.values(message, declared);
                        return values.get(random.nextInt(values.size()));
                    },
                    1 + random.nextInt(3));

            byte[] out = roundTrip(message, in);

            assertThat(Canonical.form(out)).as("seed %d", seed).isEqualTo(Canonical.form(in));
        }
    }

    @ParameterizedTest
    @EnumSource(CareMessage.class)
    void whatWasReadIsReportedFieldByField(CareMessage message) {
        Declared root = SchemaModel.of(message);
        byte[] in = Samples.document(
                root,
                path -> true,
                (path, leaf) -> Samples.values(message, leaf).get(0),
                2);

        LossReport losses = read(message, in).losses();

        assertThat(losses.lines().stream().map(LossReport.Line::field).toList())
                .containsExactlyElementsOf(
                        SchemaModel.leaves(root).stream().map(Map.Entry::getKey).toList());
    }

    private static boolean isLossless(String path) {
        Map<String, Fate> fates =
                Fields.declared().stream().collect(Collectors.toMap(LossReport.Line::field, LossReport.Line::fate));
        Fate fate = fates.get(path);
        return fate == Fate.CARRIED || fate == Fate.RENAMED;
    }

    private static final Map<CareMessage, SchemaParser> PARSERS =
            Arrays.stream(CareMessage.values()).collect(Collectors.toMap(message -> message, CareReader::parser));

    /** Without the rules of level 2, which random values would break. */
    private static Reading read(CareMessage message, byte[] in) {
        Element root = PARSERS.get(message).parse(in);
        return CareReader.reading(message, root, Messages.PROVENANCE);
    }

    private static byte[] roundTrip(CareMessage message, byte[] in) {
        return Messages.write(read(message, in)).bytes();
    }
}
