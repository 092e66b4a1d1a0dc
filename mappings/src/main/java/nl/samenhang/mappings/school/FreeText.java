// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenhang.mappings.Element;

/** All free text of a report as one: about a child and often about health, so that it is permitted or withheld as a whole. */
final class FreeText {

    private static final Map<String, String> LABELS = new TreeMap<>(Map.of(
            "ondernomenActie", "Ondernomen actie: ",
            "toelichting", "",
            "toelichtingGeenActie", "Waarom geen actie: ",
            "vermoedelijkeReden", "Vermoedelijke reden: "));

    private FreeText() {}

    static Optional<String> of(Element report) {
        String text = report.children().stream()
                .filter(child ->
                        LABELS.containsKey(child.name()) && !child.text().isBlank())
                .map(child -> LABELS.get(child.name()) + child.text().strip())
                .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
