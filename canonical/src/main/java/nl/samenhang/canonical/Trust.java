// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** How firm a fact is. The three income interfaces of GBI differ in exactly this. */
public enum Trust {
    /** From the register that is the source for it, such as the BRP. */
    SOURCE_REGISTER,
    /** Looked into and established by the municipality. */
    ESTABLISHED,
    /** Laid down in a decision. */
    DECIDED,
    /** Told by the resident. */
    STATED,
    /** Worked out from other facts. */
    DERIVED
}
