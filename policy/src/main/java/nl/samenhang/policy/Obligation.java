// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

/** What has to be done with what was permitted. A closed list: a word that is not here does not load. */
public enum Obligation {
    /** Check, before delivery, that the receiver may have it (Participatiewet art. 65 lid 4). */
    VERIFY_RECIPIENT,
    /** The receiver may not pass it on. Travels with the message. */
    NO_ONWARD,
    /** Tell the resident, at the latest when it is first disclosed to another (AVG art. 14). */
    INFORM_SUBJECT,
    /** Two people approve it. */
    FOUR_EYES,
    /** Somebody else looks at it within a day, and says on the trail what was found: the glass was broken. */
    REVIEW_WITHIN,
    /** The answer names the fields that were cut: the gateway may mask, but it says so. */
    NAME_MASKED_FIELDS
}
