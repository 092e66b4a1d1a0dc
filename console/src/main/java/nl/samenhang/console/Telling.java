// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.console.Account.FieldGroup;
import nl.samenhang.console.Account.Ground;
import nl.samenhang.console.Account.Loss;
import nl.samenhang.console.Account.Step;

/** Tells a message's way in the words of one language. What the trail has as a code is told as the code where there is no word for it. */
final class Telling {

    private Telling() {}

    static Account of(Passage passage, Texts t) {
        return new Account(
                passage,
                headline(passage, t),
                steps(passage.records(), t),
                passage.last(Permitted.class).map(Permitted::grounds).orElse(List.of()).stream()
                        .map(Telling::ground)
                        .toList(),
                passage.last(Denied.class).map(Denied::nearMisses).orElse(List.of()).stream()
                        .map(line -> CodeWords.near(line, t))
                        .toList(),
                fields(passage),
                passage.losses().stream().map(Telling::loss).toList(),
                passage.last(Permitted.class).map(Permitted::obligations).orElse(List.of()).stream()
                        .map(word -> t.or("obligation." + word, word))
                        .toList(),
                passage.last(Unreadable.class).map(Unreadable::findings).orElse(List.of()));
    }

    private static String headline(Passage passage, Texts t) {
        return t.get(
                "told." + passage.outcome().key(),
                passage.sender(),
                passage.receiver(),
                passage.type(),
                passage.last(Permitted.class).map(p -> p.fields().size()).orElse(0),
                passage.losses().stream()
                        .filter(loss -> loss.contains(": dropped"))
                        .count());
    }

    private static List<Step> steps(List<PlacedRecord> records, Texts t) {
        Instant begin = records.getFirst().entry().at();
        long whole = Math.max(
                1, Duration.between(begin, records.getLast().entry().at()).toMillis());
        var steps = new ArrayList<Step>();
        for (int i = 0; i < records.size(); i++) {
            Instant at = records.get(i).entry().at();
            Instant next =
                    records.get(Math.min(i + 1, records.size() - 1)).entry().at();
            long millis = Duration.between(at, next).toMillis();
            long from = Duration.between(begin, at).toMillis();
            StepWords words = StepWords.of(records.get(i).entry().event(), t);
            steps.add(new Step(
                    t.time(at),
                    words.name(),
                    words.text(),
                    words.attention(),
                    (int) Math.min(99, from * 100 / whole),
                    (int) Math.max(1, millis * 100 / whole),
                    millis));
        }
        return List.copyOf(steps);
    }

    private static Ground ground(String line) {
        String[] parts = line.split(": ", 2);
        return new Ground(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static List<FieldGroup> fields(Passage passage) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        passage.last(Permitted.class).map(Permitted::fields).orElse(List.of()).forEach(field -> groups.computeIfAbsent(
                        field.split("\\.", 2)[0], g -> new ArrayList<>())
                .add(field.substring(field.indexOf('.') + 1)));
        return groups.entrySet().stream()
                .map(e -> new FieldGroup(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** {@code field: fate, why}. */
    private static Loss loss(String line) {
        String[] parts = line.split(": ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return new Loss(
                parts[0],
                rest.startsWith("dropped"),
                rest.substring(Math.min(rest.length(), rest.indexOf(',') + 1)).strip());
    }
}
