// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Demo;
import nl.samenhang.app.demo.Letters;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway on which the whole demo was played, as an administrator and an auditor meet it in a browser. */
class ConsoleInABrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REFUSAL = "besluit:geweigerd ontvanger:inkomen soort:jw-301";

    @TempDir
    private static Path folder;

    private static Stage stage;
    private static Chromium chromium;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        stage = new Stage(new DataFolder(folder.resolve("data")), Clock.systemUTC());
        chromium = new Chromium();
        List<String> failures = new ArrayList<>();
        new Demo(stage).play(scene -> failures.addAll(scene.failures()));
        assertThat(failures).isEmpty();
        twoAnswersThatTheirReceiverDoesNotTake();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        stage.close();
    }

    @AfterEach
    void leave() {
        chromium.leave();
        chromium.complaints();
    }

    @Test
    void anAdministratorFindsOutWhyTheIncomeSystemWasRefusedAndSeesItsProof() throws IOException {
        Page page = signIn(Role.BEHEERDER);
        page.click("nav a[href='/console/logboek']");
        page.fill("#q", REFUSAL);
        page.press("#q", "Enter");
        page.waitForSelector("table a[id^=r-]");
        assertThat(page.textContent("#gevonden")).isEqualTo("1 bericht gevonden");
        page.click("table a[id^=r-]");
        page.waitForSelector("#bewijs");

        assertThat(page.textContent(".samenhang-detail"))
                .contains("jeugd-backoffice → inkomen")
                .contains("Dat mocht niet: er is niets geleverd.")
                .contains("er is geen grondslag (van Jeugdwet naar Participatiewet, doel jeugd-levering)")
                .contains("Bijna toegestaan", "Jeugdwet, art. 7.4.0 lid 1", "het bericht is aan een ander gericht")
                .contains("Klopt: deze regels staan ongewijzigd in het ondertekende logboek.");
        Download proof = page.waitForDownload(() -> page.click("a[href^='/console/bewijs/']"));
        assertThat(Files.readString(proof.path(), UTF_8)).contains("NO_GROUND");
        page.click("#uitwisseling + p a");
        page.waitForURL("**/uitwisseling/*");
        picture(page, "uitwisseling");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void anAdministratorOffersADeadLetterAgainAndItArrives() {
        int before = stage.wmo().deliveries().size();
        long letters = stage.gateway().deadLetters();
        Page page = signIn(Role.BEHEERDER);
        page.click("nav a[href='/console/wachtrij']");
        assertThat(page.textContent("main"))
                .contains("de ontvanger neemt het niet aan", "wmo-302", "zorgaanbieder → wmo-backoffice");
        page.click("text=Opnieuw aanbieden >> nth=0");
        Chromium.axe(page);
        page.fill("#reden", "de ontvanger is hersteld");
        page.click("main button[type=submit]");

        assertThat(page.textContent("[role=status]")).contains("Het bericht staat weer in de wachtrij.");
        await().atMost(PATIENCE).until(() -> stage.wmo().deliveries().size() == before + 1);
        await().atMost(PATIENCE).until(() -> stage.gateway().deadLetters() == letters - 1);
        page.navigate(at("/console/logboek?q=gebeurtenis:handled"));
        page.click("table a[id^=r-] >> nth=0");
        page.waitForSelector("#bewijs");
        assertThat(page.textContent(".samenhang-detail"))
                .contains("Opnieuw aangeboden", "de ontvanger is hersteld", "Afgeleverd");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theConsentThatTheParentsWithdrewStandsUnderToestemmingen() {
        Page page = signIn(Role.AUDITOR);
        page.click("nav a[href='/console/toestemmingen']");

        assertThat(page.locator("main tbody tr").first().allInnerTexts().toString())
                .contains("ingetrokken", "Uitdrukkelijke toestemming (C1)", "2 keer gezagsdrager")
                .contains("integraal-plan", "Jeugdwet", "Wmo 2015", "2099-12-31");
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noPageBreaksARuleOfAccessibilityAndTheBrowserComplainsOfNone(String language) {
        Page administrator = signIn(Role.BEHEERDER);
        speak(administrator, language);
        look(administrator, language, "/console/");
        look(administrator, language, "/console/logboek");
        look(administrator, language, "/console/logboek?q=" + REFUSAL.replace(' ', '+'));
        administrator.click("table a[id^=r-]");
        administrator.waitForSelector("#bewijs");
        check(administrator, language, "logboek-met-detail");
        administrator.click("#uitwisseling + p a");
        administrator.waitForURL("**/uitwisseling/*");
        administrator.click("details summary");
        check(administrator, language, "detail");
        look(administrator, language, "/console/logboek/bsn");
        look(administrator, language, "/console/routes");
        look(administrator, language, "/console/wachtrij");
        look(administrator, language, "/console/toestemmingen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anAuditorsReportsBreakNoRuleEither(String language) {
        Page auditor = signIn(Role.AUDITOR);
        speak(auditor, language);
        look(auditor, language, "/console/rapporten");
        auditor.fill("#bsn", "999990056");
        auditor.selectOption("#reden", "steekproef");
        auditor.fill("#zaak", "zaak 12");
        auditor.click("main form[action='/console/rapporten'] button[type=submit]");
        auditor.waitForSelector("main table");
        check(auditor, language, "rapport");
        look(auditor, language, "/console/rapporten/cijfers");
    }

    /** The provider answers two assignments while the back office takes nothing, and then it is mended. */
    private static void twoAnswersThatTheirReceiverDoesNotTake() throws IOException, InterruptedException {
        Letters letters = new Letters(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        stage.wmo().answerWith(400);
        for (int i = 0; i < 2; i++) {
            assertThat(stage.wmo()
                            .post(letters.wmo301().bytes(), Cast.AGB, Optional.empty())
                            .status())
                    .isEqualTo(202);
        }
        await().atMost(PATIENCE).until(() -> stage.gateway().deadLetters() == 2);
        stage.wmo().answerWith(200);
    }

    private static Page signIn(Role role) {
        Account account = stage.accounts().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        return chromium.signedIn(stage.gateway().people(), account);
    }

    private static void speak(Page page, String language) {
        if (language.equals("en")) {
            page.click("a[hreflang=en]");
        }
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    }

    private static void look(Page page, String language, String path) {
        page.navigate(at(path));
        check(page, language, path.substring("/console/".length()).replaceAll("[^a-z]+", "-"));
    }

    private static void check(Page page, String language, String name) {
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isLessThanOrEqualTo(1280);
        assertThat(page.innerText("main")).as("codes are said in words").doesNotContainPattern("[A-Z]{2,}_[A-Z]{2,}");
        Chromium.axe(page);
        picture(page, language + "-" + name);
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static String at(String path) {
        return stage.gateway().people() + path;
    }
}
