// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Code;

/**
 * The codes of one list with their labels, read from a table {@code <system>.csv} with the columns {@code code,label}.
 *
 * @param system the name of the list, such as {@code COD046}
 */
public record CodeList(String system, Map<String, String> labels) {

    public CodeList {
        labels = Map.copyOf(labels);
    }

    /** Reads the list from a resource beside a class. */
    public static CodeList beside(Class<?> beside, String system) {
        Map<String, String> labels = new LinkedHashMap<>();
        Table.beside(beside, system + ".csv").rows().forEach(row -> labels.put(row.get("code"), row.get("label")));
        return new CodeList(system, labels);
    }

    public Set<String> codes() {
        return labels.keySet();
    }

    /** A code of this list by a code that a mapper uses itself. */
    public Code code(String code) {
        if (!labels.containsKey(code)) {
            throw new IllegalStateException("a mapper uses a code that is not in list " + system);
        }
        return Code.of(system, code);
    }

    /** For people. */
    public Optional<String> label(String code) {
        return Optional.ofNullable(labels.get(code));
    }
}
