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

    /** The party that a message or a transport calls by this code; of several, the first. */
    public Optional<Party> called(PartyCode code) {
        return all.stream().filter(p -> p.isCalled(code)).findFirst();
    }

    /**
     * The party that is called by this code and carries out this task. All systems of a municipality are called by its one code; what
     * a message is for says which of them is meant. One that is alone in its code needs no task to be found.
     */
    public Optional<Party> called(PartyCode code, Domain task) {
        List<Party> candidates = all.stream().filter(p -> p.isCalled(code)).toList();
        return candidates.size() == 1
                ? Optional.of(candidates.get(0))
                : candidates.stream().filter(p -> p.serves().contains(task)).findFirst();
    }

    public Optional<Party> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
