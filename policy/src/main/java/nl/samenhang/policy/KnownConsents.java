// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Pseudonym;

/**
 * What the caller of {@link Policy} found in the {@link ConsentRegister} about the persons of a household.
 *
 * @param persons what each person is called in the register; who has no citizen service number is not in it
 * @param inForce the consents of those persons that are in force at the moment of the question
 */
public record KnownConsents(Map<PersonKey, Pseudonym> persons, List<Consent> inForce) {

    public KnownConsents {
        persons = Map.copyOf(persons);
        inForce = List.copyOf(inForce);
    }

    /** Nothing is on record, so nothing was given. */
    public static KnownConsents none() {
        return new KnownConsents(Map.of(), List.of());
    }

    List<Consent> of(PersonKey person) {
        Optional<Pseudonym> known = Optional.ofNullable(persons.get(person));
        return known.map(
                        p -> inForce.stream().filter(c -> c.subject().equals(p)).toList())
                .orElse(List.of());
    }
}
