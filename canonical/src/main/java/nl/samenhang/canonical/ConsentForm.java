// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;

/**
 * A consent as somebody asks to have it recorded. The one form of it that holds citizen service numbers; it is never kept.
 *
 * @param self whether the resident gave it
 */
public record ConsentForm(
        Bsn subject,
        boolean self,
        List<Representative> representatives,
        Consent.Capacity capacity,
        Consent.Scope scope,
        Consent.Evidence evidence) {

    /** Somebody who gave it on behalf of the resident. */
    public record Representative(Bsn bsn, Consent.Role role) {}

    public ConsentForm {
        representatives = List.copyOf(representatives);
        if (!self && representatives.isEmpty()) {
            throw new IllegalArgumentException("consent: given by the resident, a representative, or both");
        }
    }

    @Override
    public String toString() {
        return "ConsentForm[" + scope.kind() + "]";
    }
}
