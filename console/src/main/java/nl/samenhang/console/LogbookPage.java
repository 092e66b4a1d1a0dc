// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.console.signin.Role;

/** Searching the trail. Every search is itself on the trail. */
final class LogbookPage implements Page {

    private static final int LONGEST = 1_000;

    private final ConsolePorts ports;
    private final Witness witness;
    private final ExchangePages exchanges;

    LogbookPage(ConsolePorts ports, Witness witness, ExchangePages exchanges) {
        this.ports = ports;
        this.witness = witness;
        this.exchanges = exchanges;
    }

    /** A line of the table. */
    record Row(String href, boolean current, Passage passage) {}

    /** A term of the search, and the same search without it. */
    record Chip(String term, String without) {}

    /**
     * What the page shows.
     *
     * @param fault name of the text that says what is wrong with the search; empty where nothing is
     */
    record View(
            String query,
            List<Chip> chips,
            String fault,
            Chart chart,
            List<Row> rows,
            boolean more,
            Optional<ExchangePages.View> detail) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    /** By way of a form that is posted, so that what was typed by mistake is in no address. */
    @Override
    public Reply post(Visit visit) {
        String query = visit.field("q");
        if (query.length() > LONGEST) {
            throw new RefusedException(400, "error.long");
        }
        if (PersonSearchPage.holdsNumber(query)) {
            return new Reply.Shown(400, "logbook", "menu.logboek", faulty("", "logbook.bsn"));
        }
        return new Reply.Moved(Links.logbook(query).substring(Console.PATH.length()));
    }

    @Override
    public Reply get(Visit visit) {
        String query = visit.field("q");
        String opened = visit.field("uitwisseling");
        if (PersonSearchPage.holdsNumber(query + " " + opened)) {
            return new Reply.Shown(400, "logbook", "menu.logboek", faulty("", "logbook.bsn"));
        }
        Search search;
        try {
            search = Search.parse(query.length() > LONGEST ? "?" : query);
        } catch (IllegalArgumentException e) {
            return new Reply.Shown(400, "logbook", "menu.logboek", faulty(query, "logbook.fault"));
        }
        witness.queried(visit.user(), "", (query + (opened.isEmpty() ? "" : " exchange:" + opened)).strip());
        List<Passage> found = search.newest(ports.trail());
        List<Row> rows = found.stream()
                .map(p ->
                        new Row(Links.logbook(query, p.exchange()), p.exchange().equals(opened), p))
                .toList();
        String rest = without(query, "sinds:", "tot:");
        Chart chart = Chart.of(found, (from, to) -> Links.logbook((rest + " sinds:" + from + " tot:" + to).strip()));
        Optional<ExchangePages.View> detail =
                opened.isEmpty() ? Optional.empty() : Optional.of(exchanges.view(opened, visit.texts()));
        return Reply.show(
                "logbook",
                "menu.logboek",
                new View(query, chips(query), "", chart, rows, found.size() == Search.MOST, detail));
    }

    private static View faulty(String query, String fault) {
        return new View(query, chips(query), fault, new Chart(List.of(), 0, 0), List.of(), false, Optional.empty());
    }

    private static List<Chip> chips(String query) {
        return words(query)
                .map(term -> new Chip(
                        term,
                        Links.logbook(
                                words(query).filter(word -> !word.equals(term)).collect(Collectors.joining(" ")))))
                .toList();
    }

    private static String without(String query, String... keys) {
        return words(query)
                .filter(word -> Arrays.stream(keys).noneMatch(word::startsWith))
                .collect(Collectors.joining(" "));
    }

    private static java.util.stream.Stream<String> words(String query) {
        return Arrays.stream(query.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct();
    }
}
