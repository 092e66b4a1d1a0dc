// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * Something in a message that a standard does not allow: where, which rule, and what it has to be. Never what was found.
 *
 * @param level 1 schema, 2 rule inside the message, 3 rule against earlier messages, 4 rule against outside sources (iStandaarden)
 * @param rule the standard's own name for it, such as {@code CS002}; {@code XSD} for the schema, {@code XML} for what is no XML
 * @param place an element path without values, such as {@code /Bericht/Client/Bsn}, or {@code line:column}
 * @param requirement what it has to be, in words
 */
public record Finding(int level, String rule, String place, String requirement) {

    public Finding {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("level: 1 to 4");
        }
    }
}
