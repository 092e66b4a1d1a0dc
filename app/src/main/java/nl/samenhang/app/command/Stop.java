// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish of the operator to stop (SIGTERM, Ctrl-C), and the promise that the process does not end before all is closed. */
final class Stop {

    private static final long LONGEST_CLOSE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Stop() {}

    static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    void await() throws InterruptedException {
        asked.await();
    }

    void done() {
        closed.countDown();
    }

    private void ask() {
        asked.countDown();
        try {
            if (!closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Stop.class.getName())
                        .log(System.Logger.Level.WARNING, "stopped before all was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
