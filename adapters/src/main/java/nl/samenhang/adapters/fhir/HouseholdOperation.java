// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST Group/$household}. Reads and writes the bytes itself: the spine reads the question as it was sent and writes the answer as it goes. */
public final class HouseholdOperation {

    private final Questions questions;

    HouseholdOperation(Questions questions) {
        this.questions = questions;
    }

    /** For HAPI, which calls it by its annotation. */
    @Operation(name = "$household", typeName = "Group", manualRequest = true, manualResponse = true)
    public void household(HttpServletRequest request, HttpServletResponse response) throws IOException {
        questions.ask(request, response);
    }
}
