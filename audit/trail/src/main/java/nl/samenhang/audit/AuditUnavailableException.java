// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

/** For the operator: the trail cannot be written or opened, so nothing may be released. */
public final class AuditUnavailableException extends RuntimeException {

    public AuditUnavailableException(String what) {
        super(what);
    }

    public AuditUnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}
