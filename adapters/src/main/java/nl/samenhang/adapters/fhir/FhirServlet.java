// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Consents;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.PartyCode;

/**
 * {@code /fhir}: questions about a household and consents, in FHIR R4 (JSON). Takes what {@link RequestShape} knows and hands it to HAPI,
 * which is made with the first such request; says everything else itself, so that no library quotes what was in an address.
 */
public final class FhirServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Questions questions;
    private final transient Consents consents;
    private final transient Senders senders;
    private transient Optional<HttpServlet> server = Optional.empty();

    /**
     * A servlet for the port of systems.
     *
     * @param gateway whom questions are addressed to
     */
    public FhirServlet(Inbox inbox, Consents consents, Senders senders, BodyReader bodies, PartyCode gateway) {
        this.questions = new Questions(inbox, senders, bodies, gateway);
        this.consents = consents;
        this.senders = senders;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (RequestShape.of(request)) {
            case SUPPORTED -> server().service(request, response);
            case PERSON_IN_ADDRESS -> questions.refuseAddress(request).send(response);
            case UNKNOWN_PATH ->
                Refusal.of(404, "not-found", "Dit pad bestaat niet. Zie /fhir/metadata.")
                        .send(response);
            case WRONG_METHOD ->
                Refusal.of(405, "not-supported", "Dit pad kent deze methode niet. Zie /fhir/metadata.")
                        .send(response);
            case WRONG_PARAMETER ->
                Refusal.of(
                                400,
                                "not-supported",
                                "Een parameter in het adres wordt niet ondersteund. Zie /fhir/metadata.")
                        .send(response);
            case WRONG_FORM ->
                Refusal.of(406, "not-supported", "Vraag 'application/fhir+json'; een andere vorm is er niet.")
                        .send(response);
            case WRONG_MEDIA_TYPE ->
                Refusal.of(415, "not-supported", "Stuur 'Content-Type: application/fhir+json'.")
                        .send(response);
        }
    }

    /** Made with the first request: it takes seconds and tens of megabytes, which a gateway that nobody asks in FHIR does not spend. */
    private synchronized HttpServlet server() throws ServletException {
        if (server.isEmpty()) {
            HttpServlet made = FhirServer.of(questions, consents, senders);
            made.init(getServletConfig());
            server = Optional.of(made);
        }
        return server.get();
    }

    @Override
    public void destroy() {
        server.ifPresent(HttpServlet::destroy);
    }
}
