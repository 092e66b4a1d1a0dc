// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryAuditTrailTest implements AuditTrailContract {

    @Override
    public AuditTrail empty() {
        return new MemoryAuditTrail();
    }

    @Test
    void itRunsOutOfRoomWhenTold() {
        var trail = new MemoryAuditTrail();
        trail.failAfter(1);

        trail.append(Sample.record(1));

        assertThatThrownBy(() -> trail.append(Sample.record(2))).isInstanceOf(AuditUnavailableException.class);
        assertThat(trail.events()).hasSize(1);
    }
}
