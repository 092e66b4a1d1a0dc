// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;

/**
 * An article of law, in the text that was read.
 *
 * @param law as it is cited, such as {@code Wmo 2015}
 * @param article such as {@code 5.2.1 lid 2 onder a}
 * @param text the date from which that text was in force
 */
public record Statute(String law, String article, LocalDate text) {

    @Override
    public String toString() {
        return law + ", art. " + article;
    }
}
