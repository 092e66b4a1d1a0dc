// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.Pseudonym;

/** A register in memory, for tests and trials: survives nothing. */
public final class MemoryConsentRegister implements ConsentRegister {

    private final List<Consent> changes = new ArrayList<>();

    @Override
    public synchronized List<Consent> about(Collection<Pseudonym> subjects, Instant moment) {
        Map<UUID, Consent> latest = new TreeMap<>(comparing(UUID::toString));
        changes.stream()
                .filter(c -> subjects.contains(c.subject()) && !c.since().isAfter(moment))
                .forEach(c -> latest.put(c.id().value(), c));
        return List.copyOf(latest.values());
    }

    @Override
    public synchronized List<Consent> newest(int most) {
        Map<ConsentId, Consent> latest = new HashMap<>();
        changes.forEach(c -> latest.put(c.id(), c));
        return latest.values().stream()
                .sorted(comparing(Consent::since)
                        .thenComparing(c -> c.id().toString())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Consent> history(ConsentId id) {
        return changes.stream().filter(c -> c.id().equals(id)).toList();
    }

    @Override
    public synchronized void append(List<Consent> added) {
        changes.addAll(added);
    }
}
