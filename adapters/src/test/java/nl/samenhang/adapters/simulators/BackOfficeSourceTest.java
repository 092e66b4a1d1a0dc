// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.http.BackOfficeSource;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Behaviour;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Kind;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking a back office, over a real socket with certificates on both sides. */
class BackOfficeSourceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SCHEMAS = Path.of(System.getProperty("samenhang.root"), "docs/schema");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String MOTHER_AND_FATHER = """
            {"$schema":"urn:samenhang:schema:household-question:0.1","on":"2026-11-22",
             "fields":["person.bsn","provision.existence","provision.period","care.product"],
             "persons":[{"bsn":"999990019"},{"bsn":"999990020"}]}""";

    private HouseholdSourceSimulator wmo;
    private BackOfficeSource source;

    @BeforeEach
    void open() {
        wmo = new HouseholdSourceSimulator(0, TestPki.tls("wmo"), Kind.WMO);
        source = asking(wmo.uri());
    }

    @AfterEach
    void close() {
        source.close();
        wmo.close();
    }

    @Test
    void aBackOfficeTellsWhatWasAskedOfWhomItWasAsked() throws IOException {
        JsonNode household = ask(MOTHER_AND_FATHER).path("household");

        assertThat(household.path("persons").findValuesAsText("key")).containsExactly("father", "mother");
        assertThat(household.at("/persons/0/name/absent").asText()).isEqualTo("NOT_AUTHORISED");
        assertThat(household.path("provisions")).hasSize(2).allSatisfy(p -> {
            assertThat(p.at("/existence/law").asText()).isEqualTo("WMO_2015");
            assertThat(p.at("/existence/period/value/start").asText()).isEqualTo("2026-01-01");
            assertThat(p.at("/existence/status/absent").asText()).isEqualTo("NOT_AUTHORISED");
        });
    }

    @Test
    void theQuestionComesWithItsExchangeAndPurpose() throws IOException {
        ask(MOTHER_AND_FATHER);

        assertThat(wmo.asked()).hasSize(1);
        assertThat(wmo.asked().getFirst().purpose()).isEqualTo("integraal-plan");
        assertThat(wmo.asked().getFirst().exchange()).isEqualTo(RecordingInbox.EXCHANGE.toString());
        assertThat(wmo.asked().getFirst().question())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(MOTHER_AND_FATHER);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyAnswerMeetsThePublishedSchema(Kind kind) throws IOException {
        try (var office = new HouseholdSourceSimulator(0, TestPki.tls("wmo"), kind);
                var asking = asking(office.uri())) {
            for (Behaviour behaviour :
                    List.of(Behaviour.ANSWER, Behaviour.TELL_ALL, Behaviour.REFUSE, Behaviour.BUSY)) {
                office.behave(behaviour);

                JsonNode answer = JSON.readTree(asking.ask(envelope(), bytes(MOTHER_AND_FATHER)));

                assertThat(SchemaRegistry.withDefaultDialect(
                                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas()))
                                .getSchema(SchemaLocation.of("urn:samenhang:schema:household-answer:0.1"))
                                .validate(answer))
                        .as("%s %s", kind, behaviour)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SILENT, source-timeout, LATER", "STALLING, source-timeout, LATER", "BROKEN, source-status-500, LATER"})
    void aSourceThatDoesNotAnswerIsToldByACode(Behaviour behaviour, String code, Retry retry) {
        wmo.behave(behaviour);

        assertNoAnswer(source, code, retry);
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUpBeforeItsEnd() {
        wmo.behave(Behaviour.TOO_LARGE);

        try (var patient =
                new BackOfficeSource(TestPki.tls("gateway"), party -> Optional.of(wmo.uri()), Duration.ofSeconds(20))) {
            assertNoAnswer(patient, "source-too-large", Retry.NEVER);
        }
    }

    @Test
    void aPageForPeopleIsAnAnswerThatSomebodyElseHasToRefuse() {
        wmo.behave(Behaviour.NOT_JSON);

        assertThat(source.ask(envelope(), bytes(MOTHER_AND_FATHER)))
                .asString(StandardCharsets.UTF_8)
                .startsWith("<html>");
    }

    @Test
    void aServerOfSomebodyElseIsNotAsked() {
        try (var stranger = new HouseholdSourceSimulator(0, TestPki.tls("vreemde"), Kind.WMO);
                var asking = asking(stranger.uri())) {
            assertNoAnswer(asking, "source-tls", Retry.LATER);
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @Test
    void whoeverIsNotThereIsToldAsThatAndSoIsWhoeverHasNoAddress() {
        URI gone = wmo.uri();
        wmo.close();

        assertNoAnswer(asking(gone), "source-unreachable", Retry.LATER);
        assertNoAnswer(
                new BackOfficeSource(TestPki.tls("gateway"), party -> Optional.empty(), PATIENCE),
                "no-address",
                Retry.NEVER);
    }

    private JsonNode ask(String question) throws IOException {
        return JSON.readTree(source.ask(envelope(), bytes(question)));
    }

    private static void assertNoAnswer(BackOfficeSource asking, String code, Retry retry) {
        DeliveryException fault =
                catchThrowableOfType(DeliveryException.class, () -> asking.ask(envelope(), bytes(MOTHER_AND_FATHER)));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.retry()).isEqualTo(retry);
        assertThat(fault).hasNoCause();
    }

    private static BackOfficeSource asking(URI address) {
        return new BackOfficeSource(TestPki.tls("gateway"), party -> Optional.of(address), PATIENCE);
    }

    private static Envelope envelope() {
        Party gateway = new Party("gateway", TestPki.GATEWAY, Set.of(), Set.of());
        return new Envelope(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                gateway,
                TestPki.WMO,
                new MessageType("household-question"),
                new Purpose("integraal-plan"),
                Instant.EPOCH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> schemas() {
        try {
            String answer = Files.readString(SCHEMAS.resolve("household-answer.schema.json"));
            String household = Files.readString(SCHEMAS.resolve("household.schema.json"));
            return Map.of(
                    "urn:samenhang:schema:household-answer:0.1",
                    answer,
                    "urn:samenhang:schema:household:0.1",
                    household);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
