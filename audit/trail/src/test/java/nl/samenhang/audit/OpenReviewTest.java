// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenReviewTest {

    @Test
    void aBrokenGlassStaysOpenUntilSomebodyElseLookedAtThatOne() {
        AuditRecord first = Sample.record(1, Sample.brokeGlass());
        AuditRecord second = Sample.record(2, Sample.brokeGlass());
        AuditRecord reviewed = Sample.record(
                1, new EmergencyEvent.BreakGlassReviewed(EmergencyEvent.Verdict.UNJUSTIFIED, "4a".repeat(32)));

        assertThat(OpenReview.of(Stream.of(first, Sample.record(3), second)))
                .extracting(OpenReview::message)
                .containsExactly(Sample.message(1), Sample.message(2));
        assertThat(OpenReview.of(Stream.of(first, second, reviewed)))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.message()).isEqualTo(Sample.message(2));
                    assertThat(open.reason()).isEqualTo("acute-danger");
                    assertThat(open.isLate(Instant.parse("2026-11-21T11:59:59Z")))
                            .isFalse();
                    assertThat(open.isLate(Instant.parse("2026-11-21T12:00:00Z")))
                            .isTrue();
                });
    }
}
