// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One scenario while it is played: what is sent, who gets what, and what comes on the trail because of it. */
final class Play {

    private static final boolean ACCEPT = Boolean.getBoolean("samenhang.accept");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scenario scenario;
    private final Town town;
    private final Placeholders values;
    private final Map<String, List<byte[]>> got;
    private final Map<String, List<byte[]>> asked;
    private final int recorded;
    private final Map<String, Integer> said;
    private final List<Spoken> spoken = new ArrayList<>();
    /** Those that were recorded, by their name in the scenario; those that are withdrawn are taken out. */
    private final Map<String, Given> consents = new LinkedHashMap<>();

    /** A consent that was recorded. */
    record Given(String id, String by) {}

    Play(Scenario scenario, Town town) {
        this.scenario = scenario;
        this.town = town;
        values = Placeholders.next(town.clock);
        got = town.got();
        asked = town.asked();
        recorded = TrailForm.size(town.data.audit());
        said = new LinkedHashMap<>();
        town.lines.forEach((line, tap) -> said.put(line, tap.talks().size()));
    }

    Town town() {
        return town;
    }

    Placeholders values() {
        return values;
    }

    Map<String, Given> consents() {
        return consents;
    }

    /** Something that a system says to the gateway, or hears from it; not what is wrong on purpose. */
    void heard(String path, boolean question, byte[] body) {
        spoken.addAll(Spoken.in(scenario.name(), path, question, body));
    }

    /** What systems said to the gateway, and what went over the lines around it; of a source that misbehaves its questions alone. */
    List<Spoken> spoken() {
        List<String> hostile = scenario.acts().stream()
                .filter(SystemActs.Source.class::isInstance)
                .map(act -> ((SystemActs.Source) act).name() + Town.QUESTIONS)
                .toList();
        List<Spoken> all = new ArrayList<>(spoken);
        town.lines.forEach((line, tap) -> {
            List<HttpTalk> talks = tap.talks();
            for (HttpTalk talk : talks.subList(said.get(line), talks.size())) {
                String where = scenario.name() + ", " + line;
                all.addAll(Spoken.in(where, talk.path(), true, talk.question()));
                if (talk.status().filter(status -> status == 200).isPresent() && !hostile.contains(line)) {
                    all.addAll(Spoken.in(where, talk.path(), false, talk.answer()));
                }
            }
        });
        return all;
    }

    /** A file of the folder, filled in. */
    byte[] message(String file) {
        return values.fill(scenario.text(file)).getBytes(UTF_8);
    }

    /** Plays all acts, then holds everything against the folder. */
    void run() throws Exception {
        town.allIsWell();
        for (Act act : scenario.acts()) {
            act.play(this);
        }
        awaitThat(() -> since(got, town.got()).keySet().containsAll(scenario.gets()));
        awaitThat(this::isQuiet);
        assertReceived();
        assertAsked();
        golden("trail.jsonl", String.join("\n", trail()) + "\n");
        for (Given consent : consents.values()) {
            town.offices
                    .get(consent.by())
                    .send("/v1/toestemmingen/" + consent.id() + "/intrekking", "{}".getBytes(UTF_8));
        }
    }

    /** Compares with what was accepted, filled in; where it is accepted now, writes it. */
    void golden(String file, String actual) {
        if (ACCEPT) {
            scenario.write(file, values.empty(actual));
        }
        assertSame(
                file,
                values.fill(scenario.text(file)).lines().toList(),
                actual.lines().toList());
    }

    /** Of a difference, the lines that differ are shown: {@code -} for what was expected, {@code +} for what is there. */
    private static void assertSame(String file, List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            List<String> difference = new ArrayList<>();
            expected.stream().filter(line -> !actual.contains(line)).forEach(line -> difference.add("- " + line));
            actual.stream().filter(line -> !expected.contains(line)).forEach(line -> difference.add("+ " + line));
            fail(file + " differs, or is in another order:\n" + String.join("\n", difference));
        }
    }

    void awaitThat(Callable<Boolean> condition) {
        await(scenario.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** Whether this party got a message since the scenario began. */
    boolean reached(String party) {
        return since(got, town.got()).containsKey(party);
    }

    /** What the trail says since it began. */
    List<String> trail() {
        return TrailForm.since(town.data.audit(), recorded);
    }

    boolean isQuiet() {
        return TrailForm.isQuiet(town.data.audit(), recorded);
    }

    /** Whether there is an event of this kind since it began. */
    boolean recorded(String event) {
        return TrailForm.has(town.data.audit(), recorded, event);
    }

    private void assertReceived() {
        Map<String, List<byte[]>> delivered = since(got, town.got());
        assertThat(delivered.keySet()).as("who got something").containsExactlyInAnyOrderElementsOf(scenario.gets());
        delivered.forEach((party, messages) -> {
            for (int i = 0; i < messages.size(); i++) {
                assertMessage("out-" + party + (i == 0 ? "" : "-" + (i + 1)), messages.get(i));
            }
        });
    }

    private void assertMessage(String name, byte[] message) {
        String text = new String(message, UTF_8);
        if (text.startsWith("{")) {
            golden(name + ".txt", JsonForm.of(text));
            return;
        }
        String file = name + ".xml";
        if (ACCEPT) {
            scenario.write(file, values.empty(XmlForm.pretty(message)));
        }
        assertSame(file, XmlForm.lines(message(file)), XmlForm.lines(message));
    }

    private void assertAsked() {
        Map<String, List<byte[]>> questions = since(asked, town.asked());
        assertThat(questions.keySet()).as("who was asked").containsExactlyInAnyOrderElementsOf(scenario.asked());
        questions.forEach((source, bodies) -> golden("asked-" + source + ".txt", JsonForm.of(bodies)));
    }

    /** What came in since, for those where anything did. */
    private static Map<String, List<byte[]>> since(Map<String, List<byte[]>> before, Map<String, List<byte[]>> now) {
        Map<String, List<byte[]>> since = new LinkedHashMap<>();
        now.forEach((party, all) -> {
            int had = before.get(party).size();
            if (all.size() > had) {
                since.put(party, all.subList(had, all.size()));
            }
        });
        return since;
    }
}
