// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.console.signin.Role;

/** What an administrator wants to know first: is there anything? */
final class OverviewPage implements Page {

    private final ConsolePorts ports;

    OverviewPage(ConsolePorts ports) {
        this.ports = ports;
    }

    /** The number of messages today with this outcome, and where they are listed. */
    record Count(Outcome outcome, long number, String href) {}

    /**
     * What the page shows.
     *
     * @param letters messages that wait for a person
     */
    record View(long all, String allHref, List<Count> counts, Chart chart, long letters, TrailState state) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        Instant today = ports.clock()
                .instant()
                .atZone(Texts.ZONE)
                .toLocalDate()
                .atStartOfDay(Texts.ZONE)
                .toInstant();
        List<Passage> passages = Passages.since(ports.trail(), today).stream()
                .filter(passage -> passage.outcome() != Outcome.LOOKED_UP)
                .toList();
        Map<Outcome, Long> numbers = new EnumMap<>(Outcome.class);
        passages.forEach(passage -> numbers.merge(passage.outcome(), 1L, Long::sum));
        String since = "sinds:" + today.atZone(Texts.ZONE).toLocalDate();
        List<Count> counts = numbers.entrySet().stream()
                .map(e -> new Count(
                        e.getKey(),
                        e.getValue(),
                        Links.logbook("besluit:" + e.getKey().word() + " " + since)))
                .toList();
        Chart chart = Chart.ofDay(passages, today, (from, to) -> Links.logbook("sinds:" + from + " tot:" + to));
        return Reply.show(
                "overview",
                "menu.",
                new View(
                        passages.size(),
                        Links.logbook(since),
                        counts,
                        chart,
                        ports.deadLetters().list().size(),
                        ports.state().get()));
    }
}
