// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Behaviour;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Trail;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.canonical.ExchangeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One question about a household: who is asked, what comes back, and what stays where it is. */
class HouseholdQuestionTest {

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
    void theWmoComesInFullAndYouthDataOnlyWithTheConsentOfThoseWithAuthority() throws Exception {
        JsonNode before = answer(ask(stage.coordinator(), "integraal-plan", registered(MOTHER)));

        assertThat(outcomes(before))
                .containsEntry("brp brp-persoon", "ANSWERED")
                .containsEntry("wmo-backoffice household-question", "ANSWERED")
                .containsEntry("jeugd-backoffice household-question", "NOT_ASKED CONDITION")
                .containsEntry("schuldhulp household-question", "NOT_ASKED CONDITION")
                .containsEntry("suwinet suwi-bijstandsregelingen", "NOT_ASKED PROHIBITED");
        assertThat(before.at("/household/members")).hasSize(4);
        assertThat(before.at("/household/authorities")).hasSize(2);
        assertThat(laws(before)).containsOnly("WMO_2015");
        assertThat(stage.youthFile().asked()).isEmpty();
        assertThat(stage.suwinet().questions()).isEmpty();

        consent(YOUNGEST);
        JsonNode after = answer(ask(stage.coordinator(), "integraal-plan", registered(MOTHER)));

        assertThat(outcomes(after)).containsEntry("jeugd-backoffice household-question", "ANSWERED");
        assertThat(laws(after)).contains("WMO_2015", "JEUGDWET");
        assertThat(stage.youthFile().asked()).singleElement().satisfies(asked -> assertThat(
                        new String(asked.question(), UTF_8))
                .contains(YOUNGEST)
                .doesNotContain(MOTHER, "999990044"));
    }

    @Test
    void debtHelpMayAskWmoAndIncomeWithoutConsentAndTheOtherWayRoundNot() throws Exception {
        JsonNode answer = answer(ask(stage.debtHelp(), "schuldhulp", named("999990019", "999990032")));

        assertThat(outcomes(answer))
                .containsEntry("wmo-backoffice household-question", "ANSWERED")
                .containsEntry("inkomen household-question", "ANSWERED")
                .containsEntry("schuldhulp household-question", "ANSWERED");
        assertThat(laws(answer)).contains("WMO_2015", "PARTICIPATIEWET", "WGS");
        assertThat(answer.findValuesAsText("grounds")).isNotNull();
        assertThat(answer.toString()).contains("R-WGS-002");
    }

    @Test
    void theIncomeSystemHearsThatThereIsNoGroundAndNothingIsAsked() throws Exception {
        Reply reply = ask(stage.income(), "inkomen", named(YOUNGEST));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("NO_GROUND").doesNotContain(YOUNGEST);
        assertThat(stage.youthFile().asked()).isEmpty();
        assertThat(stage.brp().asked()).isEmpty();
        List<AuditEvent> events = events(exchange(reply));
        assertThat(events.get(0)).isInstanceOf(AuditEvent.Received.class);
        assertThat(events).filteredOn(AuditEvent.Denied.class::isInstance).isNotEmpty();
        assertThat(events).noneMatch(AuditEvent.Delivered.class::isInstance);
    }

    @Test
    void inAnEmergencyTheGlassBreaksForOnePersonAndTheTrailSaysSo() throws Exception {
        String question = """
                {"$schema": "urn:samenhang:schema:household-inquiry:0.1", "persons": [{"bsn": "%s"}, {"bsn": "999990044"}],
                 "emergency": {"reason": "acute-danger", "role": "crisis-worker", "subject": "%s", "declaredBy": "dienst-7",
                  "harm": "Acute dreiging in huis, nu handelen.", "until": "%s"}}""".formatted(YOUNGEST, YOUNGEST, Instant.now().plus(Duration.ofHours(2)));

        JsonNode answer = answer(ask(stage.coordinator(), "integraal-plan", question));

        assertThat(outcomes(answer)).containsEntry("jeugd-backoffice household-question", "ANSWERED");
        assertThat(stage.youthFile().asked()).singleElement().satisfies(asked -> assertThat(
                        new String(asked.question(), UTF_8))
                .contains(YOUNGEST)
                .doesNotContain("999990044"));
        assertThat(events(new ExchangeId(
                        java.util.UUID.fromString(answer.path("exchange").asText()))))
                .anyMatch(e -> e.getClass().getSimpleName().equals("BrokeGlass"));
    }

    @Test
    void aSourceThatHangsCostsItsOwnDeadlineAndNoMore() throws Exception {
        consent(YOUNGEST);
        stage.youthFile().behave(Behaviour.SILENT);
        long start = System.nanoTime();

        JsonNode answer = answer(ask(stage.coordinator(), "integraal-plan", named(YOUNGEST)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
        assertThat(outcomes(answer))
                .containsEntry("jeugd-backoffice household-question", "NO_ANSWER source-timeout")
                .containsEntry("wmo-backoffice household-question", "ANSWERED");
    }

    @Test
    void whatASourceTellsUnaskedGoesNowhere() throws Exception {
        consent(YOUNGEST);
        stage.youthFile().behave(Behaviour.TELL_ALL);

        JsonNode answer = answer(ask(stage.coordinator(), "integraal-plan", named(YOUNGEST)));

        assertThat(answer.toString()).doesNotContain("999990044");
        assertThat(laws(answer)).containsOnlyOnce("JEUGDWET");
    }

    @Test
    void aQuestionWithoutAPurposeOrWithAFaultIsRefusedWithItsPlace() throws Exception {
        Reply aimless = stage.coordinator()
                .send("/v1/huishoudvragen", registered(MOTHER).getBytes(UTF_8));
        assertThat(aimless.status()).isEqualTo(403);

        Reply wrong = ask(stage.coordinator(), "integraal-plan", named("999990021"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("/persons/0/bsn").doesNotContain("999990021");
    }

    private static String registered(String bsn) {
        return "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"registered\": true, \"persons\": [{\"bsn\": \""
                + bsn + "\"}]}";
    }

    private static String named(String... bsns) {
        List<String> persons = new ArrayList<>();
        for (String bsn : bsns) {
            persons.add("{\"bsn\": \"" + bsn + "\"}");
        }
        return "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"persons\": " + persons + "}";
    }

    private static Reply ask(BackOfficeSimulator asker, String purpose, String question) throws Exception {
        return asker.send("/v1/huishoudvragen?doel=" + purpose, question.getBytes(UTF_8));
    }

    private static JsonNode answer(Reply reply) throws Exception {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private void consent(String bsn) throws Exception {
        Reply reply = stage.youth().send("/v1/toestemmingen", """
                        {"betrokkene": "%s", "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
                           {"bsn": "999990019", "rol": "gezagsdrager"}, {"bsn": "999990020", "rol": "gezagsdrager"}]},
                         "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
                         "herkomst": ["JEUGD"],
                         "gegevens": ["person.bsn", "provision.existence", "provision.period", "provision.status", "care.product"],
                         "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
                         "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""".formatted(bsn).getBytes(UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private static Map<String, String> outcomes(JsonNode answer) {
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode line : answer.path("sources")) {
            outcomes.put(
                    line.path("source").asText() + " " + line.path("question").asText(),
                    (line.path("outcome").asText() + " " + line.path("code").asText("")).strip());
        }
        return outcomes;
    }

    private static List<String> laws(JsonNode answer) {
        return answer.at("/household/provisions").findValuesAsText("law");
    }

    private List<AuditEvent> events(ExchangeId exchange) {
        return new Trail(stage.data())
                .view(exchange).orElseThrow().records().stream()
                        .map(PlacedRecord::entry)
                        .map(r -> r.event())
                        .toList();
    }

    private static ExchangeId exchange(Reply reply) throws Exception {
        String instance = JSON.readTree(reply.body()).path("instance").asText();
        return new ExchangeId(java.util.UUID.fromString(instance.substring(instance.lastIndexOf('/') + 1)));
    }
}
