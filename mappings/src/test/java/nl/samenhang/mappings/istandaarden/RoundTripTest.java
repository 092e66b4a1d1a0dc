// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.Validation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    @BeforeAll
    static void needsThePublishedMaterial() {
        Shared.assumeThere();
    }

    static List<Path> messages() {
        return Shared.messages();
    }

    /** Those too that break a rule of level 2, but for a BSN that nobody can have. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("messages")
    void whatIsReadAndWrittenIsTheSameMessage(Path file) {
        byte[] message = Shared.bytes(file);
        Validation validation = Messages.MAPPINGS.validate(message);
        assumeTrue(validation.schemaValid(), "breaks its schema");
        assumeTrue(
                validation.findings().stream().noneMatch(f -> f.rule().matches("CS002|SAM.*")), "nobody has this BSN");
        CareMessage type = Arrays.stream(CareMessage.values())
                .filter(candidate -> validation.type().equals(Optional.of(candidate.type())))
                .findFirst()
                .orElseThrow();

        Reading reading = CareReader.reading(type, CareReader.parser(type).parse(message), Messages.PROVENANCE);
        byte[] written = Messages.write(reading).bytes();

        assertThat(Canonical.form(written)).isEqualTo(Canonical.form(message));
    }
}
