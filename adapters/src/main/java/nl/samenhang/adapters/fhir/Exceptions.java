// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every refusal and every failure in our words. HAPI's own quote the address, or the exception. */
public final class Exceptions {

    private static final Logger LOG = LoggerFactory.getLogger(Exceptions.class);

    /** For HAPI, which calls it by its annotation. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean handle(BaseServerResponseException fault, HttpServletResponse response) throws IOException {
        refusal(fault).send(response);
        return false;
    }

    private static Refusal refusal(BaseServerResponseException fault) {
        if (fault instanceof RefusedException refused) {
            return refused.refusal();
        }
        if (fault.getStatusCode() < 500) {
            return Refusal.of(400, "not-supported", "Dit verzoek wordt niet ondersteund. Zie /fhir/metadata.");
        }
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        LOG.error("a FHIR request failed: {}", cause.getClass().getName());
        return Refusal.of(500, "exception", "Er ging bij ons iets mis. Er is niets getoond.");
    }
}
