// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.simulators.ZgwSimulator;
import nl.samenhang.adapters.simulators.ZgwSimulator.Behaviour;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real socket, with the token of the standard; the certificate "brp" of the tests plays the case system. */
class ZakenSourceTest {

    private static final ZgwSettings CLIENT = new ZgwSettings("samenhang", "een-geheim-van-minstens-32-bytes!");
    private static final String QUESTION = "{\"rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn\":\"999990056\","
            + "\"rol__betrokkeneType\":\"natuurlijk_persoon\",\"einddatum__isnull\":true,\"expand\":[\"rollen\"]}";
    private static final Path CONTRACT = Path.of(System.getProperty("samenhang.shared", "missing"))
            .resolve("standards/income/raw/zgw/openzaak-zaken.yaml");

    private ZgwSimulator simulator;

    @BeforeEach
    void open() {
        simulator = new ZgwSimulator(0, TestPki.tls("brp"), CLIENT, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void theCasesOfOnePersonComeWithTheRolesOfThatPersonAlone() {
        String answer = ask(CLIENT, Duration.ofSeconds(20));

        assertThat(answer)
                .contains("7a1f6f0e-0000-4000-8000-000000000001", "\"inpBsn\":\"999990056\"")
                .doesNotContain("7a1f6f0e-0000-4000-8000-000000000002", "\"inpBsn\":\"999990020\"");
    }

    @Test
    void noNumberIsInTheAddressAndTheCaseSystemHearsWhoAsksAndWhy() {
        ask(CLIENT, Duration.ofSeconds(20));

        assertThat(simulator.asked())
                .containsExactly(new ZgwSimulator.Asked("page=1", "wmo-backoffice", "integraal-plan"));
    }

    @Test
    void withAnotherSecretItIsRefused() {
        var other = new ZgwSettings("samenhang", "een-ander-geheim-van-minstens-32-bytes");

        assertThat(fault(other, Duration.ofSeconds(20))).isEqualTo("source-authorisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 source-params", "401 source-authentication", "429 source-busy", "500 source-failed"})
    void whatTheCaseSystemSaysIsKnownByItsStatusAndNotRepeated(String statusAndCode) {
        simulator.behave(new Behaviour.Broken(Integer.parseInt(statusAndCode.substring(0, 3))));

        assertThat(fault(CLIENT, Duration.ofSeconds(20))).isEqualTo(statusAndCode.substring(4));
    }

    @Test
    void anAnswerThatIsNotRightIsNotUsed() {
        simulator.behave(new Behaviour.AboutAnother());
        assertThat(fault(CLIENT, Duration.ofSeconds(20))).isEqualTo("source-answer");
        simulator.behave(new Behaviour.InvalidJson());
        assertThat(fault(CLIENT, Duration.ofSeconds(20))).isEqualTo("source-answer");
        simulator.behave(new Behaviour.Oversized(3_000_000));
        assertThat(fault(CLIENT, Duration.ofSeconds(20))).isEqualTo("source-too-large");
    }

    @Test
    void aPageThatIsElsewhereIsNotFollowedAndPagesEnd() {
        simulator.behave(new Behaviour.EndlessPages());

        assertThat(fault(CLIENT, Duration.ofSeconds(20))).isEqualTo("source-too-large");
        assertThat(simulator.asked()).hasSize(10);
    }

    @Test
    void aCaseSystemThatIsSlowCostsThePatience() {
        simulator.behave(new Behaviour.Slow(Duration.ofSeconds(15)));

        assertThat(fault(CLIENT, Duration.ofMillis(300))).isEqualTo("source-timeout");
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(CLIENT.toString()).doesNotContain("geheim");
    }

    @Test
    void questionAndAnswerAreThoseOfThePublishedContract() throws Exception {
        assumeTrue(Files.isRegularFile(CONTRACT), "the published contract of Open Zaak is not on this machine");
        ObjectNode contract = (ObjectNode) new YAMLMapper().readTree(CONTRACT.toFile());
        // Every role in the answer is of a natural person; which schema that is, a discriminator says, and no validator
        // hears it.
        contract.withObject("/components/schemas/Rol")
                .removeAll()
                .put("$ref", "#/components/schemas/natuurlijk_persoon_RolSerializer");
        ObjectNode question =
                (ObjectNode) contract.at("/paths/~1zaken~1_zoek/post/requestBody/content/application~1json/schema")
                        .deepCopy();
        question.set("components", contract.get("components"));
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(QUESTION)
                        .fieldNames())
                .toIterable()
                .allMatch(name -> question.path("properties").has(name));
        requireValid(question, QUESTION);
        ObjectNode answer = contract.objectNode();
        answer.set("components", contract.get("components"));
        answer.put("$ref", "#/components/schemas/PaginatedExpandZaakList");
        requireValid(answer, raw());
    }

    private static void requireValid(ObjectNode schema, String json) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                schema.toString().replace("\"nullable\":true", "\"x-nullable\":true"), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .extracting(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .filteredOn(error -> !NULLABLE.contains(error))
                .isEmpty();
    }

    /** OpenAPI 3.0 says {@code nullable}, which JSON Schema does not know; these are null in our answers and may be. */
    private static final java.util.Set<String> NULLABLE = java.util.Set.of(
            "/next type",
            "/previous type",
            "/results/0/einddatum type",
            "/results/0/status type",
            "/results/0/resultaat type");

    /** What the simulator itself says, before the source cuts it. */
    private String raw() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(TestPki.tls("gateway").context())
                .build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(java.net.URI.create(simulator.uri() + "/zaken/_zoek"))
                            .header("Authorization", "Bearer " + new Tokens(CLIENT, Clock.systemUTC()).token("test"))
                            .header("Content-Type", "application/json")
                            .header("Accept-Crs", "EPSG:4326")
                            .header("Content-Crs", "EPSG:4326")
                            .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }

    private String fault(ZgwSettings client, Duration patience) {
        return catchThrowableOfType(DeliveryException.class, () -> ask(client, patience))
                .code();
    }

    private String ask(ZgwSettings client, Duration patience) {
        try (ZakenSource source = new ZakenSource(
                TestPki.tls("gateway"), party -> Optional.of(simulator.uri()), client, patience, Clock.systemUTC())) {
            return new String(
                    source.ask(
                            new Envelope(
                                    new ExchangeId(new UUID(1, 1)),
                                    new MessageId(new UUID(1, 2)),
                                    TestPki.WMO,
                                    TestPki.BRP,
                                    new MessageType("zgw-zaken"),
                                    new Purpose("integraal-plan"),
                                    Instant.now()),
                            QUESTION.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        }
    }
}
