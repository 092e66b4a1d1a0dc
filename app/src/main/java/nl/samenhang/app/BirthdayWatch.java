// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samenhang.routes.Birthdays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises the signals that are due at the start and every six hours after it, so that a day is never missed for a restart. */
final class BirthdayWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BirthdayWatch.class);
    private static final long HOURS = 6;
    private static final long CLOSE_SECONDS = 10;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("birthdays").daemon().factory());

    private BirthdayWatch() {}

    static BirthdayWatch start(Birthdays birthdays) {
        BirthdayWatch watch = new BirthdayWatch();
        // A round catches its own faults, so there is nothing to hear of it.
        var unused = watch.timer.scheduleWithFixedDelay(() -> look(birthdays), 0, HOURS * 3600, TimeUnit.SECONDS);
        return watch;
    }

    /** A round that fails does not end the rounds after it. */
    private static void look(Birthdays birthdays) {
        try {
            birthdays.raise();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Signals of birthdays could not be raised and are tried again: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
