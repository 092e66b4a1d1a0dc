// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import org.apache.cxf.logging.FaultListener;

/** Keeps CXF from logging faults: a parser's complaint quotes what it read. What failed is on the trail. */
final class QuietFaults {

    static final FaultListener LISTENER = (exception, description, message) -> false;

    private QuietFaults() {}
}
