// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** One thing that somebody does in a scenario; its README has the words for them. */
@FunctionalInterface
interface Act {

    void play(Play play) throws Exception;

    /**
     * What has to come back.
     *
     * @param words what has to be in it
     * @param body the file with all of it, for JSON
     * @param within how long it may take
     */
    record Expected(int status, List<String> words, Optional<String> body, Optional<Duration> within) {

        /** What brings the reply. */
        @FunctionalInterface
        interface Sending {
            Reply send() throws Exception;
        }

        /** Sends, and holds what comes back against this. */
        Reply from(Play play, Sending sending) throws Exception {
            long start = System.nanoTime();
            Reply reply = sending.send();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(words).allSatisfy(word -> assertThat(reply.body()).contains(word));
            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            within.ifPresent(most -> assertThat(took).isLessThan(most));
            body.ifPresent(file -> play.golden(file, JsonForm.of(reply.body())));
            return reply;
        }
    }
}
