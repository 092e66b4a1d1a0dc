// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** As the BRP registers it. */
public enum Gender {
    MALE,
    FEMALE,
    OTHER,
    UNKNOWN
}
