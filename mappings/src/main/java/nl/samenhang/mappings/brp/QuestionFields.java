// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Field;
import nl.samenhang.mappings.Table;

/** From what may be asked to what Haal Centraal is asked for: {@code questions.csv}. */
final class QuestionFields {

    /** Asked whatever else is: without it nobody can tell whom the answer is about. */
    private static final String NUMBER = "burgerservicenummer";

    private static final List<Row> ROWS = Table.beside(QuestionFields.class, "questions.csv").rows().stream()
            .map(row -> new Row(field(row.get("field")), row.get("path"), row.get("with")))
            .toList();

    private record Row(Field field, String path, String with) {
        boolean isPermitted(Set<Field> permitted) {
            return path.equals(NUMBER)
                    || (permitted.contains(field)
                            && (with.isEmpty() || permitted.contains(QuestionFields.field(with))));
        }
    }

    private QuestionFields() {}

    /** Paths of {@code fields}, in the order of the table. */
    static List<String> paths(Set<Field> permitted) {
        return ROWS.stream()
                .filter(row -> row.isPermitted(permitted))
                .map(Row::path)
                .toList();
    }

    private static Field field(String path) {
        return Field.named(path).orElseThrow(() -> new IllegalStateException("questions.csv: no field " + path));
    }
}
