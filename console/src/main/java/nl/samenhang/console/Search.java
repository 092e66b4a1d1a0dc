// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.audit.TrailQuery;
import nl.samenhang.canonical.MessageId;

/**
 * A search as people type it: the terms of {@link TrailQuery} under Dutch names, and {@code besluit:} for what became of a message.
 * What people looked up themselves is found only by {@code besluit:raadpleging} or {@code event:queried}.
 */
final class Search {

    /** The most messages that one page shows. */
    static final int MOST = 200;

    private static final int MOST_RECORDS = 5_000;
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("uitwisseling", "exchange"),
            Map.entry("bericht", "message"),
            Map.entry("partij", "party"),
            Map.entry("aanvrager", "party"),
            Map.entry("bron", "sender"),
            Map.entry("afzender", "sender"),
            Map.entry("ontvanger", "receiver"),
            Map.entry("soort", "type"),
            Map.entry("doel", "purpose"),
            Map.entry("gebeurtenis", "event"),
            Map.entry("reden", "reason"),
            Map.entry("regel", "rule"),
            Map.entry("wet", "law"),
            Map.entry("veld", "field"),
            Map.entry("betrokkene", "subject"),
            Map.entry("sinds", "since"),
            Map.entry("tot", "until"));

    private final TrailQuery query;
    private final Set<Outcome> wanted;

    private Search(TrailQuery query, Set<Outcome> wanted) {
        this.query = query;
        this.wanted = wanted;
    }

    /**
     * Reads a search.
     *
     * @throws IllegalArgumentException for what is no term; does not quote it
     */
    static Search parse(String text) {
        var terms = new ArrayList<String>();
        Set<Outcome> only = EnumSet.noneOf(Outcome.class);
        Set<Outcome> not = EnumSet.noneOf(Outcome.class);
        for (String word : text.strip().split("\\s+", -1)) {
            if (word.startsWith("besluit:") || word.startsWith("-besluit:")) {
                (word.startsWith("-") ? not : only).add(outcome(word));
            } else if (!word.isEmpty()) {
                terms.add(translated(word));
            }
        }
        boolean lookUps = only.contains(Outcome.LOOKED_UP) || terms.contains("event:queried");
        Set<Outcome> wanted = only.isEmpty() ? EnumSet.allOf(Outcome.class) : only;
        wanted.removeAll(not);
        if (!lookUps) {
            wanted.remove(Outcome.LOOKED_UP);
        }
        return new Search(TrailQuery.parse(String.join(" ", terms)), wanted);
    }

    /** The newest messages that it finds, the newest first. */
    List<Passage> newest(AuditTrail trail) {
        Set<MessageId> messages = new LinkedHashSet<>();
        for (PlacedRecord found : query.newest(trail::records, MOST_RECORDS)) {
            messages.add(found.entry().message());
        }
        return Passages.of(trail, messages).stream()
                .filter(passage -> wanted.contains(passage.outcome()))
                .limit(MOST)
                .sorted(Comparator.comparing(Passage::since).reversed())
                .toList();
    }

    private static Outcome outcome(String word) {
        return Outcome.of(word.substring(word.indexOf(':') + 1))
                .orElseThrow(() -> new IllegalArgumentException("besluit"));
    }

    private static String translated(String word) {
        String not = word.startsWith("-") ? "-" : "";
        int colon = word.indexOf(':');
        if (colon < 0) {
            return word;
        }
        String key = word.substring(not.length(), colon);
        String value = word.substring(colon + 1);
        String bare = key.equals("betrokkene") && value.startsWith("p-") ? value.substring(2) : value;
        return not + KEYS.getOrDefault(key, key) + ":" + bare;
    }
}
