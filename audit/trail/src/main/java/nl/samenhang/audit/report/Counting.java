// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.CollectiveFigures.Cell;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/** Who is in which group, by pseudonym; what may be told of that. */
final class Counting {

    private final By by;
    private final YearMonth from;
    private final YearMonth until;
    private final Map<MessageId, Received> messages = new HashMap<>();
    private final Map<ExchangeId, Received> exchanges = new HashMap<>();
    private final Map<String, Set<String>> lawsOf = new HashMap<>();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Set<String> everybody = new HashSet<>();

    Counting(By by, YearMonth from, YearMonth until) {
        this.by = by;
        this.from = from;
        this.until = until;
    }

    void add(AuditRecord entry) {
        switch (entry.event()) {
            case Received e -> {
                messages.put(entry.message(), e);
                exchanges.putIfAbsent(entry.exchange(), e);
            }
            case Permitted e -> decided(entry, e.subjects(), e.grounds(), "permitted");
            case Denied e -> decided(entry, e.subjects(), List.of(), "denied");
            default -> {}
        }
    }

    private void decided(AuditRecord entry, List<String> subjects, List<String> grounds, String decision) {
        YearMonth month = YearMonth.from(entry.at().atZone(CollectiveFigures.DUTCH));
        if (month.isBefore(from) || month.isAfter(until)) {
            return;
        }
        everybody.addAll(subjects);
        List<String> laws = grounds.stream().map(Counting::lawAlone).distinct().toList();
        List<String> names =
                switch (by) {
                    case PURPOSE ->
                        way(entry).map(Received::purpose).filter(p -> !p.isEmpty()).stream()
                                .toList();
                    case LAW -> laws;
                    case DECISION -> List.of(decision);
                    case PARTY ->
                        way(entry).stream()
                                .flatMap(w -> Stream.of(w.sender(), w.receiver()))
                                .toList();
                    case MONTH -> List.of(month.toString());
                    case LAWS_IN_PLAY -> {
                        subjects.forEach(s ->
                                lawsOf.computeIfAbsent(s, x -> new HashSet<>()).addAll(laws));
                        yield List.of();
                    }
                };
        names.forEach(name -> group(name).addAll(subjects));
    }

    CollectiveFigures figures(int smallestGroup) {
        lawsOf.forEach((subject, laws) ->
                group(laws.size() > 2 ? "3+" : laws.size() == 2 ? "2" : "0-1").add(subject));
        List<String> fixed = fixed();
        fixed.forEach(this::group);
        Set<String> told = told(smallestGroup);
        List<Cell> cells = groups.entrySet().stream()
                .filter(group -> told.contains(group.getKey()) || !fixed.isEmpty())
                .map(group -> new Cell(
                        group.getKey(),
                        Optional.of(group.getValue().size())
                                .filter(n -> told.contains(group.getKey()))
                                .map(CollectiveFigures::rounded)))
                .toList();
        return new CollectiveFigures(
                by,
                from,
                until,
                smallestGroup,
                Optional.of(everybody.size()).filter(n -> n >= smallestGroup).map(CollectiveFigures::rounded),
                cells,
                fixed.isEmpty() || told.size() < groups.size());
    }

    /**
     * Groups that are large enough, but for those with which a small one has to be hidden. Which those are goes by rounded size, so that
     * one person more or less seldom shows in that.
     */
    private Set<String> told(int smallestGroup) {
        Map<Boolean, List<String>> large = groups.keySet().stream()
                .sorted(Comparator.comparingInt((String name) ->
                                CollectiveFigures.rounded(group(name).size()))
                        .thenComparing(Comparator.naturalOrder()))
                .collect(groupingBy(name -> group(name).size() >= smallestGroup));
        List<String> hidden = new ArrayList<>(large.getOrDefault(false, List.of()));
        List<String> told = new ArrayList<>(large.getOrDefault(true, List.of()));
        while (!hidden.isEmpty() && !told.isEmpty() && (hidden.size() == 1 || persons(hidden) < smallestGroup)) {
            hidden.add(told.removeFirst());
        }
        return Set.copyOf(told);
    }

    private int persons(List<String> hidden) {
        return (int)
                hidden.stream().flatMap(name -> group(name).stream()).distinct().count();
    }

    /** Groups that are always there, so that whether somebody is in one shows nowhere. */
    private List<String> fixed() {
        return switch (by) {
            case LAWS_IN_PLAY -> List.of("0-1", "2", "3+");
            case DECISION -> List.of("permitted", "denied");
            case PURPOSE, LAW, PARTY, MONTH -> List.of();
        };
    }

    private Set<String> group(String name) {
        return groups.computeIfAbsent(name, n -> new HashSet<>());
    }

    /** The message's own; a source that was not asked sent none, and then it is that of the question. */
    private Optional<Received> way(AuditRecord entry) {
        return Optional.ofNullable(messages.get(entry.message()))
                .or(() -> Optional.ofNullable(exchanges.get(entry.exchange())));
    }

    private static String lawAlone(String ground) {
        return Story.law(ground).split(", art\\. ", 2)[0];
    }
}
