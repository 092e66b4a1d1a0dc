// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines of the trail from some place on, without what differs from run to run: exchanges and messages are numbered, and {@code *}
 * stands for times, digests, identifiers and pseudonyms, and for the sizes of what holds moments.
 *
 * <p>Arrival and release are written by different threads, and sources are asked at the same time, so the lines are put in order: by
 * message, and of each message first what happened until it was on the queue, then what happened when it left; questions to sources by
 * what they say. Of what is tried again and again each line is there once.
 */
final class TrailForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OF_ONE_SIZE = Pattern.compile("(wmo|jw)-30[12]");

    private TrailForm() {}

    /** How many records there are. */
    static int size(Path audit) {
        return lines(audit).size();
    }

    static List<String> since(Path audit, int from) {
        Map<String, List<ObjectNode>> byExchange = new LinkedHashMap<>();
        Map<String, String> exchangeOf = new LinkedHashMap<>();
        records(audit, from).forEach(line -> {
            String exchange = exchangeOf.computeIfAbsent(
                    line.get("message").asText(), m -> line.get("exchange").asText());
            byExchange.computeIfAbsent(exchange, e -> new ArrayList<>()).add(line);
        });
        List<List<ObjectNode>> messages = new ArrayList<>();
        byExchange.values().forEach(lines -> messages.addAll(inOrder(lines)));
        return numbered(messages);
    }

    /** Whether everything that was taken on has come to an end. */
    static boolean isQuiet(Path audit, int from) {
        return records(audit, from).stream()
                .collect(groupingBy(line -> line.get("message").asText()))
                .values()
                .stream()
                .filter(message -> message.stream().anyMatch(line -> is(line, "queued")))
                .map(List::getLast)
                .allMatch(end -> is(end, "delivered")
                        || (is(end, "denied"))
                        || (is(end, "failed") && end.get("last").asBoolean()));
    }

    /** Whether this is among them, such as {@code "event":"failed"}. */
    static boolean has(Path audit, int from, String event) {
        return records(audit, from).stream().anyMatch(line -> is(line, event));
    }

    /** The messages of one exchange. */
    private static List<List<ObjectNode>> inOrder(List<ObjectNode> exchange) {
        Map<String, List<ObjectNode>> messages = new LinkedHashMap<>();
        exchange.forEach(line -> messages.computeIfAbsent(line.get("message").asText(), m -> new ArrayList<>())
                .add(line));
        messages.values().forEach(own -> own.sort(Comparator.comparingInt(TrailForm::phase)));
        List<List<ObjectNode>> all = new ArrayList<>(messages.values());
        all.sort(Comparator.comparing(TrailForm::ofAQuestion));
        return all;
    }

    /** Empty for anything but a question to a source. */
    private static String ofAQuestion(List<ObjectNode> message) {
        return message.stream().anyMatch(line -> line.path("moment").asText().equals("question"))
                ? message.stream()
                        .map(line -> steady(line, true).toString())
                        .toList()
                        .toString()
                : "";
    }

    private static List<String> numbered(List<List<ObjectNode>> messages) {
        List<String> lines = new ArrayList<>();
        List<String> exchanges = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            boolean anySize = messages.get(i).stream()
                    .noneMatch(line ->
                            OF_ONE_SIZE.matcher(line.path("type").asText()).matches());
            int number = i + 1;
            messages.get(i).stream()
                    .map(line -> {
                        ObjectNode steady = steady(line, anySize);
                        steady.put(
                                "exchange",
                                number(exchanges, line.get("exchange").asText()));
                        return steady.put("message", number).toString();
                    })
                    .distinct()
                    .forEach(lines::add);
        }
        return lines;
    }

    private static int number(List<String> numbers, String id) {
        if (!numbers.contains(id)) {
            numbers.add(id);
        }
        return numbers.indexOf(id) + 1;
    }

    private static int phase(ObjectNode line) {
        return switch (line.get("event").asText()) {
            case "translated", "delivered", "failed", "handled" -> 2;
            case "permitted", "denied" -> line.get("moment").asText().equals("release") ? 2 : 1;
            default -> 1;
        };
    }

    private static ObjectNode steady(ObjectNode line, boolean anySize) {
        ObjectNode steady = parse(JsonForm.steady(line.toString()));
        steady.remove("v");
        for (String name : List.of("at", "digest", "policy", "answers", "attempt")) {
            if (steady.has(name)) {
                steady.put(name, "*");
            }
        }
        if (anySize && steady.has("size")) {
            steady.put("size", "*");
        }
        return steady;
    }

    private static boolean is(ObjectNode line, String event) {
        return line.get("event").asText().equals(event);
    }

    private static List<ObjectNode> records(Path audit, int from) {
        List<String> lines = lines(audit);
        return lines.subList(from, lines.size()).stream().map(TrailForm::parse).toList();
    }

    private static ObjectNode parse(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line of the trail is not JSON");
        }
    }

    /** A line that is being written is not there yet. */
    private static List<String> lines(Path audit) {
        try {
            String text = Files.readString(audit.resolve("entries.jsonl"));
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
