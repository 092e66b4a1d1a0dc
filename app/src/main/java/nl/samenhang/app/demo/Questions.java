// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** The steps of the case in which somebody asks about the household. What is told of each is what the asker got to hear. */
final class Questions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FATHER = "999990019";
    private static final String MOTHER = "999990020";
    private static final String ELDEST = "999990032";
    private static final String YOUNGEST = "999990056";
    private static final String YOUTH = Cast.YOUTH + " household-question ";

    private final Stage stage;

    Questions(Stage stage) {
        this.stage = stage;
    }

    /** One plan: Wmo in full, youth data once those with authority consented, Suwinet never. */
    Scene onePlan() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        List<String> before = told(ask(stage.coordinator(), "integraal-plan", registered()));
        boolean unasked = stage.youthFile().asked().isEmpty();
        String consent = consent();
        List<String> after = told(ask(stage.coordinator(), "integraal-plan", registered()));
        expect.that("the Wmo answers", before.contains(Cast.WMO + " household-question ANSWERED"));
        expect.that(
                "without consent the youth back office is not asked",
                unasked && before.contains(YOUTH + "NOT_ASKED CONDITION"));
        expect.that("with consent it answers", after.contains(YOUTH + "ANSWERED"));
        expect.that(
                "Suwinet is not asked",
                before.contains(Cast.SUWINET + " suwi-bijstandsregelingen NOT_ASKED PROHIBITED"));
        expect.that("the consent can be withdrawn", withdraw(consent) == 200);
        List<String> withdrawn = told(ask(stage.coordinator(), "integraal-plan", registered()));
        expect.that("from then on it is not asked any more", withdrawn.contains(YOUTH + "NOT_ASKED CONDITION"));
        List<String> notes = new ArrayList<>(before);
        notes.add("the parents, who have authority, consent for the youngest:");
        notes.addAll(after.stream().filter(line -> line.startsWith(Cast.YOUTH)).toList());
        notes.add("they withdraw it:");
        notes.addAll(
                withdrawn.stream().filter(line -> line.startsWith(Cast.YOUTH)).toList());
        return new Scene(3, "One plan: the coordinator asks about the household", List.of(), notes, expect.failures());
    }

    /** Debt help may ask without consent (Wgs 8d); the Wmo may not ask debt help without it. */
    Scene debts() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        List<String> told = told(ask(stage.debtHelp(), "schuldhulp", named(FATHER, ELDEST)));
        List<String> reverse = told(ask(stage.coordinator(), "integraal-plan", named(FATHER)));
        expect.that("the Wmo answers debt help", told.contains(Cast.WMO + " household-question ANSWERED"));
        expect.that("the income system too", told.contains(Cast.INCOME + " household-question ANSWERED"));
        expect.that(
                "the other way round needs consent",
                reverse.contains(Cast.DEBT_HELP + " household-question NOT_ASKED CONDITION"));
        List<String> notes = new ArrayList<>(told);
        notes.add("the other way round, the coordinator asks debt help:");
        notes.addAll(
                reverse.stream().filter(line -> line.startsWith(Cast.DEBT_HELP)).toList());
        return new Scene(4, "Debt help may ask", List.of(), notes, expect.failures());
    }

    /** A crisis worker breaks the glass for the youngest alone. */
    Scene emergency() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int asked = stage.youthFile().asked().size();
        String question = """
                {"$schema": "urn:samenhang:schema:household-inquiry:0.1", "persons": [{"bsn": "%1$s"}, {"bsn": "999990044"}],
                 "emergency": {"reason": "acute-danger", "role": "crisis-worker", "subject": "%1$s", "declaredBy": "dienst-7",
                  "harm": "Acute dreiging in huis, nu handelen.", "until": "%2$s"}}""".formatted(YOUNGEST, stage.clock().instant().plus(Duration.ofHours(2)));
        List<String> told = told(ask(stage.coordinator(), "integraal-plan", question));
        expect.that("the youth back office answers", told.contains(YOUTH + "ANSWERED"));
        expect.that(
                "it was asked about her and nobody else",
                stage.youthFile().asked().size() == asked + 1
                        && !new String(stage.youthFile().asked().get(asked).question(), UTF_8).contains("999990044"));
        return new Scene(9, "Emergency: the glass is broken for one person", List.of(), told, expect.failures());
    }

    private String consent() throws IOException, InterruptedException {
        Reply reply = stage.youth().send("/v1/toestemmingen", """
                {"betrokkene": "%s", "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
                   {"bsn": "%s", "rol": "gezagsdrager"}, {"bsn": "%s", "rol": "gezagsdrager"}]},
                 "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
                 "herkomst": ["JEUGD"],
                 "gegevens": ["person.bsn", "provision.existence", "provision.period", "provision.status", "care.product"],
                 "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
                 "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""".formatted(YOUNGEST, FATHER, MOTHER)
                .getBytes(UTF_8));
        return JSON.readTree(reply.body()).path("id").asText();
    }

    private int withdraw(String consent) throws IOException, InterruptedException {
        return stage.youth()
                .send("/v1/toestemmingen/" + consent + "/intrekking", "{}".getBytes(UTF_8))
                .status();
    }

    private static Reply ask(BackOfficeSimulator asker, String purpose, String question)
            throws IOException, InterruptedException {
        return asker.send("/v1/huishoudvragen?doel=" + purpose, question.getBytes(UTF_8));
    }

    /** One line a source: what was asked of it, and what became of that. */
    private static List<String> told(Reply reply) throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonNode line : JSON.readTree(reply.body()).path("sources")) {
            told.add("%s %s %s %s"
                    .formatted(
                            line.path("source").asText(),
                            line.path("question").asText(),
                            line.path("outcome").asText(),
                            line.path("code").asText())
                    .strip());
        }
        return told;
    }

    private static String registered() {
        return "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"registered\": true, \"persons\": [{\"bsn\": \""
                + MOTHER + "\"}]}";
    }

    private static String named(String... numbers) {
        List<String> persons = new ArrayList<>();
        for (String number : numbers) {
            persons.add("{\"bsn\": \"" + number + "\"}");
        }
        return "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"persons\": " + persons + "}";
    }
}
