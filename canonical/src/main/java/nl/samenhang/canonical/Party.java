// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/**
 * An organisation or system that the gateway exchanges messages with, as the register of parties knows it.
 *
 * @param name short, lower case, unique: it names the queue and the outbound route too
 * @param serves the tasks it carries out and the kinds of body that it is, in the words of the purpose matrix
 * @param codes what messages call it
 */
public record Party(String name, Oin oin, Set<Domain> serves, Set<PartyCode> codes) {

    public Party {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("party name: lower case letters, digits and hyphens, at most 40");
        }
        serves = Set.copyOf(serves);
        codes = Set.copyOf(codes);
    }

    /** Whether a message that names {@code code} means this party. */
    public boolean isCalled(PartyCode code) {
        return codes.contains(code)
                || (code.system().equals(PartyCode.OIN) && code.value().equals(oin.value()));
    }
}
