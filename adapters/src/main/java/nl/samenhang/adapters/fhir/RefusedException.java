// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;

/** A refusal, in the way that HAPI takes one. Its text is a number, for HAPI may log it. */
final class RefusedException extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.status(), String.valueOf(refusal.status()));
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
