// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;

/** What tests do with answers. */
final class Suwi {

    static final SourceMapping MAPPING = Suwinet.mappings().getFirst();
    static final Path PUBLISHED =
            Path.of(System.getProperty("samenhang.shared", "missing")).resolve("standards/income/raw/suwinet");
    static final Path SCHEMAS =
            PUBLISHED.resolve("wsdls/Bijstandsregelingen-v0500-b04/Diensten/Bijstandsregelingen/v0500-b04");
    static final Provenance PROVENANCE = new Provenance(
            "suwinet",
            Domain.SUWI,
            MAPPING.question(),
            new MessageId(new UUID(1, 2)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.SOURCE_REGISTER);

    private Suwi() {}

    static SourceAnswer read(String answer) {
        return MAPPING.reader().read(answer.getBytes(StandardCharsets.UTF_8), PROVENANCE);
    }

    static String response(String content) {
        return "<b:BijstandsregelingenInfoResponse xmlns:b=\"" + Suwinet.NAMESPACE + "\" xmlns:f=\"" + Suwinet.FWI
                + "\">" + content + "</b:BijstandsregelingenInfoResponse>";
    }

    static String everything() {
        try (InputStream in = Suwi.class.getResourceAsStream("everything.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
