// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Consents;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/** HAPI FHIR's plain server with what is offered here. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private FhirServer(FhirContext context) {
        super(context);
    }

    static HttpServlet of(Questions questions, Consents consents, Senders senders) {
        FhirServer server = new FhirServer(FhirContext.forR4Cached());
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setServerConformanceProvider(new Capabilities());
        server.setResourceProviders(List.of(
                new ByQuestion(Patient.class, questions),
                new ByQuestion(Group.class, questions),
                new ByQuestion(RelatedPerson.class, questions),
                new ConsentResources(consents, senders)));
        server.registerInterceptor(new Exceptions());
        server.registerProvider(new HouseholdOperation(questions));
        return server;
    }

    /** None: by default it says which library and version this is. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {}
}
