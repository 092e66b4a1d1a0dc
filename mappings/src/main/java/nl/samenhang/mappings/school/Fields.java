// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;
import nl.samenhang.mappings.Table;

/** What each field of a report is and what becomes of it: {@code fields.csv}. */
final class Fields {

    private static final Map<String, Line> LINES = new LinkedHashMap<>();
    private static final Map<String, String> REQUIREMENTS = new LinkedHashMap<>();

    static {
        for (Table.Row row : Table.beside(Fields.class, "fields.csv").rows()) {
            String path = row.get("path");
            LINES.put(path, new Line(path, Fate.valueOf(row.get("fate")), row.get("canonical"), row.get("why")));
            REQUIREMENTS.put(path, "has to be: " + row.get("requirement"));
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                REQUIREMENTS.putIfAbsent(path.substring(0, slash), "has to hold the elements of its schema");
            }
        }
    }

    private Fields() {}

    /** What an element has to be, by its path without positions; empty for a path that no schema has. */
    static String requirement(String path) {
        return REQUIREMENTS.getOrDefault(path, "");
    }

    /** What becomes of the fields that this message has, in their order. */
    static LossReport losses(Element root) {
        Map<String, Line> found = new LinkedHashMap<>();
        collect(root, root.name(), found);
        return new LossReport(found.values().stream().toList());
    }

    private static void collect(Element element, String path, Map<String, Line> found) {
        if (element.children().isEmpty()) {
            found.put(
                    path,
                    Optional.ofNullable(LINES.get(path))
                            .orElseThrow(() -> new IllegalStateException("not in fields.csv: " + path)));
        }
        element.children().forEach(child -> collect(child, path + "/" + child.name(), found));
    }
}
