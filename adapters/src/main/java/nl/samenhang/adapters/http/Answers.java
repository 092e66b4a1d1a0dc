// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Outcome;

/** Says an outcome over HTTP: 202 and JSON, or a problem. */
final class Answers {

    static final String TRY_AGAIN_SECONDS = "30";

    private Answers() {}

    static void send(Outcome outcome, Arrival arrival, HttpServletResponse response) throws IOException {
        if (outcome instanceof Outcome.Accepted accepted) {
            response.setHeader("Location", Exchanges.path(accepted.exchange()));
        }
        Verdict.of(outcome, arrival.complete() ? Verdict.Reach.WHOLE : Verdict.Reach.BEGINNING)
                .send(response);
    }
}
