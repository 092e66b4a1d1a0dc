// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;

/**
 * A postal address. Always held in a {@link Fact}; its parts are disclosed together.
 *
 * @param houseNumber 0 to 99999
 * @param designation AB, BY, TO or WW (NUM061)
 * @param postalCode as written; Dutch ones without a space
 * @param country ISO 3166-1 alpha-2
 * @param bagAddressableObject the BAG's number of the dwelling, berth or pitch, 16 digits; two addresses with the same one are one place to
 *     live
 */
public record Address(
        Optional<String> street,
        Optional<Integer> houseNumber,
        Optional<String> houseLetter,
        Optional<String> houseNumberAddition,
        Optional<Code> designation,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<Code> country,
        Optional<String> bagAddressableObject) {

    @Override
    public String toString() {
        return "Address[]";
    }
}
