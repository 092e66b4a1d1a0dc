// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Queued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {

    private static final String QUEUED =
            "{\"at\":\"2026-11-20T12:00:01Z\",\"event\":\"queued\",\"exchange\":\"01990000-0000-7000-8000-000000000001\","
                    + "\"message\":\"01990000-0000-7000-9000-000000000001\",\"receiver\":\"wijkteam-1\",\"v\":1}";

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventIsWrittenAndReadAsPublished(AuditEvent event) throws IOException {
        var record = Sample.record(1, event);
        byte[] golden = golden(EventNames.word(event));

        assertThat(new String(RecordJson.encode(record), UTF_8)).isEqualTo(new String(golden, UTF_8));
        assertThat(RecordJson.decode(golden)).isEqualTo(record);
    }

    @Test
    void aPermitThatRestsOnConsentNamesItAndOneOfVersionOneIsReadAsRestingOnNone() throws IOException {
        var plain = Sample.permitted("R-WMO-002", "care.product", "cd".repeat(32));
        var resting = new AuditEvent.Permitted(
                plain.moment(),
                plain.grounds(),
                plain.subjects(),
                plain.fields(),
                plain.obligations(),
                plain.policy(),
                List.of(Sample.exchange(9).toString()));

        byte[] line = RecordJson.encode(Sample.record(1, resting));

        assertThat(new String(line, UTF_8))
                .contains("\"consents\":[\"01990000-0000-7000-8000-000000000009\"]", "\"v\":2");
        assertThat(RecordJson.decode(line).event()).isEqualTo(resting);
        assertThat(RecordJson.decode(golden("permitted")).event())
                .isInstanceOfSatisfying(AuditEvent.Permitted.class, p -> assertThat(p.consents())
                        .isEmpty());
        byte[] disguised = new String(line, UTF_8).replace("\"v\":2", "\"v\":1").getBytes(UTF_8);
        assertThatThrownBy(() -> RecordJson.decode(disguised)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecisionAboutASourceNamesItInVersionThreeAndAnOlderOneIsReadAsNamingNone() throws IOException {
        var asked = Optional.of(new AuditEvent.Asked("jeugd-backoffice", "household-question"));
        var plain = Sample.denied("CONDITION", "cd".repeat(32));
        var denied = new AuditEvent.Denied(
                Moment.QUESTION,
                plain.reason(),
                plain.detail(),
                plain.nearMisses(),
                plain.subjects(),
                plain.policy(),
                asked);
        var permit = Sample.permitted("R-WMO-002", "care.product", "cd".repeat(32));
        var permitted = new AuditEvent.Permitted(
                Moment.QUESTION,
                permit.grounds(),
                permit.subjects(),
                permit.fields(),
                permit.obligations(),
                permit.policy(),
                List.of(),
                asked);

        for (AuditEvent event : List.of(denied, permitted)) {
            byte[] line = RecordJson.encode(Sample.record(1, event));

            assertThat(new String(line, UTF_8))
                    .contains(
                            "\"moment\":\"question\"",
                            "\"question\":\"household-question\"",
                            "\"source\":\"jeugd-backoffice\"",
                            "\"v\":3");
            assertThat(RecordJson.decode(line).event()).isEqualTo(event);
            byte[] disguised =
                    new String(line, UTF_8).replace("\"v\":3", "\"v\":1").getBytes(UTF_8);
            assertThatThrownBy(() -> RecordJson.decode(disguised)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(RecordJson.decode(golden("denied")).event())
                .isInstanceOfSatisfying(
                        AuditEvent.Denied.class, d -> assertThat(d.asked()).isEmpty());
    }

    @Test
    void escapesAreThoseOfRfc8785() {
        var text = new Queued("\u20ac$\u000f\nA'B\"\\\\\"/\b\f\r\t\u007f");

        assertThat(new String(RecordJson.encode(Sample.record(1, text)), UTF_8))
                .contains("\"receiver\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\r\\t\u007f\"");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> RecordJson.encode(Sample.record(1, new Queued("\ud83d"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v\":1 -> \"v\":2",
                "\"v\":1 -> \"v\":1,\"w\":1",
                "\"v\":1 -> \"v\":1,\"v\":1",
                ",\"v\":1 -> ",
                "\"v\":1} -> \"v\":1} {}",
                "queued -> unheard-of",
                "\"wijkteam-1\" -> 1",
                "12:00:01Z -> 12:00:01.0Z",
                "8000-000000000001 -> 8000-00000000000A",
                "{ -> [",
            })
    void whatIsNotOfThisVersionIsRefusedAndNotQuoted(String change) {
        String[] parts = change.split(" -> ", -1);
        String line = QUEUED.replace(parts[0], parts[1]);

        assertThat(line).isNotEqualTo(QUEUED);
        assertThatThrownBy(() -> RecordJson.decode(line.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("audit record: ")
                .hasMessageNotContainingAny("unheard-of", "wijkteam");
    }

    static List<AuditEvent> everyEvent() {
        return Sample.everyEvent();
    }

    private static byte[] golden(String event) throws IOException {
        try (var in = RecordJsonTest.class.getResourceAsStream("/golden/" + event + ".json")) {
            assertThat(in).as("golden file for %s", event).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip().getBytes(UTF_8);
        }
    }
}
