// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentForm;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Consents;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsEdgeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ConsentId ID = ConsentId.parse("0193b0a0-0000-7000-8000-000000000009");
    private static final String PATH = "/v1/toestemmingen";
    private static final String BODY = """
            {"betrokkene": "999990056",
             "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
               {"bsn": "999990019", "rol": "gezagsdrager"}, {"bsn": "999990020", "rol": "gezagsdrager"}]},
             "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
             "herkomst": ["JEUGD"], "gegevens": ["provision.existence"],
             "geldigVanaf": "2026-11-22", "geldigTot": "2027-11-21",
             "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""";

    private static RecordingDesk desk;
    private static Edge edge;

    @BeforeAll
    static void open() {
        edge = Edge.forSystems(
                EdgeSettings.local(0),
                TestPki.tls("gateway"),
                Map.of(
                        PATH + "/*",
                        new ConsentsServlet(
                                new Forwarding(),
                                new Senders(() -> TestPki.PARTIES),
                                new BodyReader(new BodyLimits(1_000_000, 8_000, Duration.ofSeconds(2), 1)))));
    }

    @BeforeEach
    void freshDesk() {
        desk = new RecordingDesk();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @Test
    void aConsentIsRecordedAsItWasSentByWhoeverTheCertificateSays() throws Exception {
        var response = post(PATH, BODY);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).hasValue(PATH + "/" + ID);
        Contract.check(response, "post", "/toestemmingen");
        assertThat(response.body()).doesNotContain("99999", "5555");
        assertThat(desk.asked).containsExactly("record");
        assertThat(desk.by).isEqualTo(new Sender.Registered(TestPki.WMO));
        ConsentForm form = desk.forms.getFirst();
        assertThat(form.subject()).isEqualTo(new Bsn("999990056"));
        assertThat(form.self()).isFalse();
        assertThat(form.representatives())
                .containsExactly(
                        new ConsentForm.Representative(new Bsn("999990019"), Consent.Role.AUTHORITY_HOLDER),
                        new ConsentForm.Representative(new Bsn("999990020"), Consent.Role.AUTHORITY_HOLDER));
        assertThat(form.scope()).isEqualTo(consent().scope());
        assertThat(form.evidence()).isEqualTo(new Consent.Evidence("dossier-17", "2026-01"));
    }

    @Test
    void whatWasOnlyAskedForIsProposed() throws Exception {
        post(PATH, BODY.replace("{\"betrokkene\"", "{\"status\": \"gevraagd\", \"betrokkene\""));

        assertThat(desk.asked).containsExactly("propose");
    }

    @Test
    void aConsentIsShownRefusedAndWithdrawnByItsIdentifier() throws Exception {
        var shown = send("GET", PATH + "/" + ID, "");
        var withdrawn = send("POST", PATH + "/" + ID + "/intrekking", "");
        var refused = send("POST", PATH + "/" + ID + "/weigering", "");

        assertThat(List.of(shown.statusCode(), withdrawn.statusCode(), refused.statusCode()))
                .containsOnly(200);
        Contract.check(shown, "get", "/toestemmingen/{id}");
        Contract.check(withdrawn, "post", "/toestemmingen/{id}/intrekking");
        Contract.check(refused, "post", "/toestemmingen/{id}/weigering");
        assertThat(JSON.readTree(shown.body()).at("/geschiedenis/0/status").asText())
                .isEqualTo("gegeven");
        assertThat(desk.asked).containsExactly("read " + ID, "withdraw " + ID, "refuse " + ID);
    }

    @Test
    void theConsentsOfAResidentAreAskedForWithTheNumberInTheBody() throws Exception {
        var response = post(PATH + "/zoekvraag", "{\"betrokkene\": \"999990056\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        Contract.check(response, "post", "/toestemmingen/zoekvraag");
        assertThat(JSON.readTree(response.body()).path("toestemmingen")).hasSize(1);
        assertThat(desk.asked).containsExactly("find");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"999990056\" -> \"999990057\" -> /betrokkene",
                "\"999990056\" -> 999990056 -> /betrokkene",
                "\"zelf\": false -> \"zelf\": \"nee\" -> /gegevenDoor/zelf",
                "\"999990019\" -> \"999990018\" -> /gegevenDoor/vertegenwoordigers/0/bsn",
                "\"gezagsdrager\"}, -> \"buurman\"}, -> /gegevenDoor/vertegenwoordigers/0/rol",
                "wettelijke-toestemming -> C1 -> /soort",
                "[\"integraal-plan\"] -> [] -> /doelen",
                "[\"integraal-plan\"] -> [\"Plan!\"] -> /doelen/0",
                "\"WMO\" -> \"UNKNOWN\" -> /ontvanger/taak",
                "\"taak\": \"WMO\" -> \"taak\": \"WMO\", \"partij\": \"Mijn Partij\" -> /ontvanger/partij",
                "[\"JEUGD\"] -> [\"JEUGD\", \"JEUGD\"] -> /herkomst",
                "provision.existence -> alles -> /gegevens/0",
                "2026-11-22 -> 22-11-2026 -> /geldigVanaf",
                "2027-11-21 -> 2026-11-21 -> /geldigTot",
                "dossier-17 -> 999990056 -> /bewijs/kenmerk",
                "dossier-17 -> met spatie -> /bewijs/kenmerk",
                "{\"betrokkene\" -> {\"extra\": 1, \"betrokkene\" -> /",
                "{\"betrokkene\" -> {\"betrokkene\": \"999990056\", \"betrokkene\" -> /",
                "\"tekstversie\": \"2026-01\"}} -> \"tekstversie\": \"2026-01\"}} {} -> /"
            })
    void badInputIsRefusedByItsPlaceAndNotQuoted(String change) throws Exception {
        String[] parts = change.split(" -> ", -1);
        String body = BODY.replaceFirst(java.util.regex.Pattern.quote(parts[0]), parts[1]);
        assertThat(body).isNotEqualTo(BODY);

        var response = post(PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        Contract.check(response, "post", "/toestemmingen");
        assertThat(JSON.readTree(response.body()).path("bevindingen").findValuesAsText("plaats"))
                .contains(parts[2]);
        assertThat(response.body()).doesNotContain("99999", "buurman", "Plan!", "Mijn Partij");
        assertThat(desk.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "null", "{", "[[[[[[[[1]]]]]]]]", "{}"})
    void whatIsNoConsentAtAllIsRefused(String body) throws Exception {
        var response = post(PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(post(PATH + "/zoekvraag", body).statusCode()).isEqualTo(400);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aConsentThatNobodyGaveIsRefused() throws Exception {
        var response = post(PATH, BODY.replaceFirst("(?s), \"vertegenwoordigers\": \\[.*?\\]\\}", "}"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("given by the resident, a representative, or both");
    }

    @Test
    void theSchemaOfTheContractTakesWhatTheEdgeTakesAndRefusesWhatItRefuses() {
        assertThat(schemaRefuses(BODY)).isFalse();
        for (String bad : List.of(
                BODY.replace("wettelijke-toestemming", "C1"),
                BODY.replace("[\"JEUGD\"]", "[]"),
                BODY.replace("provision.existence", "alles"),
                BODY.replace("\"zelf\": false", "\"zelf\": 1"),
                BODY.replace("{\"betrokkene\"", "{\"extra\": 1, \"betrokkene\""))) {
            assertThat(schemaRefuses(bad)).isTrue();
        }
    }

    @Test
    void everyOutcomeHasAnAnswerOfTheContract() throws Exception {
        Map<ConsentOutcome, Integer> answers = Map.of(
                new ConsentOutcome.NotAllowed(), 403,
                new ConsentOutcome.NotAskedFor(), 422,
                new ConsentOutcome.Conflict("consent-was-refused"), 409,
                new ConsentOutcome.Unavailable("audit-unavailable"), 503);
        for (var answer : answers.entrySet()) {
            desk.outcome = answer.getKey();

            var response = post(PATH, BODY);

            assertThat(response.statusCode()).isEqualTo(answer.getValue());
            Contract.check(response, "post", "/toestemmingen");
        }
        desk.outcome = new ConsentOutcome.Unknown();
        var unknown = send("GET", PATH + "/" + ID, "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        Contract.check(unknown, "get", "/toestemmingen/{id}");
    }

    @Test
    void otherPathsMethodsAndMediaTypesAreRefused() throws Exception {
        assertThat(send("GET", PATH + "/999990056", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", PATH + "/" + ID + "/verwijdering", "").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", PATH + "/x/intrekking", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", PATH, "").statusCode()).isEqualTo(405);
        assertThat(send("DELETE", PATH + "/" + ID, "").statusCode()).isEqualTo(405);
        assertThat(exchange("POST", PATH, BODY, "text/plain").statusCode()).isEqualTo(415);
        assertThat(post(PATH, " ".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(desk.asked).isEmpty();
    }

    private static boolean schemaRefuses(String body) {
        JsonNode contract = Contract.read();
        var document = JSON.createObjectNode();
        document.set("components", contract.path("components"));
        document.put("$ref", "#/components/schemas/Toestemming");
        return !SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(document.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .isEmpty();
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return exchange(method, path, body, "application/json");
    }

    private static HttpResponse<String> exchange(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().sslContext(TestPki.tls("wmo").context()).build()) {
            return client.send(
                    HttpRequest.newBuilder(edge.uri().resolve(path))
                            .header("Content-Type", type)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Consent consent() {
        return new Consent(
                ID,
                new Pseudonym("5".repeat(64)),
                new Consent.Giving(
                        false,
                        List.of(new Consent.Representative(
                                new Pseudonym("1".repeat(64)), Consent.Role.AUTHORITY_HOLDER)),
                        Consent.Capacity.CAPABLE),
                new Consent.Scope(
                        ConsentKind.C1_STATUTORY_EXPLICIT,
                        java.util.Set.of(new Purpose("integraal-plan")),
                        Domain.WMO,
                        "",
                        java.util.Set.of(Domain.JEUGD),
                        java.util.Set.of(Field.PROVISION_EXISTENCE),
                        java.time.LocalDate.of(2026, 11, 22),
                        java.time.LocalDate.of(2027, 11, 21)),
                new Consent.Evidence("dossier-17", "2026-01"),
                Consent.Status.ACTIVE,
                Instant.parse("2026-11-22T10:00:00Z"));
    }

    /** To the desk of the test that runs. */
    private static final class Forwarding implements Consents {
        @Override
        public ConsentOutcome propose(Arrival.Sender by, ConsentForm form) {
            return desk.noted("propose", by, List.of(form));
        }

        @Override
        public ConsentOutcome record(Arrival.Sender by, ConsentForm form) {
            return desk.noted("record", by, List.of(form));
        }

        @Override
        public ConsentOutcome refuse(Arrival.Sender by, ConsentId id) {
            return desk.noted("refuse " + id, by, List.of());
        }

        @Override
        public ConsentOutcome withdraw(Arrival.Sender by, ConsentId id) {
            return desk.noted("withdraw " + id, by, List.of());
        }

        @Override
        public ConsentOutcome read(Arrival.Sender by, ConsentId id) {
            return desk.noted("read " + id, by, List.of());
        }

        @Override
        public ConsentOutcome find(Arrival.Sender by, Bsn subject) {
            desk.noted("find", by, List.of());
            return new ConsentOutcome.Found(List.of(consent()));
        }
    }

    /** Remembers what it was asked and answers what the test says. */
    private static final class RecordingDesk {
        private final List<String> asked = new ArrayList<>();
        private final List<ConsentForm> forms = new ArrayList<>();
        private Sender by = new Sender.Unregistered(new UUID(0, 0).toString());
        private ConsentOutcome outcome = new ConsentOutcome.Kept(List.of(consent()));

        private ConsentOutcome noted(String what, Sender sender, List<ConsentForm> given) {
            asked.add(what);
            forms.addAll(given);
            by = sender;
            return outcome;
        }
    }
}
