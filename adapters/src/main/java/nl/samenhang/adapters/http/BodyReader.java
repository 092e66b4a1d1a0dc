// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** Reads bodies within limits of size, speed and memory. One for a whole port, since it counts the large ones. */
public final class BodyReader {

    /** The part that is kept of a body that is too large. */
    private static final int KEPT = 64 * 1024;

    private static final long DISCARDED = 4;

    private final BodyLimits limits;
    private final Semaphore large;

    public BodyReader(BodyLimits limits) {
        this.limits = limits;
        this.large = new Semaphore(limits.largeAtOnce());
    }

    /** What is done with a body while its place in memory is held. */
    @FunctionalInterface
    public interface Use {
        void take(Body body) throws IOException;
    }

    /**
     * Reads the body and hands it on.
     *
     * @throws BodyNotReadException if it came too slowly or broke off, or if there is no room for another large one
     */
    public void read(HttpServletRequest request, Use use) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > limits.bytes()) {
            if (request.getHeader("Expect") == null) {
                discard(request);
            }
            use.take(new Body(new byte[0], announced));
            return;
        }
        var place = new Place();
        try {
            use.take(body(request, place));
        } finally {
            place.free();
        }
    }

    private Body body(HttpServletRequest request, Place place) throws BodyNotReadException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[32 * 1024];
        long start = System.nanoTime();
        try {
            InputStream in = request.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > limits.bytes()) {
                    discard(request);
                    return new Body(Arrays.copyOf(bytes.toByteArray(), KEPT), bytes.size());
                }
                if (bytes.size() > BodyLimits.LARGE) {
                    place.take();
                }
                requireSpeed(bytes.size(), System.nanoTime() - start);
            }
        } catch (BodyNotReadException e) {
            throw e;
        } catch (IOException e) {
            throw new BodyNotReadException(BodyNotReadException.Why.TOO_SLOW);
        }
        return new Body(bytes.toByteArray(), bytes.size());
    }

    /**
     * Reads on for a little and keeps nothing: a sender that is still writing when we hang up would see a broken connection
     * instead of our answer. At most four times the limit, and no longer than the grace.
     */
    private void discard(HttpServletRequest request) {
        var buffer = new byte[32 * 1024];
        long until = System.nanoTime() + limits.grace().toNanos();
        try {
            InputStream in = request.getInputStream();
            long left = DISCARDED * limits.bytes();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0 || System.nanoTime() - until > 0) {
                    return;
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private void requireSpeed(int bytes, long nanos) throws BodyNotReadException {
        double seconds = nanos / 1e9;
        if (seconds > limits.grace().toMillis() / 1e3 && bytes / seconds < limits.bytesPerSecond()) {
            throw new BodyNotReadException(BodyNotReadException.Why.TOO_SLOW);
        }
    }

    /** A place for one large body, taken at most once. */
    private final class Place {
        private boolean taken;

        void take() throws BodyNotReadException {
            if (!taken) {
                taken = large.tryAcquire();
                if (!taken) {
                    throw new BodyNotReadException(BodyNotReadException.Why.NO_ROOM);
                }
            }
        }

        void free() {
            if (taken) {
                large.release();
            }
        }
    }
}
