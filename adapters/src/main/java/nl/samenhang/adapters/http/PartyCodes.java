// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.util.Optional;
import nl.samenhang.canonical.PartyCode;

/** Tells the three kinds of party code apart by their length: OIN 20 digits, AGB 8, municipality 4. */
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
}
