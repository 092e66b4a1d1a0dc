// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Pseudonym;
import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.policy.KnownConsents;

/** Finds in the register what a decision on a household may rest on. The decision itself asks nobody: it is handed what was found. */
final class ConsentLookup {

    private final ConsentRegister register;
    private final Pseudonyms pseudonyms;

    ConsentLookup(ConsentRegister register, Pseudonyms pseudonyms) {
        this.register = register;
        this.pseudonyms = pseudonyms;
    }

    /** The consents of everybody in it, in force at that moment. Who has no citizen service number has none. */
    KnownConsents of(Household household, Instant moment) {
        Map<PersonKey, Pseudonym> persons = new HashMap<>();
        household.persons().forEach(p -> p.bsn().asOptional().ifPresent(bsn -> persons.put(p.key(), pseudonym(bsn))));
        return persons.isEmpty()
                ? KnownConsents.none()
                : new KnownConsents(persons, register.inForce(persons.values(), moment));
    }

    Pseudonym pseudonym(Bsn bsn) {
        return new Pseudonym(pseudonyms.of(bsn));
    }
}
