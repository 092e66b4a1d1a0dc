// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.canonical.MessageId;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    private static final String REFERENCE = "3f0c2a4e-7b1d-4c9a-8e52-1a2b3c4d5e6f";
    private static final MessageId MESSAGE = new MessageId(UUID.fromString("0193b0a0-0000-7000-8000-000000000002"));

    @ParameterizedTest
    @CsvSource({
        "derived/ggk-voorbeelden/Di01-WMO301.xml, WMO301, 0384, 42420001, 0003",
        "derived/ggk-voorbeelden/Du01-WMO302.xml, WMO302, 42420001, 0384, 0003",
        "raw/ggk-envelop/voorbeeldberichten/envelopHeenbericht-ggk_Di01_v21-xml.xml, WMO301, 0548, 01023456, 0002",
        "raw/ggk-envelop/voorbeeldberichten/envelopRetourbericht-ggk_Du01-v21.xml, WMO302, 01023456, 0484, 0002"
    })
    void thePublishedExamplesAreOpened(String file, String function, String from, String to, String version)
            throws Exception {
        assumeTrue(Schemas.present(), "the published envelope is not at hand");

        GgkEnvelope envelope = EnvelopeReader.open(leaves(file));

        assertThat(envelope.function()).isEqualTo(function);
        assertThat(envelope.sender().organisation()).isEqualTo(from);
        assertThat(envelope.receiver().organisation()).isEqualTo(to);
        assertThat(envelope.versions().function()).isEqualTo(version);
        assertThat(envelope.crossReference().isPresent()).isEqualTo(function.equals("WMO302"));
        assertThat(envelope.payload()).isNotEmpty();
    }

    @Test
    void whatIsPutInComesOutAndTheEnvelopeIsValid() throws Exception {
        for (Optional<String> crossReference : List.of(Optional.<String>empty(), Optional.of(REFERENCE))) {
            var envelope = new GgkEnvelope(
                    new Address("0243", "Samenhang"),
                    new Address("42420001", "GGk"),
                    References.of(MESSAGE),
                    crossReference,
                    "20261122101500",
                    crossReference.isPresent() ? "WMO302" : "WMO301",
                    new GgkEnvelope.Versions("0001", "0000", "0003", "0002"),
                    "<wmo>é</wmo>".getBytes(StandardCharsets.UTF_8));

            byte[] xml = EnvelopeWriter.envelope(envelope);

            Schemas.requireValid(new String(xml, StandardCharsets.UTF_8));
            GgkEnvelope again =
                    EnvelopeReader.open(Leaves.read(StaxUtils.createXMLStreamReader(new ByteArrayInputStream(xml))));
            assertThat(again.payload()).isEqualTo(envelope.payload());
            assertThat(again).usingRecursiveComparison().isEqualTo(envelope);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "derived/ggk-voorbeelden/Fo01-StUF055.xml, StUF055",
        "raw/ggk-envelop/voorbeeldberichten/Fo01.xml, IB210"
    })
    void thePublishedFaultsAreReadToo(String file, String code) throws Exception {
        assumeTrue(Schemas.present(), "the published envelope is not at hand");

        Leaves leaves = leaves(file);

        assertThat(leaves.root()).isEqualTo(Ggk.FO01);
        assertThat(leaves.text("body/code")).hasValue(code);
    }

    @Test
    void aRedeliveryHasTheSameReferenceAndAnotherMessageHasNot() {
        String reference = References.of(MESSAGE);

        assertThat(reference).matches(Ggk.REFERENCE).isEqualTo(References.of(MESSAGE));
        assertThat(References.of(new MessageId(UUID.fromString("0193b0a0-0000-7000-8000-000000000003"))))
                .isNotEqualTo(reference);
    }

    private static Leaves leaves(String file) throws Exception {
        try (InputStream in = Files.newInputStream(Schemas.FOLDER.resolve(file))) {
            return Leaves.read(StaxUtils.createXMLStreamReader(in));
        }
    }
}
