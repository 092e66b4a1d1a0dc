// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.samenhang.audit.ExchangeView;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.canonical.ExchangeId;

/** What can be told of one exchange, for the page of its own and beside a search. */
final class ExchangePages {

    private final ConsolePorts ports;

    ExchangePages(ConsolePorts ports) {
        this.ports = ports;
    }

    /** How far it can be proved. */
    enum Standing {
        HOLDS,
        /** The newest records are under no checkpoint yet: within a second they are. */
        PENDING,
        BROKEN
    }

    /**
     * The proof in figures.
     *
     * @param places numbers of its records, counted from 1 as people do
     */
    record Proof(Standing standing, List<Long> places, List<TrailProof> proofs) {}

    /** An exchange, for a template. */
    record View(String exchange, List<Account> messages, Proof proof) {}

    View view(String exchange, Texts texts) {
        List<PlacedRecord> records = records(exchange);
        List<Account> messages =
                Passages.of(records).stream().map(p -> Telling.of(p, texts)).toList();
        return new View(exchange, messages, proof(places(records)));
    }

    Proof proof(String exchange) {
        return proof(places(records(exchange)));
    }

    List<PlacedRecord> records(String exchange) {
        ExchangeId id;
        try {
            id = ExchangeId.parse(exchange);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(404, "error.404");
        }
        return ExchangeView.of(id, ports.trail()::records)
                .orElseThrow(() -> new RefusedException(404, "error.404"))
                .records();
    }

    private Proof proof(SortedSet<Long> places) {
        List<TrailProof> proofs = ports.proofs().apply(places);
        Standing standing = !proofs.stream().allMatch(TrailProof::holds)
                ? Standing.BROKEN
                : proofs.size() == places.size() ? Standing.HOLDS : Standing.PENDING;
        return new Proof(standing, places.stream().map(place -> place + 1).toList(), proofs);
    }

    private static SortedSet<Long> places(List<PlacedRecord> records) {
        var places = new TreeSet<Long>();
        records.forEach(placed -> places.add(placed.place()));
        return places;
    }
}
