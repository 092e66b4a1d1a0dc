// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.List;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.SourceParty;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.Policy;

/**
 * What an administrator may change while the gateway runs, as one whole. A message takes it up once, when it arrives or leaves its queue,
 * and keeps it to the end of that way: no message is read by one configuration and decided on by another.
 */
public record Rules(Mappings mappings, Policy policy, Parties parties, List<SourceParty> sources) {

    public Rules {
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return "Rules[" + policy.digest() + "]";
    }
}
