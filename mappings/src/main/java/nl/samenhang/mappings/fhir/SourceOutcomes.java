// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.samenhang.mappings.json.HouseholdReport.Line;
import nl.samenhang.mappings.json.HouseholdReport.Outcome;

/** What became of every source, as an OperationOutcome: what was withheld and what would make it lawful, who refused, who did not answer. */
final class SourceOutcomes {

    private SourceOutcomes() {}

    static ObjectNode outcome(List<Line> sources) {
        ObjectNode outcome = Fhir.resource("OperationOutcome");
        ArrayNode issues = Fhir.list(outcome, "issue");
        sources.forEach(line -> issue(issues.addObject(), line));
        if (sources.isEmpty()) {
            issues.addObject().put("severity", "information").put("code", "informational");
        }
        return outcome;
    }

    /** Of a ground such as {@code R-WGS-002: Wgs, art. 8}, which rule it is. */
    static String rule(String ground) {
        return ground.split(":", 2)[0];
    }

    private static void issue(ObjectNode issue, Line line) {
        issue.put("severity", line.outcome() == Outcome.ANSWERED ? "information" : "warning");
        issue.put("code", type(line.outcome()));
        ObjectNode details = issue.putObject("details");
        ArrayNode codings = details.putArray("coding");
        codings.add(Fhir.coding(Fhir.ours("source-outcome"), line.outcome().name()));
        codings.add(Fhir.coding(Fhir.ours("source"), line.source()));
        codings.add(Fhir.coding(Fhir.ours("question"), line.question().code()));
        if (!line.code().isEmpty()) {
            codings.add(Fhir.coding(Fhir.ours("reason"), line.code()));
        }
        line.grounds()
                .forEach(ground ->
                        codings.add(Fhir.coding(Fhir.ours("rule"), rule(ground)).put("display", ground)));
        if (!line.explanation().isEmpty()) {
            details.put("text", String.join(" ", line.explanation()));
        }
    }

    private static String type(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "informational";
            case NOT_ASKED, WITHHELD -> "suppressed";
            case REFUSED -> "forbidden";
            case FAILED -> "transient";
            case NO_ANSWER -> "timeout";
            case UNREADABLE -> "structure";
        };
    }
}
