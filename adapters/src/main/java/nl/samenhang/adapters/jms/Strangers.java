// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who was refused in the last minute: a client that is refused comes again at once, for ever, and one refusal says enough. */
final class Strangers {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1_000;

    private final Map<String, Long> seen = new LinkedHashMap<>();

    /** Whether this one was not refused in the last minute. */
    synchronized boolean isNews(String name) {
        long now = System.nanoTime();
        seen.values().removeIf(at -> now - at > MINUTE);
        return seen.size() < MOST && seen.putIfAbsent(name, now) == null;
    }
}
