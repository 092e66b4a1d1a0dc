// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenhang.audit.TrailTerm.Scope;
import nl.samenhang.audit.TrailTerm.Wanted;
import nl.samenhang.canonical.MessageId;

/**
 * A search over the trail, such as {@code party:aanbieder event:denied -reason:PEER since:2026-11-01}. A record is found if all terms
 * hold for it.
 *
 * <p>{@code event}, {@code reason}, {@code since} and {@code until} are about the record itself. {@code exchange}, {@code message},
 * {@code party}, {@code sender}, {@code receiver}, {@code type}, {@code purpose}, {@code rule}, {@code law} (words of the
 * ground, a hyphen for each space), {@code field} and {@code subject} (a pseudonym) are about its message:
 * they hold if any record of that message says so, since a denial does not repeat whose message it was. A day is a Dutch day, and
 * {@code until} a day includes it; {@code until} a moment does not include that moment.
 */
public final class TrailQuery {

    private final List<TrailTerm> terms;

    private TrailQuery(List<TrailTerm> terms) {
        this.terms = terms;
    }

    /**
     * Reads terms separated by spaces; no terms find everything.
     *
     * @throws IllegalArgumentException for what is no term: by its number, without quoting it
     */
    public static TrailQuery parse(String text) {
        var terms = new ArrayList<TrailTerm>();
        for (String word : text.strip().split("\\s+", -1)) {
            try {
                if (!word.isEmpty()) {
                    terms.add(TrailTerm.parse(word));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("term " + (terms.size() + 1) + ": " + e.getMessage());
            }
        }
        if (terms.size() > Long.SIZE) {
            throw new IllegalArgumentException("at most " + Long.SIZE + " terms");
        }
        return new TrailQuery(terms);
    }

    /**
     * The newest records for which all terms hold, newest first. Reads the trail twice (once where no term is about messages), and
     * holds of it only what is found and, for each message that a term is about, which terms.
     *
     * @param trail such as {@code () -> FileAuditTrail.read(folder)}
     * @param limit the most that are given, at least 1
     */
    public List<PlacedRecord> newest(Supplier<Stream<AuditRecord>> trail, int limit) {
        return newest(trail, limit, Long.MAX_VALUE);
    }

    /**
     * The same, of the first records of the trail alone: who asks again with the same number goes on in the same answer.
     *
     * @param size how many records of the trail are looked at; what came later changes nothing
     */
    public List<PlacedRecord> newest(Supplier<Stream<AuditRecord>> trail, int limit, long size) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: at least 1");
        }
        Map<MessageId, Long> held = new HashMap<>();
        boolean ofMessages = terms.stream().anyMatch(term -> term.scope() == Scope.MESSAGE);
        long read = ofMessages ? PlacedRecord.forEach(trail, found -> note(found, size, held)) : Long.MAX_VALUE;
        Deque<PlacedRecord> newest = new ArrayDeque<>();
        PlacedRecord.forEach(trail, found -> {
            // What was added since the first reading is for the next search: its message is not known whole.
            if (found.place() < Math.min(read, size) && holds(found.entry(), held)) {
                newest.addFirst(found);
                if (newest.size() > limit) {
                    newest.removeLast();
                }
            }
        });
        return List.copyOf(newest);
    }

    /** Remembers, as one bit for each term, which terms a record makes true of its message. */
    private void note(PlacedRecord found, long size, Map<MessageId, Long> held) {
        if (found.place() >= size) {
            return;
        }
        AuditRecord entry = found.entry();
        long bits = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).scope() == Scope.MESSAGE && terms.get(i).matches().test(entry)) {
                bits |= 1L << i;
            }
        }
        if (bits != 0) {
            held.merge(entry.message(), bits, (before, now) -> before | now);
        }
    }

    private boolean holds(AuditRecord entry, Map<MessageId, Long> held) {
        long bits = held.getOrDefault(entry.message(), 0L);
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            boolean matches = term.scope() == Scope.MESSAGE
                    ? (bits & (1L << i)) != 0
                    : term.matches().test(entry);
            if (matches != (term.wanted() == Wanted.YES)) {
                return false;
            }
        }
        return true;
    }
}
