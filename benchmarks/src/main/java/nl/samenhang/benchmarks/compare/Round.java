// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.samenhang.benchmarks.Sample;

/**
 * What one subject did in some seconds, with so many clients that each send the next message once the last was answered.
 *
 * @param delivered messages that the receiver has
 * @param seconds from the first that was sent until the last was delivered
 * @param answers how long each answer took, in nanoseconds
 * @param cpuMillis processor time of the subject and its helpers
 * @param megabytes resident at the end
 * @param refused answers that were not an acceptance
 */
record Round(int delivered, double seconds, List<Long> answers, long cpuMillis, long megabytes, int refused) {

    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    static Round of(Subject subject, int clients, int seconds)
            throws InterruptedException, ExecutionException, IOException {
        int had = subject.sink().received();
        long cpu = subject.cpuMillis();
        long start = System.nanoTime();
        List<Long> answers = new ArrayList<>();
        try (var senders = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> sendUntil(subject, start + TimeUnit.SECONDS.toNanos(seconds));
            for (Future<List<Long>> sent : senders.invokeAll(Collections.nCopies(clients, client))) {
                answers.addAll(sent.get());
            }
        }
        List<Long> accepted = answers.stream().filter(nanos -> nanos > 0).toList();
        awaitDelivery(subject, had + accepted.size());
        double took = (System.nanoTime() - start) / 1e9;
        return new Round(
                subject.sink().received() - had,
                took,
                accepted,
                subject.cpuMillis() - cpu,
                subject.residentMegabytes(),
                answers.size() - accepted.size());
    }

    /** Two of the same subject and as many clients, as one. */
    Round and(Round other) {
        List<Long> both = new ArrayList<>(answers);
        both.addAll(other.answers);
        return new Round(
                delivered + other.delivered,
                seconds + other.seconds,
                both,
                cpuMillis + other.cpuMillis,
                Math.max(megabytes, other.megabytes),
                refused + other.refused);
    }

    double perSecond() {
        return delivered / seconds;
    }

    double cpuPerMessage() {
        return (double) cpuMillis / Math.max(1, delivered);
    }

    /** The answer time that this share of the answers stays below, in milliseconds. */
    double millis(double share) {
        List<Long> sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private static List<Long> sendUntil(Subject subject, long end) throws IOException, InterruptedException {
        List<Long> answers = new ArrayList<>();
        while (System.nanoTime() < end) {
            long number = NUMBERS.addAndGet(2);
            byte[] message = Sample.wmo301(Long.toString(number, 36).toUpperCase(Locale.ROOT), number % 1_000_000_000);
            HttpRequest request = HttpRequest.newBuilder(subject.address())
                    .header("Content-Type", "application/xml; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                    .build();
            long sent = System.nanoTime();
            int status = subject.client()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            long took = System.nanoTime() - sent;
            answers.add(status == 202 ? took : -took);
        }
        return answers;
    }

    private static void awaitDelivery(Subject subject, int expected) throws InterruptedException {
        long end = System.nanoTime() + DRAIN_NANOS;
        while (subject.sink().received() < expected && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }
}
