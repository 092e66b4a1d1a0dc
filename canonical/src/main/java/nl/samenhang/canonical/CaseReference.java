// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/** A case (zaak) about a person in a case system, by its address there (ZGW). */
public record CaseReference(PersonKey subject, Fact<String> url, Fact<Code> kind) {

    CaseReference retain(Set<Field> permitted) {
        return new CaseReference(
                subject, url.keep(Field.CASE_REFERENCE, permitted), kind.keep(Field.CASE_REFERENCE, permitted));
    }
}
