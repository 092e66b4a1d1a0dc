// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.io.IOException;
import java.util.List;

/** Where a {@link Sequencer} puts records. Called by its one thread only. */
interface Ledger {

    /** Adds these after all others, and returns only once they would survive a crash. */
    void append(long place, List<Line> lines) throws IOException;

    /** Adds a checkpoint, after everything that it covers is durable. */
    void sign(Checkpoint checkpoint) throws IOException;

    /** Lets others write. */
    void close() throws IOException;
}
