// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;

/** Parental authority or guardianship over a minor (gezag). */
public record Authority(PersonKey minor, Fact<Kind> kind, List<PersonKey> holders) {

    /** The six kinds of Haal Centraal BRP. */
    public enum Kind {
        JOINT_PARENTAL,
        SINGLE_PARENTAL,
        JOINT_WITH_OTHER,
        GUARDIANSHIP,
        TEMPORARILY_NONE,
        UNDETERMINABLE
    }

    public Authority {
        holders = List.copyOf(holders);
    }
}
