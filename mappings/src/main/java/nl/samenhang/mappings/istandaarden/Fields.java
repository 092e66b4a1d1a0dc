// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;
import nl.samenhang.mappings.Table;

/** What each element is and what becomes of it: {@code fields.csv} and {@code types.csv}. */
final class Fields {

    private static final Map<String, Line> LINES = new LinkedHashMap<>();
    private static final Map<String, String> REQUIREMENTS = new LinkedHashMap<>();

    static {
        Map<String, String> meanings = Table.beside(Fields.class, "types.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("type"), row -> row.get("meaning")));
        for (Table.Row row : Table.beside(Fields.class, "fields.csv").rows()) {
            String path = row.get("path");
            LINES.put(path, new Line(path, Fate.valueOf(row.get("fate")), row.get("canonical"), ""));
            REQUIREMENTS.put(path, "has to be of type " + row.get("type") + ": " + meanings.get(row.get("type")));
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

    /** The declared fate of each leaf element, by path. */
    static Collection<Line> declared() {
        return List.copyOf(LINES.values());
    }

    /** What became of the fields that a message has. */
    static LossReport losses(Element root) {
        Set<String> paths = new LinkedHashSet<>();
        collect(root, root.name(), paths);
        return new LossReport(paths.stream().map(Fields::line).toList());
    }

    private static Line line(String path) {
        Line line = LINES.get(path);
        return line == null ? new Line(path, Fate.DROPPED, "", "not declared in fields.csv") : line;
    }

    private static void collect(Element element, String path, Set<String> paths) {
        if (LINES.containsKey(path)) {
            paths.add(path);
        }
        for (Element child : element.children()) {
            collect(child, path + "/" + child.name(), paths);
        }
    }
}
