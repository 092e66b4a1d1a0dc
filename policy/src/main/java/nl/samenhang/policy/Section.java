// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.Locale;

/** What a rule file may hold at its top, in the order in which it is read: each may name what stands in those before it. */
enum Section {
    SETTINGS,
    LAWS,
    DOMAINS,
    CONSENTS,
    AGES,
    PURPOSES,
    PROFILES,
    RULES,
    EMERGENCY,
    PROHIBITIONS,
    CLOSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a municipality may put its own in the place of one that comes with the gateway. */
    boolean replaceable() {
        return this != PROHIBITIONS && this != LAWS && this != CONSENTS && this != AGES;
    }
}
