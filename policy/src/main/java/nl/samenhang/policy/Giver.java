// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

/** Who has to give a consent about a person, by the age matrix, the person's age on the day of the decision and capacity. */
public enum Giver {
    /** The person. */
    SELF,
    /** Everybody who has authority over the person, who is a minor. */
    AUTHORITY_HOLDERS,
    /** Who speaks by law for the person, who is of age and cannot weigh it. */
    REPRESENTATIVE,
    SELF_AND_AUTHORITY_HOLDERS,
    /** The person or everybody with authority: each will do. */
    SELF_OR_AUTHORITY_HOLDERS,
    /** It cannot be told: the birth date is missing or too vague. */
    BIRTH_DATE_UNKNOWN
}
