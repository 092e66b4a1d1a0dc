// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * A task under a law, or a body that the law names as source or recipient. This is the closed vocabulary of the purpose matrix:
 * the row is where a fact was collected, the column is the task that it would serve.
 */
public enum Domain {
    WMO,
    JEUGD,
    PW,
    WGS,
    LPW,
    SCHOOL,
    VEILIG_THUIS,
    ZVW,
    WLZ,
    SUWI,
    BRP,
    AANBIEDER,
    JEUGDHULPVERLENER,
    GI,
    RVDK,
    CAK,
    SVB,
    UWV,
    TOEZICHT,
    SIGNAALPARTNER,
    BELASTINGDIENST,
    DIENST_TOESLAGEN,
    ZORGVERZEKERAAR,
    PENSIOENFONDS,
    KVK,
    POLITIE,
    OCW,
    VERHUURDER,
    NUTSBEDRIJF,
    REINTEGRATIE,
    ANDER_COLLEGE,
    INBURGERING,
    LRK,
    NZA,
    /** Not stated. Nothing may rest on it. */
    UNKNOWN
}
