// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** The consent of the parents for the youngest, who is under sixteen: given in one step of the case, withdrawn in another. */
final class ParentsConsent {

    private final Stage stage;
    private String id = "";

    ParentsConsent(Stage stage) {
        this.stage = stage;
    }

    /** Both who have authority give it, to the youth back office, which records it. */
    boolean give() throws IOException, InterruptedException {
        Reply reply = stage.youth()
                .send("/v1/toestemmingen", """
                {"betrokkene": "%s", "gegevenDoor": {"zelf": false, "vertegenwoordigers": [
                   {"bsn": "%s", "rol": "gezagsdrager"}, {"bsn": "%s", "rol": "gezagsdrager"}]},
                 "soort": "wettelijke-toestemming", "doelen": ["integraal-plan"], "ontvanger": {"taak": "WMO"},
                 "herkomst": ["JEUGD"],
                 "gegevens": ["person.bsn", "provision.existence", "provision.period", "provision.status", "care.product"],
                 "geldigVanaf": "2026-01-01", "geldigTot": "2099-12-31",
                 "bewijs": {"kenmerk": "dossier-17", "tekstversie": "2026-01"}}""".formatted(Family.YOUNGEST, Family.FATHER, Family.MOTHER)
                        .getBytes(UTF_8));
        id = Replies.tree(reply.body()).path("id").asText();
        return reply.status() == 201;
    }

    boolean withdraw() throws IOException, InterruptedException {
        return stage.youth()
                        .send("/v1/toestemmingen/" + id + "/intrekking", "{}".getBytes(UTF_8))
                        .status()
                == 200;
    }

    /** By which the trail names it; empty until it is given. */
    String id() {
        return id;
    }
}
