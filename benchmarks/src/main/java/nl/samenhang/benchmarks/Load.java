// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.samenhang.adapters.simulators.ProviderSimulator.Behaviour;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;

/**
 * Sends assignments to a gateway over HTTPS, each client the next one as soon as the last was answered, and waits until the
 * provider has them all. Gateway, clients and provider share one process and its processors, so this is a floor, not a ceiling.
 */
public final class Load {

    private static final int MOST_CLIENTS = 64;
    private static final int MOST_SECONDS = 60;
    private static final int WARM_UP_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 120;

    private final Stage stage;
    private final AtomicLong numbers;

    private Load(Stage stage, Clock clock) {
        this.stage = stage;
        this.numbers = new AtomicLong(clock.millis());
    }

    /** Takes a new data folder, the seconds to measure, and one or more numbers of clients. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("needs: DATA SECONDS CLIENTS...");
        }
        int seconds = Math.min(MOST_SECONDS, Integer.parseInt(arguments[1]));
        Clock clock = Clock.systemUTC();
        try (var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
                Stage stage = new Stage(
                        new DataFolder(Path.of(arguments[0]).toAbsolutePath().normalize()), clock)) {
            stage.provider().behave(new Behaviour.Silent());
            Load load = new Load(stage, clock);
            load.measure(8, WARM_UP_SECONDS);
            out.println("clients  accepted/s  delivered/s  median ms  99th ms  worst ms  not accepted");
            for (String clients : List.of(arguments).subList(2, arguments.length)) {
                out.println(load.measure(Math.min(MOST_CLIENTS, Integer.parseInt(clients)), seconds));
            }
        }
        System.exit(0);
    }

    private String measure(int clients, int seconds) throws InterruptedException, ExecutionException, IOException {
        int before = stage.provider().received().size();
        long start = System.nanoTime();
        List<Long> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> sendUntil(start + TimeUnit.SECONDS.toNanos(seconds));
            for (Future<List<Long>> sent : senders.invokeAll(Collections.nCopies(clients, client))) {
                answers.addAll(sent.get());
            }
        }
        double sending = secondsSince(start);
        List<Long> accepted =
                answers.stream().filter(nanos -> nanos > 0).sorted().toList();
        awaitDelivery(before + accepted.size());
        double delivering = secondsSince(start);
        int delivered = stage.provider().received().size() - before;
        return String.format(
                Locale.ROOT,
                "%7d  %10.0f  %11.0f  %9.1f  %7.1f  %8.1f  %12d",
                clients,
                accepted.size() / sending,
                delivered / delivering,
                millis(accepted, 0.50),
                millis(accepted, 0.99),
                millis(accepted, 1),
                answers.size() - accepted.size());
    }

    /** How long each answer took, in nanoseconds; negative if it was not an acceptance. */
    private List<Long> sendUntil(long end) throws IOException, InterruptedException {
        List<Long> answers = new ArrayList<>();
        while (System.nanoTime() < end) {
            long number = numbers.addAndGet(2);
            String identification = Long.toString(number, 36).toUpperCase(Locale.ROOT);
            byte[] message = Sample.wmo301(identification, number % 1_000_000_000);
            long sent = System.nanoTime();
            int status = stage.wmo().post(message, Cast.AGB, Optional.empty()).status();
            long took = System.nanoTime() - sent;
            answers.add(status == 202 ? took : -took);
        }
        return answers;
    }

    private void awaitDelivery(int expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (stage.provider().received().size() < expected && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }
}
