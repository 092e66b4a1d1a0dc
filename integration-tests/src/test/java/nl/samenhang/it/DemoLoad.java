// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Letters;
import nl.samenhang.app.demo.Letters.Letter;
import nl.samenhang.app.demo.Neighbourhood;
import nl.samenhang.canonical.ExchangeId;

/**
 * What the systems of the reference case send while the gateway is killed and started again. As real ones they offer again what they
 * heard no answer to, and know by the number of a message that it was taken after all.
 */
final class DemoLoad {

    private static final int BETWEEN_MILLIS = 15;
    private static final int BETWEEN_REPORTS_MILLIS = 250;
    private static final int MOST_REPORTS = 5;
    private static final byte[] QUESTION =
            "{\"$schema\": \"urn:samenhang:schema:household-inquiry:0.1\", \"persons\": [{\"bsn\": \"999990056\"}]}"
                    .getBytes(UTF_8);

    private final Neighbourhood around;
    private final List<Sender> senders;
    private final List<ExchangeId> answered = new CopyOnWriteArrayList<>();
    private final AtomicInteger reports = new AtomicInteger();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private List<Thread> threads = List.of();

    DemoLoad(Neighbourhood around, Clock clock) {
        this.around = around;
        Letters letters = new Letters(clock);
        senders = List.of(
                new Sender(around.office(Cast.WMO), letters::wmo301, Cast.AGB, Optional.empty()),
                new Sender(around.office(Cast.YOUTH), letters::jw301, Cast.AGB, Optional.empty()),
                new Sender(
                        around.office(Cast.YOUTH),
                        () -> letters.household(Cast.COORDINATOR),
                        Cast.oin(Cast.COORDINATOR).value(),
                        Optional.of("integraal-plan")));
    }

    /** From now on everything flows. */
    void start() {
        running = true;
        List<Thread> started = new ArrayList<>();
        senders.forEach(sender -> started.add(Thread.ofPlatform().start(() -> loop(BETWEEN_MILLIS, sender::next))));
        started.add(Thread.ofPlatform().start(() -> loop(BETWEEN_MILLIS, this::ask)));
        started.add(Thread.ofPlatform().start(() -> loop(BETWEEN_REPORTS_MILLIS, this::report)));
        threads = started;
    }

    /** Nothing new any more; returns once everybody has their answer, or knows that none will come. */
    void stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Offers once more what was not answered. */
    void settle() throws IOException, InterruptedException {
        for (Sender sender : senders) {
            while (!sender.unheard.isEmpty()) {
                sender.next();
            }
        }
    }

    /** How many messages were accepted, and sources asked. */
    int count() {
        return senders.stream().mapToInt(sender -> sender.taken.size()).sum() + answered.size();
    }

    /** Whether something of each kind was accepted, and a question answered. */
    boolean hasOneOfEach() {
        return senders.stream().noneMatch(sender -> sender.taken.isEmpty()) && !answered.isEmpty() && reports() > 0;
    }

    /** Numbers of the messages for the provider that were accepted. */
    Set<String> assignments() {
        Set<String> both = ConcurrentHashMap.newKeySet();
        both.addAll(senders.get(0).taken);
        both.addAll(senders.get(1).taken);
        return both;
    }

    /** Numbers of the households for the coordinator that were accepted. */
    Set<String> households() {
        return Set.copyOf(senders.get(2).taken);
    }

    /** The exchanges of the questions that were answered. */
    List<ExchangeId> answered() {
        return List.copyOf(answered);
    }

    /** How many reports of absence DUO has. */
    int reports() {
        return reports.get();
    }

    /** What was refused and should not have been; nothing, if all goes well. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private interface Work {
        void once() throws IOException, InterruptedException;
    }

    private void loop(int pause, Work work) {
        while (running) {
            try {
                work.once();
                Thread.sleep(pause);
            } catch (IOException e) {
                return; // the gateway was killed
            } catch (IllegalStateException e) {
                refused.add(String.valueOf(e.getMessage()));
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask() throws IOException, InterruptedException {
        Reply reply = around.office(Cast.COORDINATOR).send("/v1/huishoudvragen?doel=integraal-plan", QUESTION);
        if (reply.status() == 200) {
            answered.add(Replies.exchange(reply.body()));
        }
    }

    /** A report more, unless the gateway lags behind: each of them costs two calls to DUO. */
    private void report() {
        if (reports.get() - around.office(Cast.OFFICER).deliveries().size() < MOST_REPORTS) {
            around.duo().reports().add(reports.incrementAndGet());
        }
    }

    /** One who sends one kind of message to one receiver. */
    private record Sender(
            BackOfficeSimulator office,
            Supplier<Letter> letters,
            String receiver,
            Optional<String> purpose,
            Queue<Letter> unheard,
            Set<String> taken) {

        Sender(BackOfficeSimulator office, Supplier<Letter> letters, String receiver, Optional<String> purpose) {
            this(office, letters, receiver, purpose, new ConcurrentLinkedQueue<>(), ConcurrentHashMap.newKeySet());
        }

        void next() throws IOException, InterruptedException {
            Letter letter = Optional.ofNullable(unheard.poll()).orElseGet(letters);
            try {
                Reply reply = office.post(letter.bytes(), receiver, purpose);
                boolean known = reply.body().contains("TR056");
                if (reply.status() == 202 || known) {
                    taken.add(letter.number());
                } else if (reply.status() == 503) {
                    unheard.add(letter);
                } else {
                    throw new IllegalStateException("refused with status " + reply.status());
                }
            } catch (IOException e) {
                unheard.add(letter);
                throw e;
            }
        }
    }
}
