// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Gives records their places. One thread takes all that wait, writes them at once and lets their callers go on (group commit), so a
 * flush of the disk is shared, and there are no gaps. After any fault it stays closed: what is on the disk is then known only to
 * whoever opens it again.
 */
final class Sequencer {

    private static final int BATCH = 512;

    private record Waiting(Line line, CompletableFuture<Long> place) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Ledger ledger;
    private final Frontier tree;
    private final Keyring keys;
    private final Cadence cadence;
    private final Thread thread;
    private long signed;
    private long signedAt = System.nanoTime();
    private volatile boolean closing;
    private volatile boolean ended;

    /** Goes on after what was counted. */
    Sequencer(Ledger ledger, Recount recount, Keyring keys, Cadence cadence) {
        this.ledger = ledger;
        this.tree = recount.tree();
        this.signed = recount.signed();
        this.keys = keys;
        this.cadence = cadence;
        thread = Thread.ofPlatform().name("audit-trail").unstarted(this::run);
    }

    Sequencer start() {
        thread.start();
        return this;
    }

    long append(AuditRecord entry) {
        if (closing) {
            throw new AuditUnavailableException("the audit trail is closed");
        }
        var waiting = new Waiting(Line.of(entry), new CompletableFuture<>());
        queue.add(waiting);
        if (ended) {
            refuseWaiting(new IOException("closed"));
        }
        try {
            return waiting.place.join();
        } catch (CompletionException e) {
            throw new AuditUnavailableException("the audit trail cannot be written; it is closed until opened anew", e);
        }
    }

    /** Writes what waits, signs it, and stops. Returns when others may write. */
    void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                writeBatch();
                signIfDue();
            }
            signIfDirty();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            closing = true;
            refuseWaiting(e);
        } finally {
            end();
        }
    }

    private void writeBatch() throws IOException, InterruptedException {
        Waiting first = queue.poll(Math.min(50, cadence.interval().toMillis()), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<Waiting>(List.of(first));
        queue.drainTo(batch, BATCH - 1);
        long place = tree.size();
        try {
            ledger.append(place, batch.stream().map(Waiting::line).toList());
        } catch (IOException | RuntimeException | Error e) {
            batch.forEach(waiting -> waiting.place.completeExceptionally(e));
            throw e;
        }
        for (var waiting : batch) {
            tree.add(waiting.line.leaf());
            waiting.place.complete(place++);
        }
    }

    private void signIfDue() throws IOException {
        boolean due = System.nanoTime() - signedAt >= cadence.interval().toNanos();
        if (due || tree.size() - signed >= cadence.records()) {
            signIfDirty();
        }
    }

    private void signIfDirty() throws IOException {
        signedAt = System.nanoTime();
        if (tree.size() > signed) {
            var checkpoint = Checkpoint.sign(tree.size(), tree.root(), keys);
            ledger.sign(checkpoint);
            keys.remember(checkpoint);
            signed = checkpoint.size();
        }
    }

    private void end() {
        try {
            ledger.close();
        } catch (IOException e) {
            refuseWaiting(e);
        } finally {
            ended = true;
            refuseWaiting(new IOException("closed"));
        }
    }

    private void refuseWaiting(Throwable why) {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.place.completeExceptionally(why);
        }
    }
}
