// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;
import nl.samenhang.mappings.Table;

/** What each field of an answer is and what becomes of it: {@code fields.csv}. */
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
        REQUIREMENTS.put(Suwinet.QUESTION, "has to hold the elements of its schema");
        REQUIREMENTS.put(Suwinet.QUESTION + "/Burgerservicenr", "has to be: nine digits");
    }

    private Fields() {}

    /** What an element has to be, by its path without positions; empty for a path that no schema has. */
    static String requirement(String path) {
        return REQUIREMENTS.getOrDefault(path, "");
    }

    /** The declared fate of each leaf element, in the order of the schema. */
    static Collection<Line> declared() {
        return List.copyOf(LINES.values());
    }
}
