// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.samenhang.adapters.duo.AbsenceReports.Page;
import nl.samenhang.adapters.duo.AbsenceReports.Report;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches reports of absence from DUO, which pushes nothing, and hands each to the gateway by itself: from DUO, by its certificate, to
 * the municipality. How far it has read is kept in a file, which is written only after every report up to there was accepted, was
 * refused, or was there before; so a stop in the middle costs a second look and no report.
 */
public final class AbsencePoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AbsencePoller.class);
    private static final Duration OVERLAP = Duration.ofSeconds(1);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int PAGES = 1000;

    private final DuoSettings settings;
    private final DuoClient client;
    private final AbsenceReports reports;
    private final Inbox inbox;
    private final Supplier<Parties> parties;
    private final Marker marker;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("duo-verzuim").factory());

    /**
     * What one round brought.
     *
     * @param accepted on the queue of the officer
     * @param known accepted in a round before
     * @param refused by the gateway; the trail says why
     */
    public record Polled(int accepted, int known, int refused) {

        Polled plus(Polled other) {
            return new Polled(accepted + other.accepted, known + other.known, refused + other.refused);
        }
    }

    /**
     * Makes one; it does nothing by itself before {@link #every}.
     *
     * @param marker the file that remembers how far DUO was read; without it all is read again
     */
    public AbsencePoller(
            DuoSettings settings,
            Tls tls,
            SigningKeys keys,
            Inbox inbox,
            Supplier<Parties> parties,
            Path marker,
            Clock clock) {
        this.settings = settings;
        this.client = new DuoClient(settings, tls, keys, clock);
        this.reports = new AbsenceReports(client, settings, clock);
        this.inbox = inbox;
        this.parties = parties;
        this.marker = new Marker(marker);
        this.clock = clock;
    }

    /** From now on fetches by itself, with this pause in between. */
    public void every(Duration pause) {
        var unused = timer.scheduleWithFixedDelay(this::quietly, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Fetches all that changed since the last time.
     *
     * @throws DeliveryException if DUO did not answer as it should, or the gateway could not take a report now: the next round begins
     *     where the last whole answer ended
     */
    public synchronized Polled pollOnce() {
        Polled sum = new Polled(0, 0, 0);
        for (int pages = 0; pages < PAGES; pages++) {
            Marker.Position position = marker.read();
            Page page = reports.changedSince(position.from());
            requirePlausible(page, position.from());
            Set<String> taken = new HashSet<>(position.taken());
            for (Report report : page.reports()) {
                if (!taken.contains(report.state())) {
                    sum = sum.plus(take(report));
                    taken.add(report.state());
                }
            }
            boolean onward = page.next().isAfter(position.from());
            marker.write(new Marker.Position(page.next(), onward ? edge(page) : taken));
            if (!page.more()) {
                return sum;
            }
            require(onward, "duo-no-progress");
        }
        return sum;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close();
    }

    private Polled take(Report report) {
        Outcome outcome = inbox.accept(new Arrival(
                sender(),
                new PartyCode(PartyCode.GEMEENTE, settings.municipality()),
                Optional.empty(),
                report.message(),
                report.message().length,
                Optional.of(report.state())));
        return switch (outcome) {
            case Outcome.Accepted accepted -> told(report, "aangenomen", "", new Polled(1, 0, 0));
            case Outcome.Denied denied -> told(report, "geweigerd", denied.reason(), new Polled(0, 0, 1));
            case Outcome.Unreadable unreadable ->
                isKnown(unreadable)
                        ? told(report, "aangenomen", "", new Polled(0, 1, 0))
                        : told(report, "geweigerd", "ONLEESBAAR", new Polled(0, 0, 1));
            case Outcome.Unavailable unavailable -> throw new DeliveryException(unavailable.code(), Retry.LATER);
            case Outcome.Answered answered -> throw new IllegalStateException("a report is not a question");
        };
    }

    /** DUO has to hear it before the marker moves on; if it will not hear it, that does not hold up the next report. */
    private Polled told(Report report, String word, String reason, Polled result) {
        try {
            reports.receipt(report, word, reason);
        } catch (DeliveryException e) {
            if (e.retry() == Retry.LATER) {
                throw e;
            }
            LOG.warn("DUO does not take a receipt: {}", e.code());
        }
        return result;
    }

    private static boolean isKnown(Outcome.Unreadable unreadable) {
        return unreadable.findings().stream().allMatch(finding -> finding.rule().equals("TR056"));
    }

    private Arrival.Sender sender() {
        return parties.get()
                .withOin(settings.duo())
                .<Arrival.Sender>map(Arrival.Sender.Registered::new)
                .orElseGet(() -> new Arrival.Sender.Unregistered("duo"));
    }

    /** A marker that goes back would fetch for ever, and one in the future would skip what is still to come. */
    private void requirePlausible(Page page, Instant from) {
        require(
                !page.next().isBefore(from)
                        && !page.next().isAfter(clock.instant().plus(SKEW)),
                "duo-marker");
    }

    /** What DUO may give again, since a request includes its own moment. */
    private static Set<String> edge(Page page) {
        Set<String> edge = new HashSet<>();
        page.reports().stream()
                .filter(report -> !report.changed().isBefore(page.next().minus(OVERLAP)))
                .forEach(report -> edge.add(report.state()));
        return edge;
    }

    private void quietly() {
        try {
            Polled polled = pollOnce();
            if (polled.accepted() + polled.refused() > 0) {
                LOG.info("Reports of absence: {} accepted, {} refused", polled.accepted(), polled.refused());
            }
        } catch (DeliveryException e) {
            LOG.warn("Reports of absence are not fetched: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("Reports of absence are not fetched: {}", e.getClass().getName());
        }
    }

    private static void require(boolean right, String code) {
        if (!right) {
            throw new DeliveryException(code, Retry.NEVER);
        }
    }
}
