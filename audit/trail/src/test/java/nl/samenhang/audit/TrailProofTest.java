// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailProofTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 13})
    void everyRecordIsShownToBeUnderTheSignedRoot(int size) {
        write(size);

        var proofs = TrailProof.read(trail(), all(size));

        assertThat(proofs).hasSize(size).allMatch(TrailProof::holds);
        assertThat(proofs).allMatch(proof -> proof.size() == size);
    }

    @Test
    void aChangedLineAPlaceThatIsNotItsOwnAndAForeignKeyDoNotHold() {
        write(5);

        var proof = TrailProof.read(trail(), new TreeSet<>(List.of(3L))).getFirst();
        String other = Keyring.openOrCreate(folder.resolve("other")).vkey();

        assertThat(with(proof, 3, proof.line().replace("wijkteam-3", "wijkteam-4"), proof.vkey())
                        .holds())
                .isFalse();
        assertThat(with(proof, 2, proof.line(), proof.vkey()).holds()).isFalse();
        assertThat(with(proof, 3, proof.line(), other).holds()).isFalse();
    }

    @Test
    void aRecordThatIsNotThereHasNoProof() {
        write(2);

        assertThat(TrailProof.read(trail(), new TreeSet<>(List.of(7L)))).isEmpty();
    }

    private static TrailProof with(TrailProof proof, long place, String line, String vkey) {
        return new TrailProof(place, line, proof.path(), proof.checkpoint(), vkey);
    }

    private Path trail() {
        return folder.resolve("audit");
    }

    private void write(int size) {
        try (var trail = FileAuditTrail.open(trail(), Keyring.openOrCreate(folder.resolve("keys")), Sample.AT_CLOSE)) {
            IntStream.range(0, size).forEach(number -> trail.append(Sample.record(number)));
        }
    }

    private static TreeSet<Long> all(int size) {
        return LongStream.range(0, size).boxed().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
