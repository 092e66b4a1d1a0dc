// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

/**
 * Somebody who signed in.
 *
 * @param account by which that person can be told from all others: who vouched, and the name there; goes on the trail as a pseudonym
 * @param name to greet by; shown to that person alone
 */
public record User(String account, String name, Role role) {

    @Override
    public String toString() {
        return "User[" + role + "]";
    }
}
