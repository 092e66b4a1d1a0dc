// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** How sensitive a field is. Every field of the model has one; a rule that gives a class names it. */
public enum DisclosureClass {
    /** D0: identifiers, versions, case numbers. */
    TECHNICAL,
    /** D1: who it is. */
    IDENTIFICATION,
    /** D2: that there is a provision of a law, from when to when. */
    EXISTENCE,
    /** D3: what the provision is. */
    CONTENT,
    /** D4: income, assets, debts. */
    MONEY,
    /** D5: health, assessments, criminal data, narrative. */
    SPECIAL
}
