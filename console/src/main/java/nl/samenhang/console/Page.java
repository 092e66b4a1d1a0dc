// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Set;
import nl.samenhang.console.signin.Role;

/** A page behind the sign-in. */
interface Page {

    /** Who may see it. */
    Set<Role> roles();

    Reply get(Visit visit);

    /** Takes its form; the token was checked. */
    default Reply post(Visit visit) {
        throw new RefusedException(405, "error.405");
    }
}
