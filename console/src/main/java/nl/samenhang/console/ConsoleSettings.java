// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.OidcSettings;

/**
 * How people reach the console.
 *
 * @param oidc who vouches for them
 * @param accounts built-in accounts, for a demo only
 * @param idle after how long without a request somebody is signed out
 * @param cookies whether browsers reach it by HTTPS, by way of the municipality's proxy: cookies are then for HTTPS alone
 * @param theme a stylesheet of the municipality's own, with design tokens of the NL Design System
 */
public record ConsoleSettings(
        Optional<OidcSettings> oidc, List<Account> accounts, Duration idle, Cookies cookies, Optional<Path> theme) {

    public ConsoleSettings {
        accounts = List.copyOf(accounts);
    }

    /** Over which connections a browser may send the cookies. */
    public enum Cookies {
        HTTPS,
        THIS_MACHINE
    }

    /** With these accounts on this machine alone. */
    public static ConsoleSettings demo(List<Account> accounts) {
        return new ConsoleSettings(
                Optional.empty(), accounts, Duration.ofMinutes(30), Cookies.THIS_MACHINE, Optional.empty());
    }
}
