// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;

/**
 * The answerer's verdict on one part of a message.
 *
 * @param place the part, as a canonical path: {@code persons[client]}, {@code persons[relation-1].contacts[0]}, {@code provisions[2]}
 */
public record Verdict(String place, List<Code> codes) {

    public Verdict {
        codes = List.copyOf(codes);
    }
}
