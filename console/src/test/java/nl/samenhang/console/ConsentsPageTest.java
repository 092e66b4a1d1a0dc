// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samenhang.audit.AuditEvent.Queried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told of the consents on record. */
class ConsentsPageTest {

    @TempDir
    Path folder;

    private TestConsole console;

    @BeforeEach
    void start() {
        console = new TestConsole(folder, 0);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void ofEachConsentItIsToldInWordsWhoGaveItForWhatToWhomAndHowItStands() {
        String page = new Browser(console)
                .signedInAs("auditor")
                .get("/console/toestemmingen")
                .body();

        assertThat(page)
                .contains("Uitdrukkelijke toestemming (C1)", "Ontheffing van beroepsgeheim (C2)")
                .contains("2 keer gezagsdrager", "betrokkene zelf")
                .contains("integraal-plan", "Jeugdwet", "<td>Wmo 2015</td>", "regie (Wmo 2015)")
                .contains(">geldt<", ">gaat nog in<", ">verlopen<")
                .contains(">ingetrokken<", ">gevraagd<", ">geweigerd<", ">vervangen<")
                .doesNotContain("99999")
                .doesNotContain("dossier-1");
    }

    @Test
    void theSameIsToldInEnglish() {
        Browser browser = new Browser(console).signedInAs("auditor");
        browser.get("/console/taal?naar=en&terug=/");

        assertThat(browser.get("/console/toestemmingen").body())
                .contains("2 times holder of authority", "the resident", ">holds<", ">withdrawn<", ">replaced<");
    }

    @Test
    void thatSomebodyLookedIsOnTheTrailFirst() {
        new Browser(console).signedInAs("auditor").get("/console/toestemmingen");

        assertThat(console.events()).last().isInstanceOfSatisfying(Queried.class, queried -> {
            assertThat(queried.role()).isEqualTo("auditor");
            assertThat(queried.query()).isEqualTo("consents");
        });
    }
}
