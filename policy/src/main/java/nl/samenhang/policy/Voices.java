// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Pseudonym;

/**
 * Whose word counts, today: by the birth date and the authority in the household and the day of the decision, not by what held when
 * the consent was recorded.
 */
record Voices(Draft draft) {

    /** Mentorship and curatele (WJ003): somebody else decides in matters of the person. Bewind is about property alone. */
    private static final Set<String> INCAPABLE = Set.of("08", "09");

    /** Who has to give it; with a consent, given that its subject could or could not weigh it then. */
    Giver giver(Right right, PersonKey key, Optional<Consent> given) {
        Optional<Person> person =
                household().persons().stream().filter(p -> p.key().equals(key)).findFirst();
        Optional<PartialDate> born = person.flatMap(p -> p.birthDate().asOptional());
        boolean incapable = person.flatMap(p -> p.legalRepresentation().asOptional())
                        .filter(c -> c.system().equals("WJ003") && INCAPABLE.contains(c.code()))
                        .isPresent()
                || given.filter(c -> c.giving().capacity() == Consent.Capacity.INCAPABLE)
                        .isPresent();
        return born.map(b -> right.giver(b, draft.day(), incapable)).orElse(Giver.BIRTH_DATE_UNKNOWN);
    }

    /** Whether everybody who has to give it did. */
    boolean counts(Consent consent, Right right, PersonKey person) {
        boolean self = consent.giving().self();
        return switch (giver(right, person, Optional.of(consent))) {
            case SELF -> self;
            case AUTHORITY_HOLDERS -> allWithAuthority(consent, person);
            case REPRESENTATIVE -> speaksByLaw(consent);
            case SELF_AND_AUTHORITY_HOLDERS -> self && allWithAuthority(consent, person);
            case SELF_OR_AUTHORITY_HOLDERS -> self || allWithAuthority(consent, person);
            case BIRTH_DATE_UNKNOWN -> false;
        };
    }

    /** Everybody who has authority gave it. Where nobody is known to have it, nobody can. */
    private boolean allWithAuthority(Consent consent, PersonKey minor) {
        List<Authority> held = household().authorities().stream()
                .filter(a -> a.minor().equals(minor))
                .toList();
        if (held.isEmpty() || !held.stream().allMatch(Voices::isSettled)) {
            return false;
        }
        Set<Pseudonym> gave = consent.giving().representatives().stream()
                .filter(r -> r.role() == Consent.Role.AUTHORITY_HOLDER)
                .map(Consent.Representative::who)
                .collect(toSet());
        return held.stream()
                .flatMap(a -> a.holders().stream())
                .map(holder -> Optional.ofNullable(
                        draft.question().consents().persons().get(holder)))
                .allMatch(known -> known.filter(gave::contains).isPresent());
    }

    private static boolean isSettled(Authority authority) {
        return authority.kind() instanceof Fact.Known<Authority.Kind> known
                && known.value() != Authority.Kind.TEMPORARILY_NONE
                && known.value() != Authority.Kind.UNDETERMINABLE
                && !authority.holders().isEmpty();
    }

    /** That somebody speaks for a resident of age is shown when the consent is recorded: no household says who it is. */
    private static boolean speaksByLaw(Consent consent) {
        return consent.giving().representatives().stream().anyMatch(r -> r.role() != Consent.Role.AUTHORITY_HOLDER);
    }

    private Household household() {
        return draft.question().known();
    }
}
