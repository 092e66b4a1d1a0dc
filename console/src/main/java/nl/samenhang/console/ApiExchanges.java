// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.audit.TrailQuery;
import nl.samenhang.audit.report.FieldWords;
import nl.samenhang.canonical.ExchangeId;

/** Exchanges for a program: which there are, and what the trail says of one. */
final class ApiExchanges {

    private static final int PAGE = 50;
    private static final int MOST_RECORDS = 100_000;

    private final ConsolePorts ports;

    ApiExchanges(ConsolePorts ports) {
        this.ports = ports;
    }

    /** A page of a search. The answer stays as it was when its first page was asked for, whatever is recorded meanwhile. */
    ObjectNode page(String query, String cursor) {
        ApiCursor from = from(cursor);
        List<PlacedRecord> found = found(query, from);
        Map<ExchangeId, List<PlacedRecord>> exchanges = new LinkedHashMap<>();
        found.forEach(record -> exchanges
                .computeIfAbsent(record.entry().exchange(), e -> new ArrayList<>())
                .add(record));
        List<Map.Entry<ExchangeId, List<PlacedRecord>>> rest = exchanges.entrySet().stream()
                .filter(each -> each.getValue().getFirst().place() < from.before())
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("exchanges");
        List<Map.Entry<ExchangeId, List<PlacedRecord>>> page = rest.subList(0, Math.min(PAGE, rest.size()));
        page.forEach(each -> list.addObject()
                .put("id", each.getKey().toString())
                .put("newest", each.getValue().getFirst().entry().at().toString())
                .put("matches", each.getValue().size()));
        if (rest.size() > PAGE) {
            long last = page.getLast().getValue().getFirst().place();
            json.put("next", new ApiCursor(from.size(), last).text());
        }
        return json;
    }

    /** Where a search begins or goes on. */
    ApiCursor from(String cursor) {
        return cursor.isEmpty() ? new ApiCursor(size(), Long.MAX_VALUE) : ApiCursor.read(cursor);
    }

    /**
     * Every record that a search finds, newest first.
     *
     * @throws ApiProblem if the terms are none, or find too much
     */
    List<PlacedRecord> found(String query, ApiCursor from) {
        List<PlacedRecord> found = search(query).newest(ports.trail()::records, MOST_RECORDS, from.size());
        if (found.size() == MOST_RECORDS) {
            throw ApiProblem.unreadable("Dit vindt te veel. Maak de periode korter, of voeg een term toe.");
        }
        return found;
    }

    /** The messages of one exchange, with their decisions. */
    static ArrayNode messages(List<PlacedRecord> records) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        Passages.of(records).forEach(passage -> put(messages.addObject(), passage));
        return messages;
    }

    private long size() {
        try (var records = ports.trail().records()) {
            return records.count();
        }
    }

    private static TrailQuery search(String query) {
        if (query.length() > 1_000 || PersonSearchPage.holdsNumber(query)) {
            throw ApiProblem.unreadable("De zoekopdracht is te lang, of er staat een burgerservicenummer in.");
        }
        String terms = String.join(
                " ",
                Stream.of(query.strip().split("\\s+", -1))
                        .map(term -> term.replaceFirst("^(-?)decision:", "$1event:")
                                .replaceFirst("^(-?)subject:p-", "$1subject:"))
                        .toList());
        try {
            return TrailQuery.parse(terms);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.unreadable("Een term is key:value of -key:value; het contract heeft de sleutels.");
        }
    }

    private static void put(ObjectNode json, Passage passage) {
        json.put("id", passage.message())
                .put("since", passage.since().toString())
                .put("type", passage.type())
                .put("sender", passage.sender())
                .put("receiver", passage.receiver())
                .put("purpose", passage.purpose());
        List<AuditEvent> decisions = passage.records().stream()
                .map(placed -> placed.entry().event())
                .filter(event -> event instanceof Permitted || event instanceof Denied)
                .toList();
        if (!decisions.isEmpty()) {
            decision(json.putObject("decision"), decisions.getLast());
        }
        json.put("delivered", passage.last(Delivered.class).isPresent());
        ArrayNode places = json.putArray("records");
        passage.records().forEach(placed -> places.add(placed.place()));
    }

    private static void decision(ObjectNode json, AuditEvent event) {
        if (event instanceof Permitted permit) {
            json.put("result", "permitted");
            texts(
                    json,
                    "subjects",
                    permit.subjects().stream().map(s -> "p-" + s).toList());
            texts(json, "grounds", permit.grounds());
            texts(json, "obligations", permit.obligations());
            texts(json, "consents", permit.consents());
            ArrayNode fields = json.putArray("fields");
            permit.fields().forEach(path -> fields.addObject().put("path", path).put("nl", FieldWords.NL.of(path)));
        } else if (event instanceof Denied denial) {
            json.put("result", "denied").put("reason", denial.reason()).put("detail", denial.detail());
            texts(
                    json,
                    "subjects",
                    denial.subjects().stream().map(s -> "p-" + s).toList());
            texts(json, "nearMisses", denial.nearMisses());
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        texts.forEach(json.putArray(name)::add);
    }
}
