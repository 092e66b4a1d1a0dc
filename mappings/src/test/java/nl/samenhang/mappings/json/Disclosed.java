// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;

/** What a permit for everybody in it makes of a household. */
final class Disclosed {

    private Disclosed() {}

    static Disclosure all(Household household, Set<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, fields, List.of()).disclose(household);
    }
}
