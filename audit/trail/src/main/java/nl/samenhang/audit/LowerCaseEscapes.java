// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Control characters as RFC 8785, 3.2.2.2 has them: hexadecimal in lower case, where Jackson writes upper case. */
final class LowerCaseEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (int c = 0; c < ' '; c++) {
            if (codes[c] == ESCAPE_STANDARD) {
                codes[c] = ESCAPE_CUSTOM;
            }
        }
        return codes;
    }

    /** Asked about control characters, and about everything beyond ASCII, which stays as it is. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return c >= ' ' ? null : new SerializedString("\\u" + HexFormat.of().toHexDigits((char) c));
    }
}
