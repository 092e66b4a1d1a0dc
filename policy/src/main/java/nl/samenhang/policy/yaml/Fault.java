// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

/**
 * Something in a configuration file that keeps the gateway from starting.
 *
 * @param line 1 for the first
 * @param column 1 for the first
 * @param requirement what is wrong, and what it has to be
 */
public record Fault(String file, int line, int column, String requirement) {

    /** {@code file:line:column: what, what it has to be}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + requirement;
    }
}
