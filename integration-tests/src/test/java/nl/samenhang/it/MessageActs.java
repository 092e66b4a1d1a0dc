// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import nl.samenhang.adapters.duo.AbsencePoller.Polled;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** What systems say to the gateway. */
final class MessageActs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageActs() {}

    /** A message to somebody. */
    record Send(String file, String from, String to, Optional<String> purpose, Expected answer) implements Act {
        @Override
        public void play(Play play) throws Exception {
            byte[] message = play.message(file);
            answer.from(play, () -> play.town().offices.get(from).post(message, Town.code(to), purpose));
            if (answer.status() != 400) {
                play.heard("/v1/berichten", true, message);
            }
        }
    }

    /** A question about a household. */
    record Ask(String file, String by, Optional<String> purpose, Expected answer) implements Act {
        @Override
        public void play(Play play) throws Exception {
            byte[] question = play.message(file);
            Reply reply = answer.from(
                    play,
                    () -> post(
                            play,
                            by,
                            "/v1/huishoudvragen"
                                    + purpose.map(code -> "?doel=" + code).orElse(""),
                            question));
            if (reply.status() != 400) {
                play.heard("/v1/huishoudvragen", true, question);
            }
            if (reply.status() == 200) {
                play.heard("/v1/huishoudvragen", false, reply.body().getBytes(UTF_8));
            }
        }
    }

    /** What a resident said about the use of data, recorded by a system of the municipality. */
    record Consent(String file, String by, String name) implements Act {
        @Override
        public void play(Play play) throws Exception {
            Reply reply = post(play, by, "/v1/toestemmingen", play.message(file));
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            String id = JSON.readTree(reply.body()).path("id").asText();
            play.consents().put(name, new Play.Given(id, by));
        }
    }

    /** It is withdrawn. */
    record Withdraw(String name, String by) implements Act {
        @Override
        public void play(Play play) throws Exception {
            Play.Given given = Optional.ofNullable(play.consents().remove(name)).orElseThrow();
            Reply reply = post(play, by, "/v1/toestemmingen/" + given.id() + "/intrekking", "{}".getBytes(UTF_8));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
    }

    /**
     * A school reported the daughter of 12 absent; the gateway fetches that at DUO.
     *
     * @param number of the report
     * @param receipt what DUO has to hear of it
     */
    record Fetch(int number, Polled polled, String receipt) implements Act {
        @Override
        public void play(Play play) {
            play.town()
                    .duo
                    .reports()
                    .add(number, "R", play.town().clock.instant().minusSeconds(60));
            assertThat(play.town().gateway.duo().orElseThrow().pollOnce()).isEqualTo(polled);
            assertThat(play.town().duo.receipts().getLast().number()).isEqualTo(Integer.toString(number));
            assertThat(play.town().duo.receipts().getLast().word()).isEqualTo(receipt);
        }
    }

    private static Reply post(Play play, String by, String path, byte[] body) throws Exception {
        return play.town().offices.get(by).send(path, body);
    }
}
