// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.console.DeadLetters.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator and an auditor get, and what they do not. */
class ConsoleTest {

    @TempDir
    Path folder;

    private TestConsole console;

    @BeforeEach
    void start() {
        console = new TestConsole(folder, 3);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/console/,              200, 200",
        "/console/logboek,       200, 200",
        "/console/logboek/bsn,   200, 200",
        "/console/toestemmingen, 200, 200",
        "/console/routes,        200, 403",
        "/console/wachtrij,      200, 403",
    })
    void everyPageIsForTheRolesThatItIsFor(String path, int administrator, int auditor) {
        HttpResponse<String> forAuditor =
                new Browser(console).signedInAs("auditor").get(path);

        assertThat(new Browser(console).signedInAs("beheerder").get(path).statusCode())
                .isEqualTo(administrator);
        assertThat(forAuditor.statusCode()).isEqualTo(auditor);
        if (auditor == 403) {
            assertThat(forAuditor.body()).contains("Dit mag u niet zien").doesNotContain("<table");
        }
        assertThat(new Browser(console).get(path).headers().firstValue("Location"))
                .hasValue("/console/aanmelden");
    }

    @Test
    void anAuditorCannotReplayOrDiscard() {
        Letter letter = console.letters.list().getFirst();
        Browser auditor = new Browser(console).signedInAs("auditor");

        for (String act : List.of("opnieuw", "weg")) {
            assertThat(auditor.post("/console/wachtrij/" + letter.id(), Map.of("actie", act, "reden", "omdat het kan"))
                            .statusCode())
                    .isEqualTo(403);
        }

        assertThat(console.letters.done()).isEmpty();
        assertThat(console.events()).noneMatch(Handled.class::isInstance);
    }

    @Test
    void aReplayIsOnTheTrailWithItsReasonAndIsDone() {
        Letter letter = console.letters.list().getFirst();
        Browser browser = new Browser(console).signedInAs("beheerder");

        browser.get("/console/wachtrij/" + letter.id() + "?actie=opnieuw");
        var done = browser.post(
                "/console/wachtrij/" + letter.id(), Map.of("actie", "opnieuw", "reden", "ontvanger is terug"));

        assertThat(done.headers().firstValue("Location")).hasValue("/console/wachtrij?gedaan=replay");
        assertThat(console.letters.done()).containsExactly("replay ontvanger is terug");
        assertThat(console.events())
                .last()
                .isEqualTo(new Handled(
                        "beheerder",
                        console.keys.pseudonyms().ofUser("built-in:beheerder"),
                        "replay",
                        "ontvanger is terug"));
        assertThat(browser.get("/console/uitwisseling/" + letter.exchange()).body())
                .contains("Opnieuw aangeboden")
                .contains("ontvanger is terug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "moeder 999990020 belde"})
    void withoutAReasonOrWithANumberInItNothingIsDone(String reason) {
        Letter letter = console.letters.list().getFirst();
        Browser browser = new Browser(console).signedInAs("beheerder");

        var refused = browser.post("/console/wachtrij/" + letter.id(), Map.of("actie", "weg", "reden", reason));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Geef een reden").doesNotContain("999990020");
        assertThat(console.letters.done()).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        Letter letter = console.letters.list().getFirst();
        Browser browser = new Browser(console).signedInAs("beheerder");
        var fields = Map.of("actie", "opnieuw", "reden", "ontvanger is terug");

        assertThat(browser.post("/console/wachtrij/" + letter.id(), fields, "").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/console/wachtrij/" + letter.id(), fields, "geraden")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/console/afmelden", Map.of(), "geraden").statusCode())
                .isEqualTo(403);

        assertThat(console.letters.done()).isEmpty();
        assertThat(browser.get("/console/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsFoundByPseudonymAndTheNumberIsNowhere() {
        String pseudonym = console.keys.pseudonyms().of(SampleTrail.DAUGHTER);
        Browser browser = new Browser(console).signedInAs("auditor");

        browser.get("/console/logboek/bsn");
        var found = browser.post(
                "/console/logboek/bsn", Map.of("bsn", "999990056", "reden", "inzageverzoek", "zaak", "Z-2026-0118"));

        assertThat(found.headers().firstValue("Location")).hasValue("/console/logboek?q=betrokkene%3Ap-" + pseudonym);
        assertThat(console.events())
                .last()
                .isEqualTo(new Queried(
                        "auditor",
                        console.keys.pseudonyms().ofUser("built-in:auditor"),
                        "inzageverzoek, Z-2026-0118",
                        "subject:" + pseudonym));
        String page =
                browser.get("/console/logboek?q=betrokkene:p-" + pseudonym).body();
        assertThat(page).contains("1 bericht gevonden").contains("jw-301").doesNotContain("999990056");
    }

    @ParameterizedTest
    @CsvSource({
        "999990057, inzageverzoek, Z-1,       Controleer de negen cijfers",
        "999990056, nieuwsgierig,  Z-1,       Kies een reden",
        "999990056, inzageverzoek, 999990056, zonder burgerservicenummer",
    })
    void withoutANumberAReasonAndACaseNobodyIsLookedUp(String bsn, String reason, String file, String says) {
        Browser browser = new Browser(console).signedInAs("auditor");
        long before = console.count();

        var refused = browser.post("/console/logboek/bsn", Map.of("bsn", bsn, "reden", reason, "zaak", file));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(says).doesNotContain(bsn);
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void aNumberInTheSearchBoxIsRefusedAndShownNowhere() {
        Browser browser = new Browser(console).signedInAs("auditor");
        long before = console.count();

        var posted = browser.post("/console/logboek", Map.of("q", "betrokkene:999990056"));
        var asked = browser.get("/console/logboek?q=partij:999990056");

        assertThat(List.of(posted, asked)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Zoek op BSN").doesNotContain("999990056");
        });
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void whatSomebodySearchesIsOnTheTrailAndCanBeFound() {
        Browser browser = new Browser(console).signedInAs("beheerder");

        browser.get("/console/logboek?q=besluit:geweigerd");

        assertThat(console.events()).last().isInstanceOfSatisfying(Queried.class, queried -> {
            assertThat(queried.query()).isEqualTo("besluit:geweigerd");
            assertThat(queried.role()).isEqualTo("beheerder");
        });
        String ordinary = browser.get("/console/logboek?q=").body();
        assertThat(ordinary).doesNotContain("iemand zocht iets op");
        assertThat(new Browser(console)
                        .signedInAs("auditor")
                        .get("/console/logboek?q=besluit:raadpleging")
                        .body())
                .contains("iemand zocht iets op");
    }

    @ParameterizedTest
    @CsvSource({
        "besluit:geweigerd,              1 bericht gevonden",
        "besluit:deels,                  1 bericht gevonden",
        "besluit:onbestelbaar,           3 berichten gevonden",
        "wet:Jeugdwet,                   3 berichten gevonden",
        "-besluit:toegestaan -wet:Jeugdwet, 3 berichten gevonden",
        "ontvanger:schuldhulp,           1 bericht gevonden",
        "bron:jeugd-backoffice,          1 bericht gevonden",
        "reden:NO_GROUND,                1 bericht gevonden",
        "partij:niemand,                 Niets gevonden",
        "zomaar,                         Dit is geen zoekopdracht",
        "besluit:misschien,              Dit is geen zoekopdracht",
    })
    void aSearchFindsWhatItSays(String query, String says) {
        String page = new Browser(console)
                .signedInAs("auditor")
                .get("/console/logboek?q=" + Links.encoded(query))
                .body();

        assertThat(page).contains(says);
    }

    @Test
    void aDenialTellsItsReasonAndWhatCameNearInWords() {
        String page = detail(console.sample.denied());

        assertThat(page)
                .contains("Dat mocht niet: er is niets geleverd")
                .contains("er is geen grondslag")
                .contains("Jeugdwet, art. 7.4.0 lid 1")
                .contains("het bericht is aan een ander gericht")
                .contains("er is geen toestemming van deze soort: uitdrukkelijke toestemming die de wet vraagt (C1)");
    }

    @Test
    void aDeliveryTellsItsArticleItsFieldsAndWhatWasLeftOut() {
        String page = detail(console.sample.assignment(List.of("care.remark: dropped, no place for it")));

        assertThat(page)
                .contains("Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)")
                .contains("Zorg en ondersteuning")
                .contains("care.remark")
                .contains("niet doorgeven aan een ander")
                .contains("zorgaanbieder → wmo-backoffice");
    }

    @Test
    void theProofThatIsDownloadedHolds() throws IOException, InterruptedException {
        ExchangeId exchange = console.sample.denied();
        console.awaitCheckpoint();
        Browser browser = new Browser(console).signedInAs("auditor");

        assertThat(browser.get("/console/uitwisseling/" + exchange).body())
                .contains("Klopt: deze regels staan ongewijzigd");
        var download = browser.get("/console/bewijs/" + exchange);

        var json = new ObjectMapper().readTree(download.body());
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .contains("bewijs-" + exchange);
        assertThat(json.path("records")).hasSize(2).allSatisfy(record -> {
            var path = new java.util.ArrayList<String>();
            record.path("path").forEach(hash -> path.add(hash.textValue()));
            var proof = new TrailProof(
                    record.path("place").longValue(),
                    record.path("line").textValue(),
                    path,
                    json.path("checkpoint").textValue(),
                    console.keys.vkey());
            assertThat(proof.holds()).isTrue();
            assertThat(proof.leaf()).isEqualTo(record.path("leaf").textValue());
        });
    }

    @Test
    void everyAnswerForbidsWhatAPageDoesNotNeedAndIsKeptNowhere() {
        Browser browser = new Browser(console).signedInAs("beheerder");

        for (String path : List.of("/console/", "/console/aanmelden", "/console/niets", "/console/routes")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';")
                    .contains("form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                    .doesNotContain("unsafe");
        }
        String page = browser.get("/console/logboek").body();
        assertThat(page).doesNotContain(" style=").doesNotContain("<style").doesNotContainPattern("<script(?! src)");
    }

    @Test
    void theCookieIsForThisSiteAloneAndChangesAtSignIn() {
        Browser browser = new Browser(console);
        String first = cookie(browser.get("/console/aanmelden"));

        var in = browser.post("/console/aanmelden", Map.of("naam", "auditor", "wachtwoord", TestConsole.PASSWORD));

        assertThat(cookie(in)).isNotEqualTo(first).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldTheSame() {
        Browser browser = new Browser(console);
        browser.get("/console/aanmelden");

        var wrong = browser.post("/console/aanmelden", Map.of("naam", "auditor", "wachtwoord", "iets anders"));
        var unknown = browser.post("/console/aanmelden", Map.of("naam", "niemand", "wachtwoord", "iets anders"));

        assertThat(List.of(wrong, unknown)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Naam of wachtwoord klopt niet");
        });
        assertThat(browser.get("/console/").headers().firstValue("Location")).hasValue("/console/aanmelden");
    }

    @Test
    void aSessionEndsBySigningOutAndByTime() {
        Browser out = new Browser(console).signedInAs("auditor");
        Browser idle = new Browser(console).signedInAs("auditor");

        out.post("/console/afmelden", Map.of());
        assertThat(out.get("/console/").statusCode()).isEqualTo(303);

        console.clock.forward(Duration.ofMinutes(29));
        assertThat(idle.get("/console/").statusCode()).isEqualTo(200);
        console.clock.forward(Duration.ofMinutes(31));
        assertThat(idle.get("/console/").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/niets",
                "/console/uitwisseling/geen-nummer",
                "/console/uitwisseling/01990000-0000-7000-8000-000000000001",
                "/console/wachtrij/onbekend?actie=weg",
                "/console/bestanden/../texts_nl.properties",
            })
    void whatIsNotThereIsToldOnAPageWithoutATrace(String path) {
        var answer = new Browser(console).signedInAs("beheerder").get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("at nl.samenhang").doesNotContain("Exception");
    }

    @Test
    void withoutTheTrailNothingIsShown() {
        Browser browser = new Browser(console).signedInAs("auditor");
        console.trail.close();

        var answer = browser.get("/console/logboek");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Het logboek is niet bereikbaar").doesNotContain("<table");
    }

    @Test
    void theLanguageIsSwitchedAndLeadsNowhereElse() {
        Browser browser = new Browser(console).signedInAs("auditor");

        var back = browser.get("/console/taal?naar=en&terug=/logboek");
        var elsewhere = browser.get("/console/taal?naar=en&terug=//evil.example");

        assertThat(back.headers().firstValue("Location")).hasValue("/console/logboek");
        assertThat(elsewhere.headers().firstValue("Location")).hasValue("/console/");
        assertThat(browser.get("/console/").body())
                .contains("<html lang=\"en\"")
                .contains("Overview");
    }

    @Test
    void theBareAddressLeadsToTheConsoleAndTheOverviewCounts() {
        Browser browser = new Browser(console).signedInAs("beheerder");

        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/console/");
        assertThat(browser.get("/console/").body())
                .contains("3 berichten wachten op herstel")
                .contains("Keten klopt t/m #")
                .contains("besluit%3Ageweigerd");
    }

    private String detail(ExchangeId exchange) {
        return new Browser(console)
                .signedInAs("auditor")
                .get("/console/logboek?q=&uitwisseling=" + exchange)
                .body();
    }

    private static String cookie(HttpResponse<String> response) {
        Matcher found = Pattern.compile("samenhang-session=[^,]+")
                .matcher(response.headers().firstValue("Set-Cookie").orElse(""));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
