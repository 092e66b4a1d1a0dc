// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.json.HouseholdReport.Line;

/** Which resources hold facts of which answer of which source: a Provenance for each. */
final class Origins {

    private final Map<Provenance, Set<String>> targets = new LinkedHashMap<>();

    /** Notes where a fact came from, if there is one. */
    void known(Fact<?> fact, String url) {
        if (fact instanceof Fact.Known<?> known) {
            targets.computeIfAbsent(known.provenance(), p -> new LinkedHashSet<>())
                    .add(url);
        }
    }

    /** The resources, by a name that is theirs alone. */
    Map<String, ObjectNode> provenances(List<Line> sources) {
        Map<String, ObjectNode> written = new LinkedHashMap<>();
        targets.forEach(
                (origin, urls) -> written.put("provenance-" + written.size(), provenance(origin, urls, sources)));
        return written;
    }

    private static ObjectNode provenance(Provenance origin, Set<String> urls, List<Line> sources) {
        ObjectNode node = Fhir.resource("Provenance");
        urls.forEach(url -> Fhir.list(node, "target").add(Fhir.reference(url)));
        node.put("recorded", origin.at().toString());
        sources.stream()
                .filter(line ->
                        line.source().equals(origin.source()) && line.question().equals(origin.type()))
                .flatMap(line -> line.grounds().stream())
                .map(ground -> Fhir.OURS + "rule:" + SourceOutcomes.rule(ground))
                .distinct()
                .forEach(Fhir.list(node, "policy")::add);
        if (node.path("policy").isEmpty()) {
            node.remove("policy");
        }
        ObjectNode agent = Fhir.list(node, "agent").addObject();
        agent.putObject("who")
                .putObject("identifier")
                .put("system", Fhir.OURS + "NamingSystem:party")
                .put("value", origin.source());
        ObjectNode entity = Fhir.list(node, "entity").addObject().put("role", "source");
        entity.putObject("what")
                .putObject("identifier")
                .put("system", "urn:ietf:rfc:3986")
                .put("value", "urn:uuid:" + origin.message());
        return node;
    }
}
