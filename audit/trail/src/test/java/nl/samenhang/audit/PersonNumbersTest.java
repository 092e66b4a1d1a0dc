// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Queried;
import org.junit.jupiter.api.Test;

class PersonNumbersTest {

    @Test
    void whatAPersonWritesCannotBringACitizenServiceNumberOnTheTrail() {
        assertThatThrownBy(() -> new Queried("auditor", "ef", "call of 999990019", "event:denied"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("999990019");
        assertThatThrownBy(() -> new Queried("auditor", "ef", "", "party:999990019"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Handled("beheerder", "ef", "replay", "999990019 asked"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherNumbersMayStand() {
        assertThat(new Queried("auditor", "ef", "case 2026-00123", "party:999990018").query())
                .isEqualTo("party:999990018");
    }
}
