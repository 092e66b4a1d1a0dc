// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Behaviour;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.FileAuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The household question in FHIR, over the socket: the same answer as in JSON, and the same refusals. */
class FhirQuestionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOTHER = "999990020";
    private static final String YOUNGEST = "999990056";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(new DataFolder(folder.resolve("data")), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void fhirTellsTheSameMembersAndWithholdsTheSameAsJson() throws Exception {
        JsonNode json = JSON.readTree(stage.coordinator()
                .send(
                        "/v1/huishoudvragen?doel=integraal-plan",
                        ("{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"registered\": true,"
                                        + " \"persons\": [{\"bsn\": \"" + MOTHER + "\"}]}")
                                .getBytes(UTF_8))
                .body());

        HttpResponse<String> reply = ask(Cast.COORDINATOR, question("integraal-plan", MOTHER, true));

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(FhirValidity.errors(reply.body())).isEmpty();
        JsonNode bundle = JSON.readTree(reply.body());
        assertThat(resources(bundle, "Patient"))
                .hasSize(json.at("/household/persons").size());
        assertThat(resources(bundle, "Group")).singleElement().satisfies(group -> {
            assertThat(group.path("member"))
                    .hasSize(4)
                    .hasSize(json.at("/household/members").size());
            assertThat(members(bundle, group)).isEqualTo(members(json));
        });
        assertThat(withheld(bundle)).isEqualTo(withheldInJson(json)).isNotEmpty();
        assertThat(outcomes(bundle)).isEqualTo(outcomesInJson(json)).contains("jeugd-backoffice NOT_ASKED CONDITION");
        assertThat(resources(bundle, "RelatedPerson")).isNotEmpty();
        assertThat(resources(bundle, "Provenance")).isNotEmpty();
        assertThat(reply.headers().map().keySet()).doesNotContain("x-powered-by");
        List<AuditEvent> events = events();
        assertThat(events).filteredOn(AuditEvent.Delivered.class::isInstance).hasSize(2);
        assertThat(events)
                .anyMatch(e -> e instanceof AuditEvent.Translated t
                        && t.to().equals("fhir-bundle")
                        && t.losses().stream().anyMatch(loss -> loss.startsWith("/provisions: dropped")));
    }

    @Test
    void aPatientIsReadByItsIdForTheSamePartyAndPurposeAndTheQuestionIsAskedAgain() throws Exception {
        JsonNode bundle = JSON.readTree(
                ask(Cast.COORDINATOR, question("integraal-plan", MOTHER, true)).body());
        JsonNode mother = resources(bundle, "Patient").stream()
                .filter(p -> p.at("/identifier/0/value").asText().equals(MOTHER))
                .findFirst()
                .orElseThrow();
        String id = mother.path("id").asText();
        int asked = stage.brp().asked().size();

        HttpResponse<String> read = get(Cast.COORDINATOR, "Patient/" + id, "integraal-plan");
        HttpResponse<String> group = get(
                Cast.COORDINATOR,
                "Group/" + resources(bundle, "Group").get(0).path("id").asText(),
                "integraal-plan");
        HttpResponse<String> related = get(
                Cast.COORDINATOR,
                "RelatedPerson/"
                        + resources(bundle, "RelatedPerson").get(0).path("id").asText(),
                "integraal-plan");

        assertThat(id).matches("[A-Za-z0-9.-]{40,64}").doesNotContain(MOTHER);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(JSON.readTree(read.body()).at("/identifier/0/value").asText())
                .isEqualTo(MOTHER);
        assertThat(JSON.readTree(read.body()).path("id").asText()).isEqualTo(id);
        assertThat(group.statusCode()).as(group.body()).isEqualTo(200);
        assertThat(List.of(read.body(), group.body(), related.body()))
                .allSatisfy(body -> assertThat(FhirValidity.errors(body)).isEmpty());
        assertThat(JSON.readTree(group.body()).path("member")).hasSize(4);
        assertThat(group.body()).contains("Patient/" + id).doesNotContain("urn:uuid");
        assertThat(related.statusCode()).as(related.body()).isEqualTo(200);
        assertThat(stage.brp().asked().size()).isGreaterThan(asked);
    }

    @Test
    void anIdOfAnotherPartyOrPurposeIsNotFoundAndTheTrailSaysSo() throws Exception {
        JsonNode bundle = JSON.readTree(
                ask(Cast.COORDINATOR, question("integraal-plan", MOTHER, false)).body());
        String id = resources(bundle, "Patient").get(0).path("id").asText();
        long delivered = delivered();

        HttpResponse<String> other = get(Cast.DEBT_HELP, "Patient/" + id, "integraal-plan");
        HttpResponse<String> elsewhere = get(Cast.COORDINATOR, "Patient/" + id, "schuldhulp");
        HttpResponse<String> aimless = getWithoutPurpose(Cast.COORDINATOR, "Patient/" + id);
        HttpResponse<String> stranger = get(Cast.STRANGER, "Patient/" + id, "integraal-plan");

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(aimless.statusCode()).as(aimless.body()).isEqualTo(403);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(List.of(other.body(), elsewhere.body(), aimless.body(), stranger.body()))
                .allMatch(body -> body.contains("OperationOutcome") && !body.contains(id) && !body.contains(MOTHER));
        assertThat(delivered()).isEqualTo(delivered);
        assertThat(events())
                .filteredOn(AuditEvent.Unreadable.class::isInstance)
                .hasSize(2)
                .allMatch(e -> ((AuditEvent.Unreadable) e).findings().toString().contains("ID Parameters.parameter"));
        assertThat(events())
                .filteredOn(AuditEvent.Denied.class::isInstance)
                .map(e -> ((AuditEvent.Denied) e).detail())
                .contains("unknown-purpose", "unknown-sender");
    }

    @Test
    void aNumberInTheAddressIsRefusedAndTheTrailSaysSo() throws Exception {
        for (String path : List.of(
                "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C" + MOTHER,
                "Patient/" + MOTHER,
                "Consent?patient.identifier=" + MOTHER)) {
            HttpResponse<String> reply = get(Cast.COORDINATOR, path, "integraal-plan");

            assertThat(reply.statusCode()).as(path).isEqualTo(400);
            assertThat(reply.body()).contains("ADDRESS").doesNotContain(MOTHER);
        }
        assertThat(events())
                .filteredOn(AuditEvent.Unreadable.class::isInstance)
                .hasSize(3)
                .allMatch(e -> ((AuditEvent.Unreadable) e).findings().toString().contains("ADDRESS"));
        assertThat(delivered()).isZero();
        assertThat(stage.brp().asked()).isEmpty();
    }

    @Test
    void withoutARuleNobodyIsAskedAndTheRefusalSaysWhatWouldMakeItLawful() throws Exception {
        HttpResponse<String> reply = ask(Cast.INCOME, question("inkomen", YOUNGEST, false));

        assertThat(reply.statusCode()).isEqualTo(403);
        JsonNode outcome = JSON.readTree(reply.body());
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/code").asText()).isEqualTo("forbidden");
        assertThat(outcome.at("/issue/0/details/text").asText()).isNotBlank();
        assertThat(FhirValidity.errors(reply.body())).isEmpty();
        assertThat(reply.body()).contains("NO_GROUND").doesNotContain(YOUNGEST);
        assertThat(stage.youthFile().asked()).isEmpty();
        assertThat(events()).anyMatch(AuditEvent.Denied.class::isInstance);
        assertThat(delivered()).isZero();
    }

    @Test
    void aQuestionThatIsWrongIsRefusedWithItsPlaceAndNothingOfItsContent() throws Exception {
        HttpResponse<String> number = ask(Cast.COORDINATOR, question("integraal-plan", "999990021", false));
        HttpResponse<String> twice =
                ask(Cast.COORDINATOR, "{\"resourceType\":\"Parameters\",\"parameter\":[],\"parameter\":[]}");
        HttpResponse<String> deep = ask(
                Cast.COORDINATOR,
                "{\"resourceType\":\"Parameters\",\"parameter\":" + "[".repeat(100) + "]".repeat(100) + "}");
        HttpResponse<String> xml = send(
                Cast.COORDINATOR,
                "Group/$household",
                "application/fhir+xml",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
        HttpResponse<String> disguised = ask(Cast.COORDINATOR, "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");

        assertThat(number.statusCode()).isEqualTo(400);
        assertThat(number.body())
                .contains("Parameters.parameter[1].valueIdentifier.value")
                .doesNotContain("999990021");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(disguised.statusCode()).isEqualTo(400);
        assertThat(delivered()).isZero();
    }

    @Test
    void aSourceThatDoesNotAnswerIsNamed() throws Exception {
        consent();
        stage.youthFile().behave(Behaviour.SILENT);

        JsonNode bundle = JSON.readTree(ask(Cast.COORDINATOR, question("integraal-plan", YOUNGEST, false))
                .body());

        assertThat(outcomes(bundle)).contains("jeugd-backoffice NO_ANSWER source-timeout");
        assertThat(bundle.toString()).contains("\"timeout\"");
    }

    @Test
    void consentsAreReadUnderTheRulesOfTheRegister() throws Exception {
        String id = consent();
        String form = "patient.identifier=http%3A%2F%2Ffhir.nl%2Ffhir%2FNamingSystem%2Fbsn%7C" + YOUNGEST;

        HttpResponse<String> read = get(Cast.YOUTH, "Consent/" + id, "integraal-plan");
        HttpResponse<String> found = send(Cast.YOUTH, "Consent/_search", "application/x-www-form-urlencoded", form);
        HttpResponse<String> other = get(Cast.PROVIDER, "Consent/" + id, "integraal-plan");
        HttpResponse<String> unknown =
                get(Cast.YOUTH, "Consent/01890000-0000-7000-8000-000000000000", "integraal-plan");

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(FhirValidity.errors(read.body())).isEmpty();
        assertThat(FhirValidity.errors(found.body())).isEmpty();
        assertThat(JSON.readTree(read.body()).path("status").asText()).isEqualTo("active");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(resources(JSON.readTree(found.body()), "Consent")).hasSize(1);
        assertThat(read.body() + found.body()).doesNotContain(YOUNGEST, "999990019");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(events())
                .filteredOn(ConsentEvent.ConsentsRead.class::isInstance)
                .hasSize(2);
    }

    @Test
    void theCapabilityStatementSaysWhatIsThereAndTheRestIsNot() throws Exception {
        HttpResponse<String> reply = getWithoutPurpose(Cast.COORDINATOR, "metadata");

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(FhirValidity.errors(reply.body())).isEmpty();
        JsonNode statement = JSON.readTree(reply.body());
        assertThat(statement.findValuesAsText("type"))
                .containsExactlyInAnyOrder("Patient", "Group", "RelatedPerson", "Consent", "reference");
        assertThat(statement.path("format")).hasSize(1);
        assertThat(get(Cast.COORDINATOR, "Observation/1", "integraal-plan").statusCode())
                .isEqualTo(404);
        assertThat(get(Cast.COORDINATOR, "metadata?_format=xml", "integraal-plan")
                        .statusCode())
                .isEqualTo(406);
        assertThat(send(Cast.COORDINATOR, "Patient/x", "application/fhir+json", "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    private String consent() throws Exception {
        var reply =
                stage.youth().send("/v1/toestemmingen", """
                        {"betrokkene": "%s", "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
                           {"bsn": "999990019", "rol": "gezagsdrager"}, {"bsn": "999990020", "rol": "gezagsdrager"}]},
                         "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
                         "herkomst": ["JEUGD"], "gegevens": ["person.bsn", "provision.existence"],
                         "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
                         "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""".formatted(YOUNGEST).getBytes(UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return JSON.readTree(reply.body()).path("id").asText();
    }

    private static String question(String purpose, String bsn, boolean registered) {
        return """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "doel", "valueCode": "%s"},
                  {"name": "person", "valueIdentifier": {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "%s"}},
                  {"name": "definition", "valueCode": "%s"}]}""".formatted(purpose, bsn, registered ? "REGISTER" : "TEAM_CASE");
    }

    private HttpResponse<String> ask(String asker, String body) throws Exception {
        return send(asker, "Group/$household", "application/fhir+json", body);
    }

    private HttpResponse<String> send(String asker, String path, String type, String body) throws Exception {
        return send(asker, request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String asker, String path, String purpose) throws Exception {
        return send(asker, request(path).header("Samenhang-Doel", purpose));
    }

    private HttpResponse<String> getWithoutPurpose(String asker, String path) throws Exception {
        return send(asker, request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stage.gateway().systems() + "/fhir/" + path))
                .header("Accept", "application/fhir+json")
                .timeout(Duration.ofSeconds(120));
    }

    private HttpResponse<String> send(String asker, HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(stage.identity(asker).context())
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<JsonNode> resources(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(e -> e.path("resource"))
                .filter(r -> r.path("resourceType").asText().equals(type))
                .toList();
    }

    private static TreeSet<String> members(JsonNode json) {
        var numbers = new TreeSet<String>();
        for (JsonNode member : json.at("/household/members")) {
            for (JsonNode person : json.at("/household/persons")) {
                if (person.path("key").equals(member.path("person"))) {
                    numbers.add(person.at("/bsn/value").asText() + " "
                            + member.path("role").asText());
                }
            }
        }
        return numbers;
    }

    private static TreeSet<String> members(JsonNode bundle, JsonNode group) {
        var numbers = new TreeSet<String>();
        for (JsonNode member : group.path("member")) {
            for (JsonNode entry : bundle.path("entry")) {
                if (entry.path("fullUrl").equals(member.at("/entity/reference"))) {
                    numbers.add(entry.at("/resource/identifier/0/value").asText() + " "
                            + member.at("/extension/0/extension/0/valueCode").asText());
                }
            }
        }
        return numbers;
    }

    /** By the number of the person and the element of FHIR or the name in JSON. */
    private static TreeSet<String> withheld(JsonNode bundle) {
        var withheld = new TreeSet<String>();
        for (JsonNode patient : resources(bundle, "Patient")) {
            for (JsonNode extension : patient.path("extension")) {
                String field = extension.path("valueCode").asText();
                if (field.chars().filter(c -> c == '.').count() == 1) {
                    withheld.add(patient.at("/identifier/0/value").asText() + " " + field);
                }
            }
        }
        return withheld;
    }

    private static TreeSet<String> withheldInJson(JsonNode json) {
        var withheld = new TreeSet<String>();
        for (JsonNode person : json.at("/household/persons")) {
            for (Map.Entry<String, JsonNode> fact : person.properties()) {
                if (fact.getValue().path("absent").asText().equals("WITHHELD_BY_POLICY")) {
                    withheld.add(person.at("/bsn/value").asText() + " person." + fact.getKey());
                }
            }
        }
        return withheld;
    }

    private static TreeSet<String> outcomes(JsonNode bundle) {
        var outcomes = new TreeSet<String>();
        for (JsonNode issue : resources(bundle, "OperationOutcome").get(0).path("issue")) {
            var codes = new ArrayList<String>();
            for (JsonNode coding : issue.at("/details/coding")) {
                codes.add(coding.path("system").asText().replaceFirst(".*:", "") + "="
                        + coding.path("code").asText());
            }
            String reason = codes.stream()
                    .filter(c -> c.startsWith("reason="))
                    .map(c -> c.substring(7))
                    .findFirst()
                    .orElse("");
            outcomes.add((codes.get(1).substring(7) + " " + codes.get(0).substring(15) + " " + reason).strip());
        }
        return outcomes;
    }

    private static TreeSet<String> outcomesInJson(JsonNode json) {
        var outcomes = new TreeSet<String>();
        for (JsonNode line : json.path("sources")) {
            outcomes.add(
                    (line.path("source").asText() + " " + line.path("outcome").asText() + " "
                                    + line.path("code").asText(""))
                            .strip());
        }
        return outcomes;
    }

    private long delivered() {
        return events().stream().filter(AuditEvent.Delivered.class::isInstance).count();
    }

    private List<AuditEvent> events() {
        try (var records = FileAuditTrail.read(stage.data().audit())) {
            return records.map(AuditRecord::event).toList();
        }
    }
}
