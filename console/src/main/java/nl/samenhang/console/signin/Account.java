// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

/**
 * A built-in account, for a demo: there are none unless whoever starts the console names them.
 *
 * @param password at least 12 characters; only a hash of it is kept
 */
public record Account(String name, String password, Role role) {

    public Account {
        if (!name.matches("[a-z][a-z0-9-]{1,30}") || password.length() < 12) {
            throw new IllegalArgumentException(
                    "account: a name of small letters, and a password of at least 12 characters");
        }
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
