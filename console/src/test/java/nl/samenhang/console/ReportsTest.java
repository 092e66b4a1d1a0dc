// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.samenhang.audit.AuditEvent.Queried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports as pages. */
class ReportsTest {

    @TempDir
    Path folder;

    private TestConsole console;

    @BeforeEach
    void start() {
        console = new TestConsole(folder, 2);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/rapporten", "/console/rapporten/cijfers"})
    void theyAreForAuditorsAlone(String path) {
        assertThat(new Browser(console).signedInAs("auditor").get(path).statusCode())
                .isEqualTo(200);
        assertThat(new Browser(console).signedInAs("beheerder").get(path).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(console).get(path).headers().firstValue("Location"))
                .hasValue("/console/aanmelden");
    }

    @Test
    void whoSawMyDataIsToldInWordsAndTheNumberIsNowhere() {
        Browser auditor = new Browser(console).signedInAs("auditor");
        auditor.get("/console/rapporten");

        HttpResponse<String> told = auditor.post(
                "/console/rapporten", Map.of("bsn", "999990020", "reden", "inzageverzoek", "zaak", "Z-2026-17"));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("zorgaanbieder")
                .contains("wmo-levering")
                .contains("Wmo 2015, art. 5.2.1 lid 2 onder a")
                .contains("burgerservicenummer<br>")
                .contains("verstrekt")
                .doesNotContain("999990020")
                .doesNotContain(console.keys.pseudonyms().of(SampleTrail.DAUGHTER));
        assertThat(console.events())
                .last()
                .isEqualTo(new Queried(
                        "auditor",
                        console.keys.pseudonyms().ofUser("built-in:auditor"),
                        "inzageverzoek, Z-2026-17",
                        "who-saw-my-data subject:" + console.keys.pseudonyms().of(SampleTrail.MOTHER)));
    }

    @Test
    void aDownloadIsPostedWithThePseudonymAndIsOnTheTrailToo() throws InterruptedException {
        console.awaitCheckpoint();
        Browser auditor = new Browser(console).signedInAs("auditor");
        auditor.get("/console/rapporten");
        long before = console.count();
        String subject = "p-" + console.keys.pseudonyms().of(SampleTrail.DAUGHTER);

        for (String form : new String[] {"csv", "json"}) {
            HttpResponse<String> file = auditor.post(
                    "/console/rapporten",
                    Map.of("betrokkene", subject, "reden", "incident", "zaak", "Z-3", "vorm", form));
            assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"wie-zag-mijn-gegevens." + form + ".zip\"");
            assertThat(file.body()).startsWith("PK").contains("manifest.json");
        }

        assertThat(console.count()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "999990021, inzageverzoek, Z-1",
        "999990020, nieuwsgierig, Z-1",
        "999990020, inzageverzoek, 999990020",
        "'', inzageverzoek, Z-1",
    })
    void withoutANumberAReasonAndACaseThereIsNoReport(String bsn, String reason, String file) {
        Browser auditor = new Browser(console).signedInAs("auditor");
        auditor.get("/console/rapporten");
        long before = console.count();

        HttpResponse<String> refused =
                auditor.post("/console/rapporten", Map.of("bsn", bsn, "reden", reason, "zaak", file));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Dit moet anders").doesNotContain("99999002");
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void withoutTheTokenOfItsFormThereIsNoReport() {
        Browser auditor = new Browser(console).signedInAs("auditor");

        assertThat(auditor.post(
                                "/console/rapporten",
                                Map.of("bsn", "999990020", "reden", "inzageverzoek", "zaak", "Z-1"),
                                "geraden")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "law", "decision", "party", "month", "laws-in-play", "iets-anders"})
    void figuresOfFewPeopleTellNothing(String division) {
        HttpResponse<String> page =
                new Browser(console).signedInAs("auditor").get("/console/rapporten/cijfers?indeling=" + division);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("minder dan 10 mensen").doesNotContain("<td>1</td>", "<td>2</td>");
        assertThat(console.events()).last().isInstanceOf(Queried.class);
    }
}
