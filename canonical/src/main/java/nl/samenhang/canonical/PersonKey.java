// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** Points at a person within one household. Given by the mapper, such as {@code client} or {@code relation-1}; means nothing elsewhere. */
public record PersonKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
