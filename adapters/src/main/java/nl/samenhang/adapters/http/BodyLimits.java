// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.time.Duration;

/**
 * How much of a request is read, and how slowly it may come.
 *
 * @param bytes at most so many are read
 * @param bytesPerSecond a body that comes slower than this, after the grace, is given up
 * @param grace in which a body may come at any speed
 * @param largeAtOnce how many bodies of more than {@link #LARGE} bytes are in memory together
 */
public record BodyLimits(int bytes, int bytesPerSecond, Duration grace, int largeAtOnce) {

    /** From here on a body takes one of the places for large ones. */
    public static final int LARGE = 256 * 1024;

    /** 25 MB (iStandaarden OP179), at least 8 kB/s after 10 s, 4 large ones at once: with what is made of them, some 500 MB at the very most. */
    public static BodyLimits standard() {
        return new BodyLimits(25_000_000, 8_000, Duration.ofSeconds(10), 4);
    }
}
