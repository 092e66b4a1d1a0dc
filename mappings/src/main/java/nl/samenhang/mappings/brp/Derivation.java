// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.HouseholdMember.Basis;
import nl.samenhang.canonical.HouseholdMember.Role;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.brp.RegisteredHousehold.Kind;

/** One derivation; see {@link RegisteredHousehold#derive}. */
final class Derivation {

    private final Household known;
    private final Kinship kinship;
    private final Provenance derived;
    private final PersonKey subject;
    private final Set<PersonKey> neighbours;
    private final boolean isAsked;
    private final Reviews reviews;
    private final Map<PersonKey, HouseholdMember> members = new LinkedHashMap<>();

    Derivation(Bsn subject, List<Household> answers, LocalDate on, Provenance derived) {
        if (derived.trust() != Trust.DERIVED) {
            throw new IllegalArgumentException("a derived household has the trust DERIVED");
        }
        this.known = Joined.of(answers);
        this.kinship = new Kinship(known, on);
        this.derived = derived;
        this.subject = known.persons().stream()
                .filter(person -> person.bsn().asOptional().equals(Optional.of(subject)))
                .map(Person::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the subject is in none of the answers"));
        this.neighbours = kinship.home(this.subject).map(kinship::at).orElseGet(Set::of);
        this.isAsked = answers.stream()
                .filter(answer -> answer.definition() != HouseholdDefinition.BRP_ADDRESS)
                .anyMatch(answer -> hasAsMember(answer, subject));
        this.reviews = new Reviews(known, kinship, answers);
    }

    RegisteredHousehold household() {
        if (!isAsked) {
            neighbours.forEach(key -> member(key, Role.UNKNOWN, Basis.SAME_ADDRESS));
            return result(HouseholdDefinition.BRP_ADDRESS, Kind.UNKNOWN, List.of());
        }
        List<PersonKey> adults = adults();
        adults.forEach(this::adult);
        adults.forEach(
                adult -> here(kinship.children(adult)).forEach(child -> member(child, Role.CHILD, Basis.BRP_CHILD)));
        if (!members.containsKey(subject)) {
            member(subject, Role.UNKNOWN, Basis.SAME_ADDRESS);
        }
        Kind kind = neighbours.isEmpty() ? Kind.UNKNOWN : kind(adults);
        return result(HouseholdDefinition.REGISTER, kind, coResidents());
    }

    /** The oldest first: of the couple, or the parents of a minor. None for a minor without parents at the address. */
    private List<PersonKey> adults() {
        Set<PersonKey> adults = new LinkedHashSet<>();
        if (kinship.isMinor(subject).orElse(false)) {
            adults.addAll(here(kinship.parents(subject)));
        } else {
            adults.add(subject);
        }
        List.copyOf(adults).forEach(adult -> adults.addAll(here(kinship.partners(adult))));
        return adults.stream().sorted(Comparator.comparing(kinship::born)).toList();
    }

    private void adult(PersonKey key) {
        Optional<PersonKey> head = members.keySet().stream().findFirst();
        if (head.isEmpty()) {
            member(key, Role.HEAD, Basis.SAME_ADDRESS);
        } else if (kinship.partners(head.get()).contains(key)) {
            member(key, Role.PARTNER_OF_HEAD, Basis.BRP_PARTNER);
        } else {
            member(key, Role.OTHER_MEMBER, Basis.SAME_ADDRESS);
        }
    }

    private Kind kind(List<PersonKey> adults) {
        boolean hasChildren = members.values().stream().anyMatch(member -> member.role() == Role.CHILD);
        boolean isCouple = members.values().stream().anyMatch(member -> member.role() == Role.PARTNER_OF_HEAD);
        if (adults.size() > 2 || adults.isEmpty() || (adults.size() == 2 && !isCouple)) {
            return Kind.OTHER_PRIVATE;
        }
        if (isCouple) {
            return hasChildren ? Kind.COUPLE_WITH_CHILDREN : Kind.COUPLE_NO_CHILDREN;
        }
        return hasChildren ? Kind.ONE_PARENT : Kind.SINGLE;
    }

    private List<PersonRelation> coResidents() {
        return neighbours.stream()
                .filter(key -> !members.containsKey(key))
                .map(key -> new PersonRelation(
                        key,
                        subject,
                        Fact.known(Codes.CO_RESIDENT, derived),
                        Fact.absent(AbsentReason.NOT_SUPPORTED),
                        Fact.absent(AbsentReason.UNKNOWN)))
                .toList();
    }

    private RegisteredHousehold result(HouseholdDefinition definition, Kind kind, List<PersonRelation> coResidents) {
        List<PersonRelation> relations = new ArrayList<>(known.relations());
        relations.addAll(coResidents);
        if (neighbours.isEmpty()) {
            reviews.noHome(subject);
        }
        var household = new Household(
                definition,
                List.copyOf(members.values()),
                known.persons(),
                relations,
                known.authorities(),
                List.of(),
                reviews.signals(derived),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new RegisteredHousehold(household, kind, reviews.found());
    }

    private void member(PersonKey key, Role role, Basis basis) {
        members.putIfAbsent(key, new HouseholdMember(key, role, basis, Fact.absent(AbsentReason.UNKNOWN)));
    }

    private List<PersonKey> here(Set<PersonKey> persons) {
        return persons.stream().filter(neighbours::contains).toList();
    }

    private static boolean hasAsMember(Household answer, Bsn number) {
        return answer.persons().stream()
                .filter(person -> person.bsn().asOptional().equals(Optional.of(number)))
                .anyMatch(person -> answer.members().stream()
                        .anyMatch(member -> member.person().equals(person.key())));
    }
}
