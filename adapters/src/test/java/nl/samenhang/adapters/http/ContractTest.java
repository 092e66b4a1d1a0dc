// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The contract keeps the NLGov API Design Rules 2.2 as far as their linter checks them, and is served to anyone. */
class ContractTest {

    private static final JsonNode CONTRACT = Contract.read();

    @Test
    void theContractSaysWhoToAskAndWhichVersionItIs() {
        assertThat(CONTRACT.path("openapi").asText()).matches("3(\\.\\d+){1,2}");
        assertThat(CONTRACT.at("/info/version").asText())
                .isEqualTo(StandingHeaders.API_VERSION)
                .matches("\\d+\\.\\d+\\.\\d+");
        for (String field : List.of("name", "email", "url")) {
            assertThat(CONTRACT.at("/info/contact/" + field).asText()).as(field).isNotBlank();
        }
        assertThat(CONTRACT.path("servers")).isNotEmpty().allSatisfy(server -> assertThat(
                        server.path("url").asText())
                .startsWith("https://")
                .containsPattern("/v\\d+"));
    }

    @Test
    void pathsAreKebabCaseAndParametersCamelCase() {
        List<String> paths = names(CONTRACT.path("paths"));
        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(path)
                .matches("(/([a-z0-9-]+|\\{[^}]+}))+|/openapi\\.json")
                .doesNotEndWith("/"));
        assertThat(CONTRACT.findValues("parameters"))
                .allSatisfy(list -> list.forEach(parameter ->
                        assertThat(parameter.path("name").asText()).matches("[a-z][a-z\\d]*([A-Z][a-z\\d]*)*")));
    }

    @Test
    void everyResponseHasTheVersionHeaderAndEveryRefusalIsAProblem() {
        eachResponse((status, response) -> {
            assertThat(response.path("headers").has("API-Version")).as(status).isTrue();
            if (status.startsWith("4") || status.startsWith("5")) {
                JsonNode schema = Contract.resolve(
                        CONTRACT,
                        response.path("content")
                                .path("application/problem+json")
                                .path("schema"));
                assertThat(names(schema.path("properties"))).as(status).contains("status", "title", "detail");
            }
        });
    }

    @Test
    void whatTakesInputCanSayThatItIsInvalid() {
        CONTRACT.path("paths").forEach(path -> path.properties().stream()
                .filter(method -> !method.getKey().equals("get"))
                .forEach(method ->
                        assertThat(names(method.getValue().path("responses"))).contains("400")));
    }

    @Test
    void everyProblemThatWeSendIsNamedInTheContract() {
        for (String type : List.of(
                "Onleesbaar",
                "Geweigerd",
                "TeLangzaam",
                "TeGroot",
                "VerkeerdMediatype",
                "Onbeschikbaar",
                "NietMogelijk",
                "NietGevonden",
                "NietBevoegd",
                "NietGevraagd",
                "Botsing",
                "Storing")) {
            assertThat(CONTRACT.path("components").path("responses").has(type))
                    .as(type)
                    .isTrue();
        }
    }

    @Test
    void anyoneOnThePortForPeopleGetsTheContractAndTheHealth() throws Exception {
        var ready = new AtomicBoolean(false);
        try (var edge = Edge.forPeople(
                EdgeSettings.local(0),
                Map.of(
                        "/v1/openapi.json", new ContractServlet(),
                        "/v1/schemas/*", new SchemasServlet(),
                        "/health/live", new HealthServlet(() -> true),
                        "/health/ready", new HealthServlet(ready::get)))) {

            HttpResponse<String> contract = get(edge, "/v1/openapi.json");
            assertThat(contract.statusCode()).isEqualTo(200);
            assertThat(contract.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(contract.headers().firstValue("API-Version")).hasValue("1.1.0");
            assertThat(JsonMapper.builder().build().readTree(contract.body())).isEqualTo(CONTRACT);
            CONTRACT.at("/paths/~1schemas~1{naam}/get/parameters/0/schema/enum")
                    .forEach(name -> assertThat(schemaId(edge, name.asText()))
                            .startsWith("urn:samenhang:schema:" + name.asText().replace(".schema.json", "")));
            assertThat(get(edge, "/v1/schemas/").statusCode()).isEqualTo(404);
            assertThat(get(edge, "/v1/schemas/..%2Fopenapi.json").statusCode()).isBetween(400, 404);
            assertThat(get(edge, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(edge, "/health/ready").statusCode()).isEqualTo(503);
            ready.set(true);
            assertThat(get(edge, "/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get(edge, "/v1/berichten").statusCode()).isEqualTo(404);
        }
    }

    private static String schemaId(Edge edge, String name) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(get(edge, "/v1/schemas/" + name).body())
                    .path("$id")
                    .asText();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(Edge edge, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(edge.uri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void eachResponse(BiConsumer<String, JsonNode> check) {
        CONTRACT.path("paths")
                .forEach(path -> path.forEach(method -> method.path("responses")
                        .properties()
                        .forEach(response ->
                                check.accept(response.getKey(), Contract.resolve(CONTRACT, response.getValue())))));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
