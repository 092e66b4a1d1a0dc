// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenhang.audit.ExchangeView;

/**
 * The lines of the trail about one exchange, without what differs from run to run: exchanges and messages are numbered in the order in
 * which they appear, and {@code *} stands for times, digests and pseudonyms.
 *
 * <p>Arrival and release are written by different threads, so the lines of one message are put in order: first what happened until it
 * was on the queue, then what happened when it left. Within each the order is that of the trail.
 */
final class TrailForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TrailForm() {}

    static List<String> of(ExchangeView view, Path audit) {
        List<String> written = lines(audit);
        Map<String, String> exchanges = new LinkedHashMap<>();
        Map<String, List<ObjectNode>> messages = new LinkedHashMap<>();
        view.records().forEach(record -> {
            ObjectNode line = parse(written.get((int) record.place()));
            String message = line.get("message").asText();
            List<ObjectNode> own = messages.computeIfAbsent(message, m -> new ArrayList<>());
            line.put("exchange", number(exchanges, line.get("exchange").asText()));
            line.put("message", messages.keySet().stream().toList().indexOf(message) + 1);
            own.add(withoutVolatile(line));
        });
        return messages.values().stream()
                .peek(own -> own.sort(Comparator.comparingInt(TrailForm::phase)))
                .flatMap(Collection::stream)
                .map(ObjectNode::toString)
                .toList();
    }

    private static int number(Map<String, String> numbers, String id) {
        numbers.putIfAbsent(id, id);
        return numbers.keySet().stream().toList().indexOf(id) + 1;
    }

    private static int phase(ObjectNode line) {
        return switch (line.get("event").asText()) {
            case "translated", "delivered", "failed" -> 2;
            case "permitted", "denied" -> line.get("moment").asText().equals("release") ? 2 : 1;
            default -> 1;
        };
    }

    private static ObjectNode withoutVolatile(ObjectNode line) {
        line.remove("v");
        for (String name : List.of("at", "digest", "policy", "answers")) {
            if (line.has(name)) {
                line.put(name, "*");
            }
        }
        if (line.get("subjects") instanceof ArrayNode subjects) {
            int count = subjects.size();
            subjects.removeAll();
            for (int i = 0; i < count; i++) {
                subjects.add("*");
            }
        }
        return line;
    }

    private static ObjectNode parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return (ObjectNode) json;
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line of the trail is not JSON");
        }
    }

    private static List<String> lines(Path audit) {
        try {
            return Files.readAllLines(audit.resolve("entries.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
