// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** A person's place in the household, and what that rests on. */
public record HouseholdMember(PersonKey person, Role role, Basis basis, Fact<Period> period) {

    /** StUF HHD roles 1 to 4. */
    public enum Role {
        HEAD,
        PARTNER_OF_HEAD,
        CHILD,
        OTHER_MEMBER,
        UNKNOWN
    }

    /** Why the gateway holds this person to be a member. */
    public enum Basis {
        BRP_PARTNER,
        BRP_CHILD,
        SAME_ADDRESS,
        STATED,
        ESTABLISHED,
        PROFESSIONAL,
        NAMED_IN_MESSAGE
    }
}
