// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samenhang.adapters.duo.AbsencePoller.Polled;
import nl.samenhang.policy.yaml.Entry;

/** Reads acts off {@code scenario.yaml}: each is known by its verb. */
final class ActReader {

    private static final Map<String, Function<Entry, Act>> VERBS = Map.ofEntries(
            Map.entry(
                    "send",
                    e -> new MessageActs.Send(
                            e.text("send"), e.text("from"), e.text("to"), e.optionalText("purpose"), answer(e))),
            Map.entry(
                    "ask", e -> new MessageActs.Ask(e.text("ask"), e.text("by"), e.optionalText("purpose"), answer(e))),
            Map.entry("consent", e -> new MessageActs.Consent(e.text("consent"), e.text("by"), e.text("as"))),
            Map.entry("withdraw", e -> new MessageActs.Withdraw(e.text("withdraw"), e.text("by"))),
            Map.entry("fetch", ActReader::fetch),
            Map.entry("birthdays", e -> new SystemActs.Birthdays(Integer.parseInt(e.text("birthdays")))),
            Map.entry("receiver", e -> new SystemActs.Receiver(e.text("receiver"), e.text("is"))),
            Map.entry("source", e -> new SystemActs.Source(e.text("source"), e.text("is"))),
            Map.entry("await", e -> new SystemActs.Await(e.text("await"))),
            Map.entry("replay", e -> new SystemActs.Replay(e.text("replay"))),
            Map.entry("pass", e -> new SystemActs.Pass(Duration.parse(e.text("pass")))),
            Map.entry("report", e -> new AuditActs.Report(e.text("report"), answer(e))),
            Map.entry("figures", e -> new AuditActs.Figures(e.text("figures"), answer(e))),
            Map.entry("outsider", e -> {
                e.text("outsider");
                return new AuditActs.Outsiders();
            }));

    private ActReader() {}

    static Act read(Entry entry) {
        List<String> verbs = VERBS.keySet().stream().sorted().filter(entry::has).toList();
        if (verbs.size() != 1) {
            throw new IllegalStateException(
                    "an act has one verb of " + VERBS.keySet().stream().sorted().toList() + ", not " + verbs);
        }
        Act act = VERBS.get(verbs.getFirst()).apply(entry);
        entry.nothingElse();
        return act;
    }

    private static Act fetch(Entry entry) {
        return new MessageActs.Fetch(
                Integer.parseInt(entry.text("fetch")),
                new Polled(Integer.parseInt(entry.text("accepted")), 0, Integer.parseInt(entry.text("refused"))),
                entry.text("receipt"));
    }

    private static Act.Expected answer(Entry entry) {
        Entry answer = entry.entry("answer").orElse(entry);
        Act.Expected expected = new Act.Expected(
                Integer.parseInt(answer.text("status")),
                answer.has("words") ? answer.texts("words") : List.of(),
                answer.optionalText("body"),
                answer.optionalText("within").map(Duration::parse));
        answer.nothingElse();
        return expected;
    }
}
