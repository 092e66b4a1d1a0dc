// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;

/** Notes what becomes of each place of a message: paths without positions, and no values. */
final class Fates {

    private final Set<Line> lines = new LinkedHashSet<>();

    void carried(String path) {
        lines.add(new Line(path, Fate.CARRIED, path, ""));
    }

    void renamed(String path, String to) {
        lines.add(new Line(path, Fate.RENAMED, to, ""));
    }

    void generalised(String path, String to, String why) {
        lines.add(new Line(path, Fate.GENERALISED, to, why));
    }

    void dropped(String path, String why) {
        lines.add(new Line(path, Fate.DROPPED, "", why));
    }

    void withheld(String path) {
        dropped(path, "withheld by policy");
    }

    LossReport report() {
        return new LossReport(lines.stream().toList());
    }
}
