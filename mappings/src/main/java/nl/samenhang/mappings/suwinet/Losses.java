// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;

/** What became of the fields that one answer has: as declared, unless reading it found a reason to leave one. */
final class Losses {

    private final Map<String, Line> lines = new LinkedHashMap<>();

    Losses(Element root) {
        Map<String, Line> declared = new LinkedHashMap<>();
        Fields.declared().forEach(line -> declared.put(line.field(), line));
        collect(root, root.name(), declared);
    }

    private void collect(Element element, String path, Map<String, Line> declared) {
        if (element.children().isEmpty()) {
            lines.put(
                    path, declared.getOrDefault(path, new Line(path, Fate.DROPPED, "", "not declared in fields.csv")));
        }
        element.children().forEach(child -> collect(child, path + "/" + child.name(), declared));
    }

    /** Says that a field, or all of a group, did not come along, for at least one of those that the answer has. */
    void drop(String path, String why) {
        String full = Suwinet.ANSWER + "/ClientSuwi/" + path;
        lines.replaceAll((field, line) ->
                field.equals(full) || field.startsWith(full + "/") ? new Line(field, Fate.DROPPED, "", why) : line);
    }

    /** Says that a field came along less precise than it was. */
    void generalise(Element field, String why) {
        String path = field.place().replaceAll("\\[[0-9]+]", "").substring(1);
        lines.computeIfPresent(
                path,
                (same, line) -> line.fate() == Fate.DROPPED ? line : new Line(same, Fate.GENERALISED, line.to(), why));
    }

    LossReport report() {
        return new LossReport(List.copyOf(lines.values()));
    }
}
