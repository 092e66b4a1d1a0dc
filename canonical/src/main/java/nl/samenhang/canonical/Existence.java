// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/** That there is a provision (class D2): of which law, for whom, in which period. */
public record Existence(
        Law law, PersonKey client, Set<PersonKey> beneficiaries, Fact<Period> period, Fact<Status> status) {

    /** Where a provision is in its life. */
    public enum Status {
        PLANNED,
        ACTIVE,
        PAUSED,
        ENDED,
        CANCELLED
    }

    public Existence {
        beneficiaries = Set.copyOf(beneficiaries);
    }

    Existence retain(Set<Field> permitted) {
        return new Existence(
                law,
                client,
                beneficiaries,
                period.keep(Field.PROVISION_PERIOD, permitted),
                status.keep(Field.PROVISION_STATUS, permitted));
    }
}
