// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a check of a trail found.
 *
 * @param records how many have their leaf
 * @param covered how many of them are under a checkpoint whose signature and root are right
 * @param checkpoints how many such checkpoints there are
 * @param faults empty where everything is as it was signed; after the first few, only the first of a kind
 * @param remarks what is no fault, but should be known
 */
public record Verification(long records, long covered, long checkpoints, List<Fault> faults, List<String> remarks) {

    public Verification {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** Whether no fault was found. */
    public boolean ok() {
        return faults.isEmpty();
    }

    /** The lowest place of a record that a fault touches. */
    public OptionalLong firstBadRecord() {
        return faults.stream().flatMapToLong(fault -> fault.record().stream()).min();
    }
}
