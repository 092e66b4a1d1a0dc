// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part that is made on a thread of its own while others are. Only for what needs no closing: if another part fails, nobody asks
 * for this one.
 */
final class Meanwhile<T> {

    private final FutureTask<T> part;

    private Meanwhile(FutureTask<T> part) {
        this.part = part;
    }

    static <T> Meanwhile<T> make(Supplier<T> maker) {
        FutureTask<T> part = new FutureTask<>(maker::get);
        Thread.ofPlatform().name("start").daemon().start(part);
        return new Meanwhile<>(part);
    }

    /** Waits for it, and fails as its maker did. */
    T get() {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new StartFailedException(String.valueOf(e.getCause()));
        }
    }
}
