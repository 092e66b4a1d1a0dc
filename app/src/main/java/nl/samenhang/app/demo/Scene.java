// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.util.List;
import nl.samenhang.app.ExchangeAccount;

/**
 * What happened in one step of the reference case.
 *
 * @param step its number in the case
 * @param failures what was expected and did not happen; empty if all did
 * @param notes what was seen outside the trail, such as what a receiver got
 */
public record Scene(
        int step, String title, List<ExchangeAccount> exchanges, List<String> notes, List<String> failures) {

    public boolean ok() {
        return failures.isEmpty();
    }
}
