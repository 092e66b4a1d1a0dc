// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.brp.RegisteredHousehold.Review;

/** Who has to be looked at before a household is used, and why. */
final class Reviews {

    private final Household known;
    private final Map<PersonKey, Set<Review>> found = new LinkedHashMap<>();

    Reviews(Household known, Kinship kinship, List<Household> answers) {
        this.known = known;
        Set<Bsn> possible = answers.stream()
                .filter(answer -> answer.definition() == HouseholdDefinition.BRP_ADDRESS)
                .flatMap(answer -> answer.persons().stream().filter(person -> !isMember(answer, person.key())))
                .flatMap(person -> person.bsn().asOptional().stream())
                .collect(Collectors.toSet());
        known.persons().forEach(person -> look(person, kinship, possible));
    }

    /** The subject lives at no object of the BAG. */
    void noHome(PersonKey subject) {
        add(subject, Review.NO_HOME);
    }

    Map<PersonKey, Set<Review>> found() {
        return found;
    }

    /** What the register had, and one for everybody else who has to be looked at. */
    List<Signal> signals(Provenance derived) {
        List<Signal> signals = new ArrayList<>(known.signals());
        found.keySet().stream()
                .filter(key -> !isSignalled(key))
                .forEach(key -> signals.add(new Signal(
                        key,
                        Fact.known(Signal.Kind.NEEDS_REVIEW, derived),
                        Fact.absent(AbsentReason.UNKNOWN),
                        Fact.absent(AbsentReason.NOT_SUPPORTED))));
        return signals;
    }

    private void look(Person person, Kinship kinship, Set<Bsn> possible) {
        if (person.bsn().asOptional().filter(possible::contains).isPresent()) {
            add(person.key(), Review.POSSIBLE_RESIDENT);
        } else if (isSignalled(person.key())) {
            add(person.key(), Review.IN_DOUBT);
        }
        if (person.secrecy().asOptional().filter(degree -> degree > 0).isPresent()) {
            add(person.key(), Review.SECRECY);
        }
        if (kinship.home(person.key()).isPresent()
                && kinship.isMinor(person.key()).isEmpty()) {
            add(person.key(), Review.AGE_UNKNOWN);
        }
    }

    private boolean isSignalled(PersonKey key) {
        return known.signals().stream()
                .filter(signal -> signal.subject().equals(key))
                .anyMatch(signal -> signal.kind().asOptional().equals(Optional.of(Signal.Kind.NEEDS_REVIEW)));
    }

    private void add(PersonKey key, Review why) {
        found.computeIfAbsent(key, unseen -> EnumSet.noneOf(Review.class)).add(why);
    }

    private static boolean isMember(Household answer, PersonKey key) {
        return answer.members().stream().map(HouseholdMember::person).anyMatch(key::equals);
    }
}
