// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.time.Duration;

/** How long, and for how many records, the newest records may be without a checkpoint. */
record Cadence(Duration interval, int records) {

    static final Cadence EVERY_SECOND = new Cadence(Duration.ofSeconds(1), 1_000);
}
