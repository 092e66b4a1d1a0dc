// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.FileAuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of consents of a whole gateway, from outside, by mutual TLS. */
class ConsentsOverTheWireTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSENT = """
            {"betrokkene": "999990020", "gegevenDoor": {"zelf": true}, "soort": "wettelijke-toestemming",
             "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"}, "herkomst": ["JEUGD"],
             "gegevens": ["provision.existence"], "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
             "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""";

    private static Path data;
    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder.resolve("data");
        stage = new Stage(new DataFolder(data), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void aConsentIsRecordedFoundAndWithdrawnAndTheTrailHasEachOfItWithoutACitizenServiceNumber() throws Exception {
        HttpResponse<String> recorded = post(Cast.WMO, "", CONSENT);
        assertThat(recorded.statusCode()).isEqualTo(201);
        String id = JSON.readTree(recorded.body()).path("id").asText();

        HttpResponse<String> found = post(Cast.YOUTH, "/zoekvraag", "{\"betrokkene\": \"999990020\"}");
        JsonNode consents = JSON.readTree(found.body()).path("toestemmingen");
        assertThat(consents.findValuesAsText("id")).containsExactly(id);

        HttpResponse<String> withdrawn = post(Cast.WMO, "/" + id + "/intrekking", "");
        assertThat(JSON.readTree(withdrawn.body()).path("status").asText()).isEqualTo("ingetrokken");

        assertThat(events())
                .extracting(e -> e.getClass().getSimpleName())
                .containsSubsequence("ConsentRecorded", "ConsentsRead", "ConsentWithdrawn");
        assertThat(events().filter(ConsentEvent.class::isInstance).map(ConsentEvent.class::cast))
                .filteredOn(e -> e.consents().contains(id))
                .extracting(ConsentEvent::party)
                .containsExactly(Cast.WMO, Cast.YOUTH, Cast.WMO);
        assertNoNumberIn(data.resolve("audit"), "");
        assertNoNumberIn(data, "consents.db");
    }

    @Test
    void aProviderAndAStrangerNeitherRecordNorFindConsents() throws Exception {
        for (String other : List.of(Cast.PROVIDER, Cast.STRANGER)) {
            assertThat(post(other, "", CONSENT).statusCode()).isEqualTo(403);
            assertThat(post(other, "/zoekvraag", "{\"betrokkene\": \"999990020\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> post(String party, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(stage.identity(party).context())
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(stage.gateway().systems().resolve("/v1/toestemmingen" + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Stream<AuditEvent> events() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.resolve("audit"))) {
            return records.map(AuditRecord::event).toList().stream();
        }
    }

    private static void assertNoNumberIn(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> own = files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().startsWith(prefix))
                    .toList();
            assertThat(own).isNotEmpty().allSatisfy(f -> assertThat(Files.readString(f, StandardCharsets.ISO_8859_1))
                    .doesNotContain("999990020"));
        }
    }
}
