// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailQueryTest {

    private static final String ANNA = "aa".repeat(32);
    private static final String BEN = "bb".repeat(32);

    private final MemoryAuditTrail trail = new MemoryAuditTrail();

    /** Message 1 is delivered, 2 is denied, 3 cannot be read, 4 answers 1. */
    @BeforeEach
    void aTrail() {
        add(1, Sample.received("wmo-301", "gemeente", "aanbieder"));
        add(2, Sample.received("jw-301", "gemeente", "school"));
        add(1, Sample.permitted("wmo-to-aanbieder", "care.product", ANNA));
        add(2, Sample.denied("NO_GROUND", BEN));
        add(1, new Queued("aanbieder"));
        add(3, Sample.received("wmo-301", "onbekend", "aanbieder"));
        add(3, new Unreadable("unreadable-message", List.of("CS002 /Bericht")));
        add(1, new Delivered("aanbieder", "1e".repeat(32), 10));
        add(4, Sample.received("wmo-302", "aanbieder", "gemeente"));
        trail.append(new AuditRecord(
                Sample.exchange(1),
                Sample.message(4),
                Sample.NOON.plusSeconds(4),
                new Correlated(Sample.exchange(1).toString())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | 9 8 7 6 5 4 3 2 1 0",
                "event:denied                        | 3",
                "party:school event:denied           | 3",
                "party:aanbieder event:denied        | ",
                "party:school                        | 3 1",
                "type:jw-301                         | 3 1",
                "purpose:wmo-levering event:received | 8 5 1 0",
                "sender:aanbieder event:received     | 8",
                "receiver:aanbieder event:received   | 5 0",
                "law:wmo-2015 event:delivered        | 7",
                "law:Jeugdwet                        | ",
                "reason:no_ground                    | 3",
                "reason:unreadable-message           | 6",
                "rule:wmo-to-aanbieder event:delivered | 7",
                "rule:wmo-to-aanbieder event:received | 1 0",
                "field:care.product event:delivered  | 7",
                "-party:school -type:wmo-301         | 9 8",
                "event:received -party:onbekend      | 8 1 0",
                "since:2026-11-20T12:00:03Z          | 9 8 6 5",
                "until:2026-11-20T12:00:02Z          | 7 4 2 0",
                "since:2026-11-20 until:2026-11-20 event:denied | 3",
                "since:2026-11-21                    | ",
            })
    void termsFindWhatTheySay(String terms, String places) {
        var expected = places == null
                ? List.<Long>of()
                : List.of(places.split(" ")).stream().map(Long::valueOf).toList();

        assertThat(places(terms == null ? "" : terms, 100)).isEqualTo(expected);
    }

    @Test
    void whatWasDoneWithOnesDataIsFoundByPseudonym() {
        assertThat(places("subject:" + ANNA + " event:delivered", 100)).containsExactly(7L);
        assertThat(places("subject:" + BEN + " event:delivered", 100)).isEmpty();
    }

    @Test
    void anExchangeIncludesItsAnswersFromTheirArrivalOn() {
        assertThat(places("exchange:" + Sample.exchange(1) + " event:received", 100))
                .containsExactly(8L, 0L);
        assertThat(places("message:" + Sample.message(4), 100)).containsExactly(9L, 8L);
    }

    @Test
    void theLimitKeepsTheNewest() {
        assertThat(places("event:received", 2)).containsExactly(8L, 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event:denied 999990019",
                "event:denied bsn:999990019",
                "event:denied since:999990019",
                "a:1 party:"
            })
    void whatIsNoTermIsRefusedByNumberAndNotQuoted(String text) {
        assertThatThrownBy(() -> TrailQuery.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("term ")
                .hasMessageNotContaining("999990019")
                .hasNoCause();
    }

    @Test
    void theViewOfAnExchangeFollowsItsAnswers() {
        var view = ExchangeView.of(Sample.exchange(1), trail::records).orElseThrow();

        assertThat(view.records()).extracting(PlacedRecord::place).containsExactly(0L, 2L, 4L, 7L, 8L, 9L);
        assertThat(ExchangeView.of(Sample.exchange(99), trail::records)).isEmpty();
    }

    private void add(int message, AuditEvent event) {
        trail.append(Sample.record(message, event));
    }

    private List<Long> places(String terms, int limit) {
        return TrailQuery.parse(terms).newest(trail::records, limit).stream()
                .map(PlacedRecord::place)
                .toList();
    }
}
