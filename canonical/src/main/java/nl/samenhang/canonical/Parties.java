// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;
import java.util.Optional;

/** The register of parties: who is who, by certificate and by what messages call them. */
public record Parties(List<Party> all) {

    public Parties {
        all = List.copyOf(all);
    }

    /** The party whose certificate carries this OIN. */
    public Optional<Party> withOin(Oin oin) {
        return all.stream().filter(p -> p.oin().equals(oin)).findFirst();
    }

    /** The party that a message or a transport calls by this code. */
    public Optional<Party> called(PartyCode code) {
        return all.stream().filter(p -> p.isCalled(code)).findFirst();
    }

    public Optional<Party> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
