// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.regex.Pattern;
import nl.samenhang.canonical.Bsn;

/** Keeps citizen service numbers out of what people write themselves. */
final class PersonNumbers {

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9a-fA-F])[0-9]{9}(?![0-9a-fA-F])");

    private PersonNumbers() {}

    /**
     * Refuses text with nine digits that pass the eleven test.
     *
     * @throws IllegalArgumentException which does not quote the text
     */
    static void refuse(String... texts) {
        for (String text : texts) {
            if (NINE_DIGITS.matcher(text).results().anyMatch(found -> Bsn.isValid(found.group()))) {
                throw new IllegalArgumentException(
                        "audit record: a citizen service number does not belong on the trail");
            }
        }
    }
}
