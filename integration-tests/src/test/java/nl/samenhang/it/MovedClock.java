// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs, and that a scenario can put forward. */
final class MovedClock extends Clock {

    private final Clock clock;
    private volatile Duration offset;

    MovedClock(Duration offset) {
        this.clock = Clock.systemUTC();
        this.offset = offset;
    }

    void forward(Duration more) {
        offset = offset.plus(more);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovedClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
