// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.logging.FaultListener;

/** Keeps CXF from logging faults: a parser's complaint quotes what it read. What failed is on the trail. */
final class QuietFaults {

    private static final FaultListener LISTENER = (exception, description, message) -> false;

    private QuietFaults() {}

    /** A bus of its own, made by code alone: with Spring beside it, CXF would look for its beans. */
    static Bus bus() {
        Bus bus = new CXFBusFactory().createBus();
        bus.setProperty(FaultListener.class.getName(), LISTENER);
        return bus;
    }
}
