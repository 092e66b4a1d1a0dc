// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * A name and how its bearer wants to be called. Always held in a {@link Fact}; its parts are disclosed together.
 *
 * @param given all first names, separated by spaces
 * @param initials without dots and spaces
 * @param use COD700: whose name comes first
 */
public record PersonName(
        String family,
        Optional<String> prefix,
        Optional<String> partnerFamily,
        Optional<String> partnerPrefix,
        Optional<String> given,
        Optional<String> initials,
        Code use) {

    @Override
    public String toString() {
        return "PersonName[]";
    }
}
