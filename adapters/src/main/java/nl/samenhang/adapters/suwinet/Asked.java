// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Oin;

/** One question on its way, and what came back: the bytes, not yet believed. Used by one thread. */
final class Asked {

    private final SuwinetService service;
    private final URI to;
    private final Oin source;
    private final String id;
    private final long deadline;
    private String seal = "";
    private Optional<byte[]> answer = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    /**
     * Starts its clock.
     *
     * @param source whose certificate has to be at that address and under the answer
     * @param id the {@code wsa:MessageID}
     */
    Asked(SuwinetService service, URI to, Oin source, String id, Duration patience) {
        this.service = service;
        this.to = to;
        this.source = source;
        this.id = id;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    SuwinetService service() {
        return service;
    }

    URI to() {
        return to;
    }

    Oin source() {
        return source;
    }

    String id() {
        return id;
    }

    /** The value of the signature under the question. */
    String seal() {
        return seal;
    }

    /** Puts the headers on the envelope and signs it: the last that is done before it is sent. */
    byte[] seal(byte[] envelope, Sealing sealing) {
        SoapTree tree = SoapTree.read(envelope).orElseThrow(() -> new IllegalStateException("our own envelope"));
        tree.address("To", to.toString());
        tree.address("Action", service.action());
        tree.address("MessageID", id);
        tree.replyToAnonymous();
        seal = sealing.seal(tree, List.of());
        return tree.bytes();
    }

    /** Takes the answer in, at most so much and only until the deadline. What is wrong with it is told later, by {@link #answer}. */
    void take(InputStream in, int most) {
        Executor atTheDeadline = CompletableFuture.delayedExecutor(left(), TimeUnit.NANOSECONDS);
        CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> close(in), atTheDeadline);
        try {
            byte[] bytes = in.readNBytes(most + 1);
            if (left() <= 0) {
                trouble = Optional.of("receiver-timeout");
            } else if (bytes.length > most) {
                trouble = Optional.of("answer-too-large");
            } else {
                answer = Optional.of(bytes);
            }
        } catch (IOException e) {
            trouble = Optional.of(left() <= 0 ? "receiver-timeout" : "receiver-unreachable");
        } finally {
            watch.cancel(false);
            close(in);
        }
    }

    /** What came back. */
    byte[] answer() {
        if (trouble.isPresent()) {
            throw new DeliveryException(trouble.get(), Retry.LATER);
        }
        return answer.orElseThrow(() -> new DeliveryException("receiver-answer", Retry.LATER));
    }

    private long left() {
        return deadline - System.nanoTime();
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            return;
        }
    }
}
