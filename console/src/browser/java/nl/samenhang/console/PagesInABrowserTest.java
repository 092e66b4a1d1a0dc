// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people meet them: in a browser, with a keyboard, on a telephone, without script, in the dark. */
@Tag("browser")
class PagesInABrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES = List.of(
            "/console/",
            "/console/logboek",
            "/console/logboek/bsn",
            "/console/routes",
            "/console/wachtrij",
            "/console/toestemmingen",
            "/console/niets");

    @TempDir
    static Path folder;

    private static TestConsole console;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() throws InterruptedException {
        console = new TestConsole(folder, 24);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        console.awaitCheckpoint();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
        console.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void anAdministratorSignsInSearchesOpensADetailAndSeesTheProof() {
        Page page = page(new NewContextOptions().setViewportSize(1440, 900));
        page.navigate(console.uri("/").toString());
        picture(page, "aanmelden");
        signIn(page, "beheerder");

        assertThat(page.textContent("h1")).isEqualTo("Overzicht");
        picture(page, "overzicht");
        page.click(".samenhang-counts .outcome-denied a");
        assertThat(page.textContent("#gevonden")).isEqualTo("1 bericht gevonden");
        page.click("table a[id^=r-]");
        page.waitForSelector("#bewijs");

        assertThat(page.textContent(".samenhang-detail")).contains("Klopt", "Dat mocht niet", "art. 7.4.0 lid 1");
        assertThat(page.getAttribute("table a[id^=r-]", "aria-current")).isEqualTo("true");
        page.waitForFunction("document.activeElement.id === 'uitwisseling'");
        assertThat(page.url()).contains("uitwisseling=");
        page.waitForTimeout(200);
        picture(page, "logboek-geweigerd");
        axe(page);
        page.navigate(console.uri("/console/logboek").toString());
        page.click("tr:nth-child(3) a[id^=r-]");
        page.waitForSelector("#bewijs");
        picture(page, "logboek");
        page.click("summary:has-text('Hoe het is gecontroleerd')");
        axe(page);
        page.click("#uitwisseling + p a");
        page.waitForURL("**/uitwisseling/*");
        picture(page, "uitwisseling");
        axe(page);
    }

    @Test
    void noPageBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
            page.navigate(console.uri("/console/aanmelden").toString());
            axe(page);
            signIn(page, "beheerder");
            for (String path : PAGES) {
                complaints.clear();
                page.navigate(console.uri(path).toString());
                axe(page);
                picture(page, scheme.name().toLowerCase(java.util.Locale.ROOT) + path.replace('/', '-'));
            }
            complaints.removeIf(said -> said.contains("404"));
        }
    }

    @Test
    void nothingHasToBeScrolledSidewaysOnATelephone() {
        Page page = page(new NewContextOptions().setViewportSize(400, 800));
        page.navigate(console.uri("/console/aanmelden").toString());
        signIn(page, "beheerder");
        for (String path : PAGES) {
            page.navigate(console.uri(path).toString());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(400);
            picture(page, "smal" + path.replace('/', '-'));
        }
        complaints.removeIf(said -> said.contains("404"));
        page.navigate(console.uri("/console/logboek?q=besluit:geweigerd").toString());
        page.click("table a[id^=r-]");
        page.waitForSelector("#bewijs");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(400);
        picture(page, "smal-detail");
    }

    @Test
    void withoutScriptEverythingWorksByLinksAndForms() {
        Page page = page(new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        page.navigate(console.uri("/console/aanmelden").toString());
        signIn(page, "beheerder");

        page.navigate(console.uri("/console/logboek").toString());
        page.fill("#q", "besluit:geweigerd");
        page.press("#q", "Enter");
        page.click("table a[id^=r-]");
        assertThat(page.textContent(".samenhang-detail")).contains("Klopt", "er is geen grondslag");

        int before = console.letters.list().size();
        page.navigate(console.uri("/console/wachtrij").toString());
        page.click("text=Opnieuw aanbieden >> nth=0");
        picture(page, "bevestigen");
        page.fill("#reden", "ontvanger is terug");
        page.click("main button[type=submit]");
        assertThat(page.textContent("[role=status]")).contains("staat weer in de wachtrij");
        assertThat(console.letters.list()).hasSize(before - 1);
    }

    @Test
    void aKeyboardIsEnough() {
        Page page = page(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(console.uri("/console/aanmelden").toString());
        signIn(page, "auditor");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("nl-skip-link");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
        assertThat(page.locator("nav a").allTextContents().stream()
                        .map(String::strip)
                        .toList())
                .containsExactly("Overzicht", "Logboek", "Toestemmingen", "Rapporten");
    }

    @Test
    void withForcedColoursTheBarsAndTheMapAreStillThere() {
        Page page = page(new NewContextOptions().setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE));
        page.navigate(console.uri("/console/aanmelden").toString());
        signIn(page, "beheerder");
        picture(page, "contrast-overzicht");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('rect.all')).fill"
                        + " !== getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(true);
        page.navigate(console.uri("/console/routes").toString());
        picture(page, "contrast-routes");
    }

    private Page page(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private static void signIn(Page page, String name) {
        page.fill("#naam", name);
        page.fill("#wachtwoord", TestConsole.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/console/");
    }

    private static void axe(Page page) {
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
