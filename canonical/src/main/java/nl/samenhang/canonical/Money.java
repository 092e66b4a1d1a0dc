// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * An amount in euro.
 *
 * @param cents whole eurocents; negative is owed by the other side
 */
public record Money(long cents) {

    @Override
    public String toString() {
        return "Money[]";
    }
}
