// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PersonKey;

/**
 * Who is meant by a key. A key goes on to every receiver, whatever policy withholds of its person, so that it may not be a number by
 * which somebody is known.
 */
final class PersonKeys {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*(-?[0-9]{1,4})?");
    private static final int LONGEST = 40;

    private PersonKeys() {}

    static List<Finding> findings(Household household, String root) {
        List<Finding> findings = new ArrayList<>();
        Set<PersonKey> known = new HashSet<>();
        for (int i = 0; i < household.persons().size(); i++) {
            PersonKey key = household.persons().get(i).key();
            String place = root + "/persons/" + i + "/key";
            if (key.value().length() > LONGEST || !FORM.matcher(key.value()).matches()) {
                findings.add(new Finding(
                        2,
                        "SAM006",
                        place,
                        "has to be lower case letters and hyphens, with at most four digits after"));
            } else if (!known.add(key)) {
                findings.add(new Finding(2, "SAM007", place, "has to be a key that occurs once"));
            }
        }
        if (findings.isEmpty() && !named(household).allMatch(known::contains)) {
            findings.add(new Finding(2, "SAM008", root, "has to name only persons that are among its persons"));
        }
        return findings;
    }

    private static Stream<PersonKey> named(Household household) {
        return Stream.of(
                        household.members().stream().map(m -> m.person()),
                        household.relations().stream().flatMap(r -> Stream.of(r.from(), r.to())),
                        household.authorities().stream()
                                .flatMap(a -> Stream.concat(Stream.of(a.minor()), a.holders().stream())),
                        household.provisions().stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.of(p.existence().client()), p.existence().beneficiaries().stream())),
                        household.signals().stream().map(s -> s.subject()),
                        household.enrolments().stream().map(e -> e.pupil()),
                        household.absences().stream().map(a -> a.pupil()),
                        household.plans().stream()
                                .flatMap(p -> p.goals().asOptional().stream().flatMap(List::stream))
                                .map(g -> g.owner()),
                        household.cases().stream().map(c -> c.subject()))
                .flatMap(keys -> keys);
    }
}
