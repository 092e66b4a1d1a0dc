// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/** What the trail says of one exchange: a message, and what was answered to it. */
public record ExchangeAccount(ExchangeId exchange, Instant since, List<MessageAccount> messages) {

    private static final String INQUIRY = "household-inquiry";
    private static final int WIDTH = 100;
    private static final int INDENT = 13;

    /** Of all records of the exchange, in their order. */
    public static ExchangeAccount of(ExchangeId exchange, List<AuditRecord> records) {
        Map<MessageId, List<AuditRecord>> byMessage = records.stream()
                .collect(Collectors.groupingBy(AuditRecord::message, LinkedHashMap::new, Collectors.toList()));
        List<MessageAccount> messages =
                byMessage.values().stream().map(MessageAccount::of).toList();
        return new ExchangeAccount(
                exchange,
                records.get(0).at(),
                messages.stream().map(m -> inQuestion(m, messages)).toList());
    }

    /** Of a source that was not asked nothing came in; who would have got its answer, and for what, is what the question says. */
    private static MessageAccount inQuestion(MessageAccount message, List<MessageAccount> all) {
        return all.stream()
                .filter(question -> question.type().equals(INQUIRY)
                        && message.receiver().isEmpty()
                        && !message.sender().isEmpty())
                .findFirst()
                .map(question -> message.towards(question.sender(), question.purpose()))
                .orElse(message);
    }

    /** For a person to read. */
    public String asText() {
        return asText(message -> "");
    }

    /**
     * For a person to read; messages of which there is the same to tell are told once.
     *
     * @param over by which connections a message went, where that is known
     */
    public String asText(Function<MessageAccount, String> over) {
        Map<String, Long> told = messages.stream()
                .collect(Collectors.groupingBy(
                        m -> described(m, over.apply(m)), LinkedHashMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder("exchange " + exchange + "  " + since + "\n");
        told.forEach((lines, times) ->
                text.append(times == 1 ? lines : lines.replaceFirst("\n", "  (" + times + " times)\n")));
        return text.toString();
    }

    /** For a machine. */
    public ObjectNode asJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("exchange", exchange.toString()).put("since", since.toString());
        ArrayNode list = json.putArray("messages");
        messages.forEach(m -> describe(list.addObject(), m));
        return json;
    }

    private static String described(MessageAccount m, String over) {
        StringBuilder text = new StringBuilder();
        if (!m.type().isEmpty()) {
            text.append("  %s  %s -> %s\n".formatted(m.type(), m.sender(), m.receiver()));
        }
        line(text, "over", List.of(over));
        line(text, "purpose", List.of(m.purpose()));
        line(text, "by", m.grounds());
        line(text, "consent", m.consents());
        line(text, "fields", List.of(String.join(", ", m.fields())));
        line(text, "lost", m.losses());
        line(text, "outcome", List.of(m.fate().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        line(text, "because", m.why());
        line(text, "nearest", m.lawful());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<String> values) {
        values.stream()
                .filter(v -> !v.isEmpty())
                .forEach(v -> text.append("    %-8s %s%n".formatted(label, folded(v))));
    }

    /** Broken at spaces, so that a terminal does not break it elsewhere. */
    private static String folded(String value) {
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (String word : value.split(" ", -1)) {
            if (column + word.length() > WIDTH && column > 0) {
                folded.append(System.lineSeparator()).append(" ".repeat(INDENT));
                column = 0;
            }
            folded.append(column > 0 ? " " : "").append(word);
            column += word.length() + 1;
        }
        return folded.toString();
    }

    private static void describe(ObjectNode json, MessageAccount m) {
        json.put("message", m.message().toString())
                .put("type", m.type())
                .put("sender", m.sender())
                .put("receiver", m.receiver())
                .put("purpose", m.purpose())
                .put("outcome", m.fate().name().toLowerCase(Locale.ROOT));
        list(json, "grounds", m.grounds());
        list(json, "consents", m.consents());
        list(json, "fields", m.fields());
        list(json, "losses", m.losses());
        list(json, "why", m.why());
        list(json, "nearest", m.lawful());
    }

    private static void list(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}
