// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.util.Optional;
import org.apache.cxf.Bus;

/** A bus that is made with its first use: a start need not wait for it. */
final class LateBus implements AutoCloseable {

    private Optional<Bus> made = Optional.empty();

    synchronized Bus get() {
        Bus bus = made.orElseGet(QuietFaults::bus);
        made = Optional.of(bus);
        return bus;
    }

    @Override
    public synchronized void close() {
        made.ifPresent(bus -> bus.shutdown(true));
        made = Optional.empty();
    }
}
