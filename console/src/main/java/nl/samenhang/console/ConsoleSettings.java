// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.report.CollectiveFigures;
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
 * @param smallestGroup the smallest number of persons that figures tell of; it can be set larger, never smaller
 */
public record ConsoleSettings(
        Optional<OidcSettings> oidc,
        List<Account> accounts,
        Duration idle,
        Cookies cookies,
        Optional<Path> theme,
        int smallestGroup) {

    public ConsoleSettings {
        accounts = List.copyOf(accounts);
        if (smallestGroup < CollectiveFigures.SMALLEST_GROUP) {
            throw new IllegalArgumentException("smallest group: at least " + CollectiveFigures.SMALLEST_GROUP);
        }
    }

    /** With figures of groups of {@value CollectiveFigures#SMALLEST_GROUP} persons and more. */
    public ConsoleSettings(
            Optional<OidcSettings> oidc, List<Account> accounts, Duration idle, Cookies cookies, Optional<Path> theme) {
        this(oidc, accounts, idle, cookies, theme, CollectiveFigures.SMALLEST_GROUP);
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
