// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.app.ExchangeAccount;

/** The steps of the case in which the trail is asked: by a resident about herself, and by the policy department about everybody. */
final class Insight {

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("9999\\d{5}");

    private final Watch watch;
    private final AuditorsDesk desk;

    Insight(Stage stage, Watch watch) {
        this.watch = watch;
        this.desk = new AuditorsDesk(stage);
    }

    Scene whoSawMyData() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        String question = "{\"bsn\": \"" + Family.MOTHER + "\", \"reason\": \"zij vraagt het zelf, AVG art. 15\"}";
        HttpResponse<String> json = desk.ask("/reports/who-saw-my-data", question, "application/json");
        HttpResponse<String> csv = desk.ask("/reports/who-saw-my-data", question, "text/csv");
        expect.that("she is answered", json.statusCode() == 200 && csv.statusCode() == 200);
        JsonNode report = Replies.tree(json.body());
        List<JsonNode> accesses = new ArrayList<>();
        report.path("accesses").forEach(accesses::add);
        expect.that("the provider got her assignment", disclosed(accesses, Cast.PROVIDER, "wmo-levering", "5.2.1"));
        expect.that("the coordinator got the plan", disclosed(accesses, Cast.COORDINATOR, "integraal-plan", "5.1.1"));
        expect.that(
                "each disclosure has organisation, purpose, fields and time",
                accesses.stream().filter(Insight::delivered).allMatch(Insight::complete));
        expect.that(
                "each refusal says which source was not asked",
                accesses.stream().noneMatch(a -> a.path("source").asText().equals("unknown")));
        String told = json.body() + csv.body();
        expect.that(
                "nobody else is in it, nor who works there",
                found(PSEUDONYM, told)
                                .equals(Set.of(report.path("subject").asText().substring(2)))
                        && found(NUMBER, told).isEmpty()
                        && !told.contains("dienst-7"));
        expect.that("as CSV it has the same lines", csv.body().lines().count() == accesses.size() + 1L);
        List<ExchangeAccount> accounts = queried();
        expect.that("that she asked is on the trail itself", told(accounts, "who-saw-my-data"));
        List<String> notes = new ArrayList<>(List.of(
                "asked over HTTP at the port for people, by an auditor for her; as JSON and as CSV, %d lines each:"
                        .formatted(accesses.size())));
        accesses.forEach(access -> notes.add(line(access)));
        return new Scene(10, "Who saw my data? The mother asks", accounts, notes, expect.failures());
    }

    Scene collective() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        HttpResponse<String> answer = desk.get("/figures?by=laws-in-play");
        expect.that("the policy department is answered", answer.statusCode() == 200);
        JsonNode figures = Replies.tree(answer.body());
        int smallest = figures.path("smallestGroup").asInt();
        List<JsonNode> cells = new ArrayList<>();
        figures.path("cells").forEach(cells::add);
        expect.that("the smallest group is ten or more", smallest >= 10);
        expect.that("three or more laws is one of the groups", cells.stream().anyMatch(c -> named(c, "3+")));
        expect.that(
                "of a family of five no figure is given",
                figures.path("persons").isNull()
                        && cells.stream().allMatch(c -> c.path("persons").isNull()));
        List<ExchangeAccount> accounts = queried();
        expect.that("that it was asked is on the trail", told(accounts, "figures"));
        List<String> notes = List.of(
                "asked over HTTP at the port for people, by an auditor for the policy department",
                "persons with three or more laws in play, %s to %s: withheld"
                        .formatted(
                                figures.path("from").asText(),
                                figures.path("until").asText()),
                "a figure is given of %d persons or more, rounded to %d; months that are over alone count. The case has five"
                        .formatted(smallest, figures.path("roundedTo").asInt()),
                "persons and no district: the trail knows neither districts nor households");
        return new Scene(
                12, "Collective: a figure only of a group that is large enough", accounts, notes, expect.failures());
    }

    /** The newest question to the trail. */
    private List<ExchangeAccount> queried() {
        return watch
                .newest("event:queried")
                .flatMap(r -> watch.account(r.entry().exchange()))
                .stream()
                .toList();
    }

    private static boolean told(List<ExchangeAccount> accounts, String question) {
        return accounts.stream()
                .flatMap(a -> a.messages().stream())
                .anyMatch(m -> m.why().toString().contains(question));
    }

    private static boolean disclosed(List<JsonNode> accesses, String recipient, String purpose, String article) {
        return accesses.stream()
                .filter(Insight::delivered)
                .anyMatch(a -> a.path("recipient").asText().equals(recipient)
                        && a.path("purpose").asText().equals(purpose)
                        && a.path("laws").toString().contains(article));
    }

    private static boolean delivered(JsonNode access) {
        return access.path("result").asText().equals("delivered");
    }

    private static boolean complete(JsonNode access) {
        boolean register = access.path("type").asText().equals("consents-read");
        return !access.path("recipient").asText().isEmpty()
                && !access.path("at").asText().isEmpty()
                && (register || !access.path("purpose").asText().isEmpty());
    }

    private static boolean named(JsonNode cell, String name) {
        return cell.path("name").asText().equals(name);
    }

    private static String line(JsonNode access) {
        String because = Optional.of(access.path("reason").asText())
                .filter(reason -> !reason.isEmpty())
                .orElseGet(() -> texts(access.path("laws")));
        return "%s  %s -> %s, %s: %s, %d fields (%s)"
                .formatted(
                        access.path("at").asText(),
                        access.path("source").asText(),
                        access.path("recipient").asText(),
                        access.path("purpose").asText(),
                        access.path("result").asText(),
                        access.path("fields").size(),
                        because);
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return String.join("; ", texts);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
