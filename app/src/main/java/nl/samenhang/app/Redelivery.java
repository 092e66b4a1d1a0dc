// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Duration;

/**
 * How a delivery that fails is tried again.
 *
 * @param attempts in all; after the last one the message is with the dead letters
 * @param first wait before the second attempt
 * @param multiplier by which every wait is longer than the one before
 * @param longest wait between two attempts
 */
record Redelivery(int attempts, Duration first, double multiplier, Duration longest) {

    /** About a working day and a night: 12 attempts, from 2 seconds to 4 hours apart. */
    static Redelivery standard() {
        return new Redelivery(12, Duration.ofSeconds(2), 4, Duration.ofHours(4));
    }
}
