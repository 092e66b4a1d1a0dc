// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;

/**
 * The household of a person as the BRP gives reason to see it. No register holds it: this is a proposal of the gateway, and where
 * something about it is in doubt a person has to look before it is used.
 *
 * @param household of definition {@link HouseholdDefinition#REGISTER}; of {@link HouseholdDefinition#BRP_ADDRESS} where nothing is known
 *     but who is registered at the address. Everybody in {@code needsReview} has the signal {@code NEEDS_REVIEW} in it too
 * @param needsReview who has to be looked at, and why; empty if the household may be used as it is
 */
public record RegisteredHousehold(Household household, Kind kind, Map<PersonKey, Set<Review>> needsReview) {

    /** StUF HuishoudenSoort 2 to 6. Whether it is an institution (1) nobody can tell from the BRP. */
    public enum Kind {
        SINGLE,
        COUPLE_NO_CHILDREN,
        COUPLE_WITH_CHILDREN,
        ONE_PARENT,
        OTHER_PRIVATE,
        /** It is not known who is whose, or where the person lives. */
        UNKNOWN
    }

    /** Why a person has to look. */
    public enum Review {
        /** The register says that it looks into something, keeps the record no longer, or doubts the address. */
        IN_DOUBT,
        /** The register shields this person. */
        SECRECY,
        /** May live there or not: a mogelijke bewoner. */
        POSSIBLE_RESIDENT,
        /** Of age or not: the birth date does not tell. */
        AGE_UNKNOWN,
        /** Not registered at an object of the BAG: a letter address, abroad, or nowhere. */
        NO_HOME
    }

    public RegisteredHousehold {
        needsReview = needsReview.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Set.copyOf(EnumSet.copyOf(entry.getValue()))));
    }

    /**
     * Works it out: the person, the partner at the same address, the children of either at that address; of a minor the parents and
     * their children at that address. Everybody else there is a co-resident: a relation, not a member. Pure.
     *
     * @param answers what the BRP answered to {@code brp-persoon} and {@code brp-bewoning}, in any order; persons are joined by
     *     number. Answers of which the subject is no part still tell about relatives
     * @param on the day for ages
     * @param derived given to what is worked out; its trust is {@code DERIVED}
     * @throws IllegalArgumentException if the subject is in none of the answers, or the provenance claims more than derivation
     */
    public static RegisteredHousehold derive(Bsn subject, List<Household> answers, LocalDate on, Provenance derived) {
        return new Derivation(subject, answers, on, derived).household();
    }

    public boolean mayBeUsedAsItIs() {
        return needsReview.isEmpty();
    }
}
