// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** Whose notion of a household this is. Five laws and registers have five; they must not be mixed. */
public enum HouseholdDefinition {
    /** Everybody registered at one address (BRP). */
    BRP_ADDRESS,
    /** The statistical household (StUF HHD). */
    REGISTER,
    /** Applicant, partner and children (Participatiewet). */
    PW_JOINT,
    /** Who can be expected to help: the leefeenheid (Wmo 2015). */
    WMO_UNIT,
    /** Who the plan is about, wherever they live. */
    TEAM_CASE,
    /** The persons of one message: nobody says that they live together. */
    MESSAGE
}
