// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;

/** Notes what becomes of each place of a message: paths without positions, and no values. */
public final class Fates {

    private final Set<Line> lines = new LinkedHashSet<>();

    /** The same value at the same place. */
    public void carried(String path) {
        lines.add(new Line(path, Fate.CARRIED, path, ""));
    }

    /** The same value in another word or place. */
    public void renamed(String path, String to) {
        lines.add(new Line(path, Fate.RENAMED, to, ""));
    }

    /** Less precise than it was. */
    public void generalised(String path, String to, String why) {
        lines.add(new Line(path, Fate.GENERALISED, to, why));
    }

    /** Not there any more. */
    public void dropped(String path, String why) {
        lines.add(new Line(path, Fate.DROPPED, "", why));
    }

    /** Not there any more, since it may not be told. */
    public void withheld(String path) {
        dropped(path, "withheld by policy");
    }

    /** All that was noted, each once. */
    public LossReport report() {
        return new LossReport(lines.stream().toList());
    }
}
