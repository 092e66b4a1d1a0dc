// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.util.Optional;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;

/** What a sender says beside its message: the receiver, of which three kinds of code are told apart by their length (OIN 20 digits, AGB 8,
 * municipality 4), and the purpose. */
public final class PartyCodes {

    private PartyCodes() {}

    /** The code, or empty if the text is none of the three: a BSN has 9 digits and so never gets through. */
    public static Optional<PartyCode> parse(String text) {
        if (!text.matches("[0-9]{4}|[0-9]{8}|[0-9]{20}")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.length()) {
                    case 4 -> new PartyCode(PartyCode.GEMEENTE, text);
                    case 8 -> new PartyCode(PartyCode.AGB, text);
                    default -> new PartyCode(PartyCode.OIN, text);
                });
    }

    /** The purpose, or empty if the text has not the form of a code. */
    public static Optional<Purpose> purpose(String text) {
        try {
            return Optional.of(new Purpose(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
