// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.routes.Birthdays.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warm transfer: who is told that somebody turns eighteen, and who is not. Four months before, and once. */
class BirthdaysTest {

    private static final String DUE = "2009-03-22";
    private static final String NOT_YET = "2009-03-23";

    @TempDir
    Path folder;

    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(folder);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whoCarriesOutTheYouthActIsToldFourMonthsBefore() {
        sendAbout(DUE);

        assertThat(raise(TestGateway.SUITE.name())).isEqualTo(1);

        await().until(() -> gateway.delivered().size() == 2);
        String signal = new String(gateway.delivered().get(1), UTF_8);
        assertThat(signal).contains("COMING_OF_AGE", "2027-03-22", "999990044").doesNotContain("45A04");
    }

    @Test
    void whomNoRuleAllowsToKnowGetsNothingAndTheTrailSaysWhy() {
        sendAbout(DUE);

        assertThat(raise(TestGateway.INCOME.name())).isEqualTo(1);

        assertThat(gateway.delivered()).hasSize(1);
        assertThat(gateway.trail.events()).last().isInstanceOfSatisfying(AuditEvent.Denied.class, denied -> assertThat(
                        denied.nearMisses())
                .isNotEmpty());
    }

    @Test
    void itIsRaisedOnce() {
        sendAbout(DUE);

        assertThat(raise(TestGateway.SUITE.name())).isEqualTo(1);
        assertThat(raise(TestGateway.SUITE.name())).isZero();
    }

    @Test
    void whoIsYoungerIsWaitedFor() {
        sendAbout(NOT_YET);

        assertThat(raise(TestGateway.SUITE.name())).isZero();
    }

    @Test
    void whatIsKeptHasNoNumberInIt() throws Exception {
        sendAbout(DUE);

        for (Path file : Files.list(folder).filter(Files::isRegularFile).toList()) {
            assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("999990044");
        }
    }

    private void sendAbout(String born) {
        Outcome outcome = gateway.post(TestGateway.YOUTH, TestGateway.agb("42420001"), Messages.jw301About(born));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        await().until(() -> gateway.delivered().size() == 1);
    }

    private int raise(String receiver) {
        return gateway.birthdays(new Telling(
                        TestGateway.YOUTH.name(), List.of(receiver), new Purpose("jeugd-levering"), ComingOfAge.LEAD))
                .raise();
    }
}
