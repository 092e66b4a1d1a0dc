// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

/** An envelope cannot be opened, or not by us. Says where and which rule; quotes nothing. */
final class EnvelopeFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;

    EnvelopeFaultException(FaultCode code, String details) {
        super(details);
        this.code = code;
    }

    FaultCode code() {
        return code;
    }
}
