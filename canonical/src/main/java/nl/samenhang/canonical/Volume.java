// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * How much of a product.
 *
 * @param amount in {@code unit}, 0 to 99999999; cents where the unit is 83 (euro)
 * @param unit WJ756
 * @param frequency WMO757
 */
public record Volume(long amount, Code unit, Code frequency) {

    @Override
    public String toString() {
        return "Volume[]";
    }
}
