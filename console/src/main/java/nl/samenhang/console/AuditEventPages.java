// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.List;
import nl.samenhang.audit.PlacedRecord;

/** The trail as AuditEvents of FHIR R4: one of them, or the page of a search. */
final class AuditEventPages {

    static final String PATH = "/fhir/AuditEvent";

    private static final int PAGE = 50;

    private final ConsolePorts ports;
    private final ApiExchanges exchanges;

    AuditEventPages(ConsolePorts ports, ApiExchanges exchanges) {
        this.ports = ports;
        this.exchanges = exchanges;
    }

    /**
     * One record.
     *
     * @param id its place on the trail, 0 for the first
     * @throws ApiProblem if there is none
     */
    ObjectNode one(String id) {
        if (!id.matches("0|[1-9][0-9]{0,17}")) {
            throw ApiProblem.absent();
        }
        long place = Long.parseLong(id);
        try (var records = ports.trail().records()) {
            return records.skip(place)
                    .findFirst()
                    .map(entry -> AuditEventJson.of(new PlacedRecord(place, entry)))
                    .orElseThrow(ApiProblem::absent);
        }
    }

    /**
     * A page of what a search finds, newest first. The answer stays as it was when its first page was asked for.
     *
     * @param address of the search, without its query
     */
    ObjectNode page(String address, String query, String cursor) {
        ApiCursor from = exchanges.from(cursor);
        List<PlacedRecord> found = exchanges.found(query, from);
        List<PlacedRecord> rest =
                found.stream().filter(each -> each.place() < from.before()).toList();
        List<PlacedRecord> page = rest.subList(0, Math.min(PAGE, rest.size()));
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .put("total", found.size());
        ArrayNode links = bundle.putArray("link");
        link(links, "self", address, query, cursor);
        if (rest.size() > PAGE) {
            String next = new ApiCursor(from.size(), page.getLast().place()).text();
            link(links, "next", address, query, next);
        }
        if (!page.isEmpty()) {
            ArrayNode entries = bundle.putArray("entry");
            page.forEach(each -> entry(entries.addObject(), address, each));
        }
        return bundle;
    }

    private static void entry(ObjectNode entry, String address, PlacedRecord record) {
        entry.put("fullUrl", address + "/" + record.place());
        entry.set("resource", AuditEventJson.of(record));
        entry.putObject("search").put("mode", "match");
    }

    private static void link(ArrayNode links, String relation, String address, String query, String cursor) {
        String url = address + "?q=" + URLEncoder.encode(query, UTF_8);
        links.addObject()
                .put("relation", relation)
                .put("url", cursor.isEmpty() ? url : url + "&cursor=" + URLEncoder.encode(cursor, UTF_8));
    }
}
