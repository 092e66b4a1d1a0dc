// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** The steps of the case in which somebody asks about the household. */
final class Questions {

    private static final String YOUTH = Cast.YOUTH + " household-question ";

    private final Stage stage;
    private final Watch watch;
    private final ParentsConsent consent;

    Questions(Stage stage, Watch watch, ParentsConsent consent) {
        this.stage = stage;
        this.watch = watch;
        this.consent = consent;
    }

    /** One plan: Wmo in full, youth data once those with authority consented, Suwinet never. */
    Scene onePlan() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int asked = stage.youthFile().asked().size();
        Reply without = plan();
        List<String> before = told(without);
        expect.that("the Wmo answers", before.contains(Cast.WMO + " household-question ANSWERED"));
        expect.that(
                "without consent the youth back office is not asked",
                stage.youthFile().asked().size() == asked && before.contains(YOUTH + "NOT_ASKED CONDITION"));
        expect.that(
                "the answer says which consent, and from whom",
                without.body().contains("C1_STATUTORY_EXPLICIT")
                        || without.body().contains("toestemming"));
        expect.that(
                "Suwinet is not asked",
                before.contains(Cast.SUWINET + " suwi-bijstandsregelingen NOT_ASKED PROHIBITED"));
        expect.that("the consent of both parents is recorded", consent.give());
        Reply with = plan();
        expect.that("with consent the youth back office answers", told(with).contains(YOUTH + "ANSWERED"));
        return new Scene(
                3,
                "One plan: the coordinator asks about the household",
                watch.accounts(without, with),
                List.of("in between, " + Cast.YOUTH + " to " + Cast.GATEWAY
                        + ": HTTPS/REST: both parents, who have authority, consent for the" + " youngest: "
                        + consent.id()),
                expect.failures());
    }

    /** Once more, after the consent of the parents is withdrawn. */
    Reply plan() throws IOException, InterruptedException {
        return ask(stage.coordinator(), "integraal-plan", registered());
    }

    /** Debt help may ask without consent (Wgs 8d); the Wmo may not ask debt help without it. */
    Scene debts() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        Reply forward = ask(stage.debtHelp(), "schuldhulp", named(Family.FATHER, Family.ELDEST));
        Reply backward = ask(stage.coordinator(), "integraal-plan", named(Family.FATHER));
        List<String> told = told(forward);
        expect.that("the Wmo answers debt help", told.contains(Cast.WMO + " household-question ANSWERED"));
        expect.that("the income system too", told.contains(Cast.INCOME + " household-question ANSWERED"));
        expect.that(
                "the other way round needs consent",
                told(backward).contains(Cast.DEBT_HELP + " household-question NOT_ASKED CONDITION"));
        return new Scene(4, "Debt help may ask", watch.accounts(forward, backward), List.of(), expect.failures());
    }

    /** A crisis worker breaks the glass for the youngest alone. */
    Scene emergency() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int asked = stage.youthFile().asked().size();
        String question =
                """
                {"$schema": "urn:samenhang:schema:household-inquiry:0.1", "persons": [{"bsn": "%1$s"}, {"bsn": "%3$s"}],
                 "emergency": {"reason": "acute-danger", "role": "crisis-worker", "subject": "%1$s", "declaredBy": "dienst-7",
                  "harm": "Acute dreiging in huis, nu handelen.", "until": "%2$s"}}""".formatted(Family.YOUNGEST, stage.clock().instant().plus(Duration.ofHours(2)), Family.MIDDLE);
        Reply reply = ask(stage.coordinator(), "integraal-plan", question);
        expect.that("the youth back office answers", told(reply).contains(YOUTH + "ANSWERED"));
        expect.that(
                "it was asked about her and nobody else",
                stage.youthFile().asked().size() == asked + 1
                        && !new String(stage.youthFile().asked().get(asked).question(), UTF_8).contains(Family.MIDDLE));
        expect.that(
                "that the glass was broken is on the trail, to be reviewed",
                watch.newest("event:broke-glass")
                        .filter(r -> r.entry().exchange().equals(Watch.exchange(reply)))
                        .isPresent());
        return new Scene(
                9,
                "Emergency: the glass is broken for one person",
                watch.accounts(reply),
                List.of("until two hours from now, for her alone; somebody has to review it"),
                expect.failures());
    }

    private static Reply ask(BackOfficeSimulator asker, String purpose, String question)
            throws IOException, InterruptedException {
        return asker.send("/v1/huishoudvragen?doel=" + purpose, question.getBytes(UTF_8));
    }

    /** One line a source: what was asked of it, and what became of that. */
    private static List<String> told(Reply reply) {
        List<String> told = new ArrayList<>();
        for (JsonNode line : Replies.tree(reply.body()).path("sources")) {
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
                + Family.MOTHER + "\"}]}";
    }

    private static String named(String... numbers) {
        List<String> persons = new ArrayList<>();
        for (String number : numbers) {
            persons.add("{\"bsn\": \"" + number + "\"}");
        }
        return "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"persons\": " + persons + "}";
    }
}
