// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.LossReport.Fate;
import nl.samenhang.mappings.LossReport.Line;
import nl.samenhang.mappings.Table;

/** What becomes of each field of an answer: {@code fields.csv}. A date is one field, and so is {@code inOnderzoek}. */
final class Losses {

    private static final Map<String, Line> DECLARED = Table.beside(Losses.class, "fields.csv").rows().stream()
            .map(row -> new Line(row.get("path"), Fate.valueOf(row.get("fate")), row.get("canonical"), row.get("why")))
            .collect(Collectors.toMap(Line::field, line -> line, (one, other) -> one, LinkedHashMap::new));

    /** Names that the standard has; no other name of an answer is repeated anywhere. */
    private static final Set<String> NAMES = DECLARED.keySet().stream()
            .flatMap(path -> Arrays.stream(path.split("/", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PARENTS = DECLARED.keySet().stream()
            .filter(path -> path.contains("/"))
            .flatMap(path -> parents(path).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Set<Line> lines = new LinkedHashSet<>();

    private Losses() {}

    /** What became of the fields that an answer has. */
    static LossReport of(Part answer) {
        Losses losses = new Losses();
        losses.collect(answer.node(), "");
        return new LossReport(losses.lines.stream().toList());
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    static Set<String> declared() {
        return DECLARED.keySet();
    }

    private void collect(JsonNode node, String path) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, path));
            return;
        }
        node.properties().forEach(entry -> field(node, entry.getKey(), entry.getValue(), path));
    }

    private void field(JsonNode holder, String name, JsonNode value, String parent) {
        String path = parent.isEmpty() ? name : parent + "/" + name;
        Line line = DECLARED.get(path);
        if (line != null) {
            lines.add(inThisCase(line, holder, value));
        } else if (PARENTS.contains(path)) {
            collect(value, path);
        } else {
            lines.add(new Line(parent + "/*", Fate.DROPPED, "", "not a field of the standard"));
        }
    }

    private static Line inThisCase(Line line, JsonNode holder, JsonNode value) {
        if (line.to().endsWith(".period") && !value.path("type").asText().equals("Datum")) {
            return new Line(line.field(), Fate.DROPPED, "", "a period of the household has whole days");
        }
        if (line.to().equals("person.name") && line.field().contains("/naam/") && isNameless(line, holder)) {
            return new Line(line.field(), Fate.DROPPED, "", "a name of the household needs a family name");
        }
        return line;
    }

    /** The code of the use of a name stands one deeper, and is of no interest without the name. */
    private static boolean isNameless(Line line, JsonNode holder) {
        return !line.field().endsWith("/code") && !holder.has("geslachtsnaam");
    }

    private static Set<String> parents(String path) {
        Set<String> all = new LinkedHashSet<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            all.add(path.substring(0, slash));
        }
        return all;
    }
}
