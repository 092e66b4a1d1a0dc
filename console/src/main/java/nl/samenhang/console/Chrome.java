// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;
import java.util.Optional;
import nl.samenhang.console.signin.User;

/**
 * What is around every page.
 *
 * @param here path of this page below the console, for the language switch
 * @param themed whether the municipality has a stylesheet of its own
 */
record Chrome(Texts t, String title, Optional<User> user, String csrf, List<Item> menu, String here, boolean themed) {

    Chrome {
        menu = List.copyOf(menu);
    }

    /**
     * A line of the menu.
     *
     * @param waiting a number to show beside it; 0 for none
     */
    record Item(String href, String label, boolean current, long waiting) {}
}
