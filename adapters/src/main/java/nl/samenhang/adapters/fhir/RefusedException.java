// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.OperationOutcome;

/** A refusal, in the way that HAPI takes one. Its text is a number, for HAPI may log it. */
final class RefusedException extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    RefusedException(Refusal refusal) {
        super(
                refusal.status(),
                String.valueOf(refusal.status()),
                FhirContext.forR4Cached()
                        .newJsonParser()
                        .parseResource(OperationOutcome.class, refusal.outcome().toString()));
    }
}
