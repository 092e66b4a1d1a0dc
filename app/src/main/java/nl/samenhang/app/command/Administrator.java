// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.util.Optional;
import nl.samenhang.app.AdminClient;
import nl.samenhang.app.DataFolder;

/** Who types the command, towards a running gateway. */
final class Administrator {

    private Administrator() {}

    /** By the account of this machine; behind sudo, that of the person. */
    static AdminClient of(DataFolder data) {
        String user = Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name", ""));
        return AdminClient.of(data, user);
    }
}
