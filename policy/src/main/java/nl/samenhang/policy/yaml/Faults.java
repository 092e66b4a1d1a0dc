// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects what is wrong, so that one start tells all of it. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Adds one; without a place it is at the start of the file. */
    public void add(String file, Optional<Mark> place, String requirement) {
        found.add(new Fault(
                file,
                place.map(m -> m.getLine() + 1).orElse(1),
                place.map(m -> m.getColumn() + 1).orElse(1),
                requirement));
    }

    /** All of them, each once, in order of file, line and column. */
    public List<Fault> all() {
        return found.stream()
                .distinct()
                .sorted(comparing(Fault::file)
                        .thenComparing(Fault::line)
                        .thenComparing(Fault::column)
                        .thenComparing(Fault::requirement))
                .toList();
    }
}
