// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;

/** About whom a rule permits something. */
enum Scope {
    /** Everybody named in the message. */
    NAMED,
    /** Those for whom a provision in the message is. */
    CLIENTS,
    /** Pupils of whom the message tells enrolment or absence. */
    PUPILS;

    Set<PersonKey> within(Household household) {
        Stream<PersonKey> found =
                switch (this) {
                    case NAMED -> household.persons().stream().map(Person::key);
                    case CLIENTS ->
                        household.provisions().stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.of(p.existence().client()), p.existence().beneficiaries().stream()));
                    case PUPILS ->
                        Stream.concat(
                                household.enrolments().stream().map(e -> e.pupil()),
                                household.absences().stream().map(a -> a.pupil()));
                };
        return found.collect(toUnmodifiableSet());
    }
}
