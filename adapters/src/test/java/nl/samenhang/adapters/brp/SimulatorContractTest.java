// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.simulators.BrpSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulated BRP speaks as Haal Centraal has published that the BRP does. */
class SimulatorContractTest {

    private static final String EVERYBODY = "999990019 999990020 999990032 999990044 999990056 999990068 999990081";
    private static final String EVERYTHING = "burgerservicenummer naam geslacht geboorte verblijfplaats partners"
            + " kinderen ouders gezag gemeenteVanInschrijving";

    private static BrpSimulator brp;

    @BeforeAll
    static void open() {
        brp = new BrpSimulator(
                0, TestPki.tls("brp"), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        brp.close();
    }

    @Test
    void personsAreAnsweredByTheContract() throws Exception {
        var contract = OpenApi.persons();
        byte[] answer = Asking.source(brp.uri()).ask(Asking.persons(), Asking.about(EVERYBODY, EVERYTHING));

        var persons = JsonMapper.builder().build().readTree(answer).at("/personen");
        contract.requireValid("RaadpleegMetBurgerservicenummerResponse", answer);
        assertThat(persons).hasSize(7);
        for (var person : persons) {
            contract.requireValid("Persoon", Asking.bytes(person.toString()));
            contract.requireValid(
                    "Adres", Asking.bytes(person.get("verblijfplaats").toString()));
            contract.requireValid(
                    "VolledigeDatum", Asking.bytes(person.at("/geboorte/datum").toString()));
            for (var authority : person.path("gezag")) {
                contract.requireValid("GezamenlijkOuderlijkGezag", Asking.bytes(authority.toString()));
            }
        }
    }

    @Test
    void residentsAreAnsweredByTheContract() {
        var contract = OpenApi.residents();

        contract.requireValid(
                "BewoningenQueryResponse",
                Asking.source(brp.uri()).ask(Asking.residents(), Asking.at("0243010000000003")));
    }

    @Test
    void problemsAreSaidByTheContract() throws Exception {
        var contract = OpenApi.persons();

        var bad = post("{\"type\":\"RaadpleegMetBurgerservicenummer\",\"fields\":[\"inOnderzoek\"]}", "BRPACT-Wmo");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new String(bad.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"code\":\"paramsRequired\"", "\"name\":\"burgerservicenummer\"", "\"code\":\"fields\"");
        contract.requireValid("BadRequestFoutbericht", bad.body());

        var forbidden = post(JsonNodeFactory.instance.objectNode().toString(), "ANDERS");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        contract.requireValid("Foutbericht", forbidden.body());
    }

    private static HttpResponse<byte[]> post(String body, String purpose) throws Exception {
        try (var client = HttpClient.newBuilder()
                .sslContext(TestPki.tls("gateway").context())
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(brp.uri() + "/personen"))
                            .header("Content-Type", "application/json; charset=utf-8")
                            .header("x-origin-oin", TestPki.GATEWAY.value())
                            .header("x-doelbinding", purpose)
                            .header("x-verwerking", "test")
                            .header("x-gebruiker", "test")
                            .header("x-toepassing", "test")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
