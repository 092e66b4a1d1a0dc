// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;

/** Takes facts from the household for one message, and notes what becomes of each. Names of fields, never values. */
final class Taken {

    static final String WITHHELD = "withheld by policy";
    static final String NO_PLACE = "no place for it in this message";
    private static final String OTHER_LIST = "code of another list";

    private final Set<Line> lines = new LinkedHashSet<>();

    /** The value, if there is one to write. */
    <T> Optional<T> take(Fact<T> fact, String field, String to) {
        return switch (fact) {
            case Fact.Known<T> known -> {
                lines.add(new Line(field, Fate.RENAMED, to, ""));
                yield Optional.of(known.value());
            }
            case Fact.Absent<T> absent -> {
                noteAbsent(absent, field);
                yield Optional.empty();
            }
        };
    }

    /**
     * The value of a field that the message cannot do without.
     *
     * @throws IllegalStateException if it is not there: policy let a message go of which it knew what it needs
     */
    <T> T need(Fact<T> fact, String field, String to) {
        return take(fact, field, to).orElseThrow(() -> missing(field));
    }

    /** A code, if it is of the list that the message speaks. */
    Optional<String> code(Fact<Code> fact, String system, String field, String to) {
        boolean known = fact.asOptional().isPresent();
        if (known && !fact.asOptional().map(Code::system).equals(Optional.of(system))) {
            lose(field, OTHER_LIST);
            return Optional.empty();
        }
        return take(fact, field, to).map(Code::code);
    }

    /** Notes a fact that the message has no place for. One that was withheld as well is no loss of this message. */
    void leave(Fact<?> fact, String field) {
        if (fact.asOptional().isPresent()) {
            lose(field, NO_PLACE);
        }
    }

    void generalise(String field, String to, String why) {
        lines.removeIf(line -> line.field().equals(field));
        lines.add(new Line(field, Fate.GENERALISED, to, why));
    }

    void lose(String field, String why) {
        lines.add(new Line(field, Fate.DROPPED, "", why));
    }

    LossReport losses() {
        return new LossReport(lines.stream().toList());
    }

    static IllegalStateException missing(String field) {
        return new IllegalStateException(field + ": needed for this message, and not there");
    }

    /** A code inside a value, which has to be of the list that the message speaks. */
    static String code(Code code, String system, String field) {
        if (!code.system().equals(system)) {
            throw new IllegalStateException(field + ": has to be a code of list " + system);
        }
        return code.code();
    }

    private void noteAbsent(Fact.Absent<?> absent, String field) {
        if (absent.why() == AbsentReason.WITHHELD_BY_POLICY) {
            lose(field, WITHHELD);
        }
    }
}
