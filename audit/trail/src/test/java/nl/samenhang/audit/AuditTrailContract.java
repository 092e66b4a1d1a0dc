// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Unreadable;
import org.junit.jupiter.api.Test;

/** What every audit trail does, whatever keeps it. */
interface AuditTrailContract {

    /** A new, empty trail. */
    AuditTrail empty();

    @Test
    default void everyKindOfEventComesBackAsItWentIn() {
        var records = IntStream.range(0, Sample.everyEvent().size())
                .mapToObj(i -> Sample.record(i, Sample.everyEvent().get(i)))
                .toList();

        try (var trail = empty()) {
            records.forEach(trail::append);

            assertThat(all(trail)).isEqualTo(records);
        }
    }

    @Test
    default void aNewTrailHasNoRecords() {
        try (var trail = empty()) {
            assertThat(all(trail)).isEmpty();
        }
    }

    @Test
    default void manyThreadsGetEachPlaceOnceAndTheRecordStandsAtItsPlace() throws Exception {
        int threads = 16;
        int each = 50;
        try (var trail = empty();
                var pool = Executors.newFixedThreadPool(threads)) {
            var work = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<List<Long>>) () -> IntStream.range(0, each)
                            .mapToObj(i -> trail.append(Sample.record(thread * each + i)))
                            .toList())
                    .toList();

            var places = pool.invokeAll(work);

            var records = all(trail);
            var seen = new long[threads * each];
            for (int thread = 0; thread < threads; thread++) {
                for (int i = 0; i < each; i++) {
                    long place = places.get(thread).get().get(i);
                    seen[thread * each + i] = place;
                    assertThat(records.get((int) place)).isEqualTo(Sample.record(thread * each + i));
                }
            }
            assertThat(LongStream.of(seen).sorted())
                    .containsExactly(LongStream.range(0, seen.length).boxed().toArray(Long[]::new));
        }
    }

    @Test
    default void textOfAnyScriptAndControlCharactersComesBackAsItWas() {
        var record = Sample.record(1, new Queued("\u00e9\u20ac\ud83d\ude00 \"\\/ \t\n\u0001\u001f\u007f\u2028"));
        try (var trail = empty()) {
            trail.append(record);

            assertThat(all(trail)).containsExactly(record);
        }
    }

    @Test
    default void aRecordThatIsTooLongIsRefusedAndTheTrailGoesOn() {
        try (var trail = empty()) {
            assertThatThrownBy(() -> trail.append(Sample.record(1, new Queued("x".repeat(70_000)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit record: at most 65535 bytes");

            assertThat(trail.append(Sample.record(2))).isZero();
        }
    }

    @Test
    default void aMessageWithThousandsOfFindingsStillFitsOnTheTrail() {
        var findings = IntStream.range(0, 5_000)
                .mapToObj(i -> "CS002 /Bericht/Client[" + i + "]/Bsn")
                .toList();
        try (var trail = empty()) {
            trail.append(Sample.record(1, new Unreadable("unreadable-message", findings)));

            var kept = (Unreadable) all(trail).get(0).event();
            assertThat(kept.findings()).hasSize(101).endsWith("and 4900 more");
        }
    }

    @Test
    default void whatIsClosedTakesNoMore() {
        var trail = empty();
        trail.close();

        assertThatThrownBy(() -> trail.append(Sample.record(1))).isInstanceOf(AuditUnavailableException.class);
    }

    private static List<AuditRecord> all(AuditTrail trail) {
        try (var records = trail.records()) {
            return records.toList();
        }
    }
}
