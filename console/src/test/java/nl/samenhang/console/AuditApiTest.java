// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.canonical.ExchangeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auditor's program gets. */
class AuditApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOTHER = "{\"bsn\":\"999990020\",\"reason\":\"inzageverzoek Z-17\"}";

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
        "GET,  /exchanges",
        "GET,  /exchanges/0199c0de-0000-7000-8000-000000000001",
        "POST, /subjects/_search",
        "POST, /reports/who-saw-my-data",
        "GET,  /figures?by=law",
        "GET,  /fhir/AuditEvent?q=decision:denied",
        "GET,  /fhir/AuditEvent/0",
        "GET,  /iets-anders",
    })
    void everythingIsForAuditorsAlone(String method, String path) throws Exception {
        long before = console.count();

        HttpResponse<String> nobody = send(request(method, path, MOTHER));
        HttpResponse<String> administrator = send(as("beheerder", TestConsole.PASSWORD, request(method, path, MOTHER)));
        HttpResponse<String> guess = send(as("auditor", "geraden-wachtwoord", request(method, path, MOTHER)));

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"samenhang-audit\"");
        assertThat(guess.statusCode()).isEqualTo(401);
        assertThat(administrator.statusCode()).isEqualTo(403);
        assertThat(administrator.headers().firstValue("Content-Type"))
                .hasValue(path.startsWith("/fhir/") ? "application/fhir+json" : "application/problem+json");
        assertThat(nobody.body()).doesNotContain("wmo-backoffice").doesNotContain("NO_GROUND");
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void theCookieOfThePagesOpensNothing() {
        Browser auditor = new Browser(console).signedInAs("auditor");

        assertThat(auditor.get("/audit/v1/figures?by=law").statusCode()).isEqualTo(401);
    }

    @Test
    void aNumberBecomesAPseudonymAndThatIsOnTheTrailFirst() throws Exception {
        HttpResponse<String> answer = post("/subjects/_search", MOTHER);

        String pseudonym = console.keys.pseudonyms().of(SampleTrail.MOTHER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(json(answer)).isEqualTo(JSON.createObjectNode().put("pseudonym", "p-" + pseudonym));
        assertThat(console.events())
                .last()
                .isEqualTo(new Queried(
                        "auditor",
                        console.keys.pseudonyms().ofUser("built-in:auditor"),
                        "inzageverzoek Z-17",
                        "subject:" + pseudonym));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "niets",
                "{\"bsn\":\"999990021\",\"reason\":\"inzageverzoek\"}",
                "{\"bsn\":999990020,\"reason\":\"inzageverzoek\"}",
                "{\"bsn\":\"999990020\"}",
                "{\"bsn\":\"999990020\",\"reason\":\"kort\"}",
                "{\"bsn\":\"999990020\",\"reason\":\"over 999990020 gevraagd\"}",
                "{\"bsn\":\"999990020\",\"reason\":\"inzageverzoek\",\"meer\":\"x\"}",
                "{\"bsn\":\"999990020\",\"bsn\":\"999990020\",\"reason\":\"inzageverzoek\"}",
                "{\"bsn\":\"999990020\",\"reason\":\"inzageverzoek\"} meer",
                "{\"reason\":\"inzageverzoek\"}",
                "{\"bsn\":\"999990020\",\"pseudonym\":\"p-1\",\"reason\":\"inzageverzoek\"}",
            })
    void whatIsNoQuestionIsRefusedWithoutQuotingItAndLeavesNothing(String body) throws Exception {
        long before = console.count();

        for (String path : List.of("/subjects/_search", "/reports/who-saw-my-data")) {
            HttpResponse<String> answer = post(path, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).doesNotContain("99999002");
        }
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void whoSawMyDataAsJsonByNumberAndByPseudonymIsTheSame() throws Exception {
        JsonNode byNumber = json(post("/reports/who-saw-my-data", MOTHER));
        JsonNode byPseudonym = json(post(
                "/reports/who-saw-my-data",
                "{\"pseudonym\":\"p-" + console.keys.pseudonyms().of(SampleTrail.MOTHER)
                        + "\",\"reason\":\"inzageverzoek\"}"));

        assertThat(byNumber.path("accesses")).isEqualTo(byPseudonym.path("accesses"));
        assertThat(byNumber.at("/accesses/0/recipient").asText()).isNotEmpty();
        assertThat(byNumber.toString()).doesNotContain(console.keys.pseudonyms().of(SampleTrail.DAUGHTER));
    }

    @Test
    void aCsvHasTheDigestOfItsContent() throws Exception {
        HttpResponse<String> csv = send(as(
                "auditor",
                TestConsole.PASSWORD,
                request("POST", "/reports/who-saw-my-data", MOTHER).header("Accept", "text/csv")));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv.body().getBytes(UTF_8));
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Digest"))
                .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(csv.body()).contains("\"verstrekt\"");
    }

    @Test
    void aFormThatIsNotThereIsRefusedBeforeAnythingIsLookedUp() throws Exception {
        long before = console.count();

        HttpResponse<String> answer = send(as(
                "auditor",
                TestConsole.PASSWORD,
                request("POST", "/reports/who-saw-my-data", MOTHER).header("Accept", "application/pdf")));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void aSearchGivesEveryExchangeOnceThroughItsPages() throws Exception {
        for (int i = 0; i < 60; i++) {
            console.sample.assignment(List.of());
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = json(get("/exchanges?q=purpose:wmo-levering+decision:permitted&cursor=" + cursor));
            page.path("exchanges")
                    .forEach(exchange -> seen.add(exchange.path("id").asText()));
            cursor = page.path("next").asText();
            pages++;
            console.sample.assignment(List.of());
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(2);
        assertThat(seen).hasSize(64);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void anExchangeIsToldWithItsDecisionItsFieldsAndItsProof() throws Exception {
        ExchangeId exchange = console.sample.assignment(List.of());
        console.awaitCheckpoint();

        JsonNode told = json(get("/exchanges/" + exchange));

        assertThat(told.path("messages")).hasSize(2);
        assertThat(told.at("/messages/0/decision/result").asText()).isEqualTo("permitted");
        assertThat(told.at("/messages/0/decision/grounds/0").asText()).contains("Wmo 2015, art. 5.2.1");
        assertThat(told.at("/messages/0/decision/fields/0/nl").asText()).isEqualTo("datum van de toewijzing");
        assertThat(told.path("standing").asText()).isEqualTo("holds");
        assertThat(told.at("/proof/records")).hasSize(11);
        assertThat(console.events()).last().isInstanceOf(Queried.class);
    }

    @Test
    void aRefusalIsFoundAndToldWithItsReason() throws Exception {
        JsonNode found = json(get("/exchanges?q=decision:denied+party:inkomen"));

        JsonNode told = json(get("/exchanges/" + found.at("/exchanges/0/id").asText()));
        assertThat(found.path("exchanges")).hasSize(1);
        assertThat(told.at("/messages/0/decision/reason").asText()).isEqualTo("NO_GROUND");
        assertThat(told.at("/messages/0/delivered").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/exchanges?q=999990020,                                     400",
        "/exchanges?q=subject:999990020,                             400",
        "/exchanges?q=geen-term,                                     400",
        "/exchanges?cursor=geraden,                                  400",
        "/exchanges/geen-nummer,                                     404",
        "/exchanges/0199c0de-0000-7000-8000-000000000001,            404",
        "/figures,                                                   400",
        "/figures?by=district,                                       400",
        "/iets,                                                      404",
        "/subjects/_search,                                          405",
    })
    void whatCannotBeAskedIsRefusedAndLeavesNothing(String path, int status) throws Exception {
        long before = console.count();

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("999990020").contains("/audit/v1/openapi.json#/components/responses/");
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void aRecordIsAnAuditEventAndThatItWasReadIsOnTheTrail() throws Exception {
        HttpResponse<String> answer = get("/fhir/AuditEvent/0");

        JsonNode event = json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(event.path("resourceType").asText()).isEqualTo("AuditEvent");
        assertThat(event.path("id").asText()).isEqualTo("0");
        assertThat(event.at("/agent/0/name").asText()).isEqualTo("wmo-backoffice");
        assertThat(console.events())
                .last()
                .isEqualTo(
                        new Queried("auditor", console.keys.pseudonyms().ofUser("built-in:auditor"), "", "record:0"));
    }

    @Test
    void aSearchForAuditEventsIsAValidBundleAndOnTheTrail() throws Exception {
        String q = "decision:denied party:inkomen";
        JsonNode bundle = json(get("/fhir/AuditEvent?q=decision:denied+party:inkomen"));

        assertThat(R4Validator.errors(bundle.toString())).isEmpty();
        assertThat(bundle.path("type").asText()).isEqualTo("searchset");
        assertThat(bundle.path("total").asInt()).isEqualTo(1);
        assertThat(bundle.at("/entry/0/resource/outcomeDesc").asText()).isEqualTo("NO_GROUND");
        String own = bundle.at("/entry/0/fullUrl").asText();
        assertThat(json(get(own.substring(own.indexOf("/fhir/"))))).isEqualTo(bundle.at("/entry/0/resource"));
        assertThat(console.events())
                .contains(new Queried("auditor", console.keys.pseudonyms().ofUser("built-in:auditor"), "", q));
    }

    @Test
    void aSearchForAuditEventsGivesEveryRecordOnceThroughItsPages() throws Exception {
        long all = console.count();
        var seen = new ArrayList<String>();
        String next = "/fhir/AuditEvent?q=";
        while (!next.isEmpty()) {
            JsonNode bundle = json(get(next));
            assertThat(bundle.path("total").asLong()).isEqualTo(all);
            bundle.path("entry")
                    .forEach(entry -> seen.add(entry.at("/resource/id").asText()));
            String url = bundle.at("/link/1/url").asText();
            next = url.isEmpty() ? "" : url.substring(url.indexOf("/fhir/"));
        }

        assertThat(all).isGreaterThan(50);
        assertThat(seen).hasSize((int) all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/AuditEvent?q=999990020,               400, invalid",
        "/fhir/AuditEvent?q=geen-term,               400, invalid",
        "/fhir/AuditEvent?cursor=geraden,            400, invalid",
        "/fhir/AuditEvent/1000000,                   404, not-found",
        "/fhir/AuditEvent/-1,                        404, not-found",
        "/fhir/AuditEvent/999990020,                 404, not-found",
        "/fhir/Patient/1,                            404, not-found",
    })
    void whatCannotBeAskedInFhirIsAnOperationOutcomeAndLeavesNothing(String path, int status, String code)
            throws Exception {
        long before = console.count();

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(R4Validator.errors(answer.body())).isEmpty();
        assertThat(JSON.readTree(answer.body()).at("/issue/0/code").asText()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("999990020");
        assertThat(console.count()).isEqualTo(before);
    }

    @Test
    void withoutTheTrailThereIsNoAuditEvent() throws Exception {
        get("/fhir/AuditEvent/0");
        console.trail.close();

        HttpResponse<String> answer = get("/fhir/AuditEvent/0");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("wmo-backoffice");
    }

    @Test
    void auditEventsAreOnlyRead() throws Exception {
        HttpResponse<String> answer = post("/fhir/AuditEvent", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("not-supported");
    }

    @Test
    void aQuestionIsJson() throws Exception {
        HttpResponse<String> answer = send(as(
                "auditor",
                TestConsole.PASSWORD,
                HttpRequest.newBuilder(console.uri("/audit/v1/subjects/_search"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(MOTHER))));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void figuresCannotBeAskedOfSmallerGroups() throws Exception {
        JsonNode figures = json(get("/figures?by=laws-in-play&smallestGroup=1&threshold=1"));

        assertThat(figures.path("smallestGroup").asInt()).isEqualTo(10);
        assertThat(figures.path("persons").isNull()).isTrue();
        assertThat(figures.at("/cells/0/persons").isNull()).isTrue();
    }

    @Test
    void withoutTheTrailThereIsNoAnswer() throws Exception {
        get("/figures?by=law");
        console.trail.close();

        HttpResponse<String> answer = post("/reports/who-saw-my-data", MOTHER);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("zorgaanbieder");
    }

    @Test
    void theContractIsForEverybodyAndHasEveryPathAndRefusal() throws Exception {
        JsonNode contract = json(send(request("GET", "/openapi.json", "")));

        assertThat(contract.path("openapi").asText()).startsWith("3.0");
        assertThat(contract.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/exchanges",
                        "/exchanges/{id}",
                        "/subjects/_search",
                        "/reports/who-saw-my-data",
                        "/figures",
                        "/fhir/AuditEvent",
                        "/fhir/AuditEvent/{id}",
                        "/openapi.json");
        for (String refusal : List.of(
                "Onleesbaar",
                "Onbekend",
                "Verboden",
                "NietGevonden",
                "VerkeerdeMethode",
                "VerkeerdAntwoord",
                "VerkeerdMediatype",
                "Storing",
                "Onbeschikbaar")) {
            assertThat(contract.at("/components/responses/" + refusal).isObject())
                    .as(refusal)
                    .isTrue();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(as("auditor", TestConsole.PASSWORD, request("GET", path, "")));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(as("auditor", TestConsole.PASSWORD, request("POST", path, body)));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(console.uri("/audit/v1" + path));
        return method.equals("GET")
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder as(String name, String password, HttpRequest.Builder request) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
        return request.header("Authorization", "Basic " + pair);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
