// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Disclosure;

/** The answer to a {@link HouseholdInquiry}, as {@code docs/schema/household-report.schema.json} has it. */
public final class HouseholdReport {

    /** The {@code $id} of its schema, and the value of its member {@code $schema}. */
    public static final String SCHEMA = "urn:samenhang:schema:household-report:0.1";

    private HouseholdReport() {}

    /** What came of asking one source. */
    public enum Outcome {
        ANSWERED,
        /** No rule opens its answer, so it was not asked. */
        NOT_ASKED,
        /** It answered, and nothing of it may go. */
        WITHHELD,
        /** It will not answer. */
        REFUSED,
        /** It cannot answer now. */
        FAILED,
        /** Not within its time, or not there. */
        NO_ANSWER,
        /** What came back has not the agreed form. */
        UNREADABLE
    }

    /**
     * One source.
     *
     * @param code why, in a word; empty where it answered
     * @param grounds the rules that permit it, each with its article
     * @param explanation for people, in Dutch
     */
    public record Line(
            String source,
            MessageType question,
            Outcome outcome,
            String code,
            List<String> grounds,
            List<String> explanation) {
        public Line {
            grounds = List.copyOf(grounds);
            explanation = List.copyOf(explanation);
        }
    }

    /** Writes it. Pure: the same arguments give the same bytes. */
    public static Writing write(ExchangeId exchange, Disclosure disclosure, List<Line> sources) {
        Fates fates = new Fates();
        ObjectNode report =
                JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("exchange", exchange.toString());
        report.set("household", HouseholdJson.node(disclosure.household(), fates));
        ArrayNode lines = report.putArray("sources");
        sources.forEach(line -> add(lines.addObject(), line));
        if (!JsonSchema.of(SCHEMA).isMetBy(report)) {
            throw new IllegalStateException("household-report: what was written breaks its schema");
        }
        return new Writing(SafeJson.write(report), fates.report());
    }

    private static void add(ObjectNode node, Line line) {
        node.put("source", line.source())
                .put("question", line.question().code())
                .put("outcome", line.outcome().name());
        if (!line.code().isEmpty()) {
            node.put("code", line.code());
        }
        line.grounds().forEach(node.putArray("grounds")::add);
        line.explanation().forEach(node.putArray("explanation")::add);
    }
}
