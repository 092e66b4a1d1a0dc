// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do in the console. An administrator may act; an auditor may only look. Nobody sees the body of a message. */
public enum Role {
    BEHEERDER,
    AUDITOR;

    /** The word for it on the trail and in claims. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that this word names, if there is one. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
