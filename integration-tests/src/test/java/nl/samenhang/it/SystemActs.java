// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.app.demo.Cast;

/** What becomes of the systems around the gateway and of what waits for them. */
final class SystemActs {

    private SystemActs() {}

    /** A receiver from now on does this with what it gets. */
    record Receiver(String name, String manner) implements Act {
        @Override
        public void play(Play play) {
            if (name.equals(Cast.PROVIDER)) {
                provider(play.town().provider);
                return;
            }
            play.town()
                    .offices
                    .get(name)
                    .answerWith(
                            switch (manner) {
                                case "there" -> 200;
                                case "refusing" -> 422;
                                case "away" -> 503;
                                default -> throw new IllegalArgumentException(manner);
                            });
        }

        private void provider(ProviderSimulator provider) {
            switch (manner) {
                case "there" -> provider.restart();
                case "away" -> provider.stop();
                case "accepting" -> provider.behave(new ProviderSimulator.Behaviour.Accept());
                case "silent" -> provider.behave(new ProviderSimulator.Behaviour.Silent());
                case "refusing-envelopes" -> provider.behave(new ProviderSimulator.Behaviour.RefuseEnvelope());
                default -> provider.behave(new ProviderSimulator.Behaviour.Refuse(manner.replace("refusing-", "")));
            }
        }
    }

    /** A source from now on answers like this. */
    record Source(String name, String manner) implements Act {
        @Override
        public void play(Play play) {
            if (name.equals(Cast.BRP)) {
                brp(play.town().brp);
                return;
            }
            play.town()
                    .files
                    .get(name)
                    .behave(HouseholdSourceSimulator.Behaviour.valueOf(
                            manner.replace('-', '_').toUpperCase(Locale.ROOT)));
        }

        private void brp(BrpSimulator brp) {
            switch (manner) {
                case "slow" -> brp.slow(Duration.ofSeconds(2));
                case "broken" -> brp.behave(new BrpSimulator.Behaviour.Broken(500));
                case "about-another" -> brp.behave(new BrpSimulator.Behaviour.AboutAnother());
                default -> throw new IllegalArgumentException(manner);
            }
        }
    }

    /** Until this party got a message, or this is on the trail, or nothing waits any more. */
    record Await(String what) implements Act {
        @Override
        public void play(Play play) {
            play.awaitThat(() -> switch (what) {
                case "quiet" -> play.isQuiet();
                case "failed-attempt" -> play.recorded("failed");
                case "dead-letter" -> play.town().gateway.deadLetters() == 1 && play.isQuiet();
                default -> play.reached(what) && play.isQuiet();
            });
        }
    }

    /** An administrator offers all dead letters again. */
    record Replay(String reason) implements Act {
        @Override
        public void play(Play play) throws Exception {
            String root = play.town().data.root().toString();
            for (var letter :
                    Verb.run("deadletter", "list", "--json", "--data", root).lines()) {
                String message = letter.path("message").asText();
                assertThat(Verb.run("deadletter", "replay", message, "--reason", reason, "--data", root)
                                .code())
                        .isZero();
            }
            play.awaitThat(() -> play.town().gateway.deadLetters() == 0);
        }
    }

    /** The gateway looks who turns eighteen, and raises a signal about so many. */
    record Birthdays(int raised) implements Act {
        @Override
        public void play(Play play) {
            assertThat(play.town().gateway.birthdays().orElseThrow().raise()).isEqualTo(raised);
        }
    }

    /** Time goes by. */
    record Pass(Duration time) implements Act {
        @Override
        public void play(Play play) {
            play.town().clock.forward(time);
        }
    }
}
