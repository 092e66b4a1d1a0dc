// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;

/** The step of the case in which somebody from outside checks the trail. */
record Proof(Stage stage) {

    Scene forAnOutsider() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        Path audit = stage.data().audit();
        expect.that(
                "every record is under a signature",
                Watch.until(() -> verified(audit).covered() == verified(audit).records()));
        Verification whole = verified(audit);
        expect.that("an outsider finds the trail whole", whole.ok());
        Path copy = Tampering.copyWithOneByteChanged(audit);
        Verification changed = verified(copy);
        expect.that("a copy with one changed byte is caught", !changed.ok());
        Tampering.remove(copy);
        List<String> notes = List.of(
                "%d records under %d signed checkpoints: whole".formatted(whole.records(), whole.checkpoints()),
                "a copy with one changed byte: "
                        + changed.faults().stream()
                                .map(fault -> fault.what())
                                .findFirst()
                                .orElse("not caught"));
        return new Scene(11, "Proof for an outsider", List.of(), notes, expect.failures());
    }

    private static Verification verified(Path audit) {
        try {
            return Verifier.verify(audit, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
