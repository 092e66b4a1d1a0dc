// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

/** The languages in which a decision is explained. */
public enum Lang {
    /** Dutch, level B1. */
    NL,
    /** English. */
    EN
}
