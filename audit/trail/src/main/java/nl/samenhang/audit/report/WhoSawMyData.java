// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent.ConsentsRead;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/**
 * Everything that was disclosed about one resident, and what was refused: the answer to a request under AVG, art. 15. Organisations,
 * purposes, articles, kinds of data and times; nobody else's data, and no employees (CJEU C-579/21: whose names the
 * right of access does not reach by itself). What auditors and administrators looked up on the trail is not in it: that is on the trail.
 *
 * @param subject keyed pseudonym of the resident
 * @param records how many records the trail had when it was read
 * @param accesses the newest first
 */
public record WhoSawMyData(String subject, long records, List<Access> accesses) {

    /** The field under which reading the register of consents is told: what is on record there is data too. */
    public static final String CONSENTS = "consents";

    private static final String US = "samenhang";

    /** The type of a question about a household: its answers go out with the delivery of the question. */
    private static final String QUESTION = "household-inquiry";

    public WhoSawMyData {
        accesses = List.copyOf(accesses);
    }

    /**
     * Reads the trail twice: which exchanges are about the resident, then what happened in those. Holds no more of it than that.
     *
     * @param trail such as {@code () -> FileAuditTrail.read(folder)}
     */
    public static WhoSawMyData of(String subject, Supplier<Stream<AuditRecord>> trail) {
        Set<MessageId> messages = new HashSet<>();
        Set<ExchangeId> exchanges = new HashSet<>();
        long read = forEach(trail, Long.MAX_VALUE, entry -> {
            if (isAbout(entry.event(), subject)) {
                messages.add(entry.message());
                exchanges.add(entry.exchange());
            }
        });
        Map<MessageId, Story> stories = new LinkedHashMap<>();
        Map<ExchangeId, Story> questions = new LinkedHashMap<>();
        List<Access> accesses = new ArrayList<>();
        forEach(trail, read, entry -> {
            if (entry.event() instanceof ConsentsRead consents
                    && consents.subject().equals(subject)) {
                accesses.add(consentsRead(entry, consents));
            } else if (messages.contains(entry.message()) || exchanges.contains(entry.exchange())) {
                Story story = stories.computeIfAbsent(entry.message(), m -> new Story(subject, entry));
                story.add(entry);
                if (entry.event() instanceof Received received
                        && received.type().equals(QUESTION)) {
                    questions.put(entry.exchange(), story);
                }
            }
        });
        stories.values().stream()
                .filter(Story::wanted)
                .map(story -> Optional.ofNullable(questions.get(story.exchange()))
                        .map(story::asAnswerTo)
                        .orElseGet(story::asMessage))
                .forEach(accesses::add);
        accesses.sort(Comparator.comparing(Access::at).reversed());
        return new WhoSawMyData(subject, read, accesses);
    }

    private static boolean isAbout(AuditEvent event, String subject) {
        return (event instanceof Permitted permitted && permitted.subjects().contains(subject))
                || (event instanceof Denied denied && denied.subjects().contains(subject));
    }

    private static Access consentsRead(AuditRecord entry, ConsentsRead read) {
        return new Access(
                entry.at(),
                entry.exchange(),
                read.party(),
                US,
                "",
                "consents-read",
                List.of(),
                read.consents().isEmpty() ? List.of() : List.of(CONSENTS),
                read.consents().isEmpty() ? Access.Result.NOTHING : Access.Result.DELIVERED,
                "",
                false);
    }

    private static long forEach(Supplier<Stream<AuditRecord>> trail, long most, Consumer<AuditRecord> action) {
        try (var records = trail.get()) {
            long read = 0;
            for (var each = records.iterator(); read < most && each.hasNext(); read++) {
                action.accept(each.next());
            }
            return read;
        }
    }
}
