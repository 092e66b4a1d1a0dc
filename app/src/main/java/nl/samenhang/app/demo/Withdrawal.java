// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.canonical.ExchangeId;

/** The step of the case in which a consent is withdrawn while a message that rests on it waits for its receiver. */
final class Withdrawal {

    private final Stage stage;
    private final Watch watch;
    private final Letters letters;
    private final ParentsConsent consent;

    Withdrawal(Stage stage, Watch watch, Letters letters, ParentsConsent consent) {
        this.stage = stage;
        this.watch = watch;
        this.letters = letters;
        this.consent = consent;
    }

    Scene inTheQueue() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int before = stage.coordinator().deliveries().size();
        stage.coordinator().stop();
        Reply reply = stage.youth()
                .post(
                        letters.household(Cast.COORDINATOR).bytes(),
                        Cast.oin(Cast.COORDINATOR).value(),
                        Optional.of("integraal-plan"));
        expect.that("with the consent it is accepted", reply.status() == 202);
        ExchangeId exchange = Watch.exchange(reply);
        expect.that("it waits: its receiver is away", Watch.until(() -> hasFailed(exchange)));
        expect.that(
                "the permit rests on the consent",
                watch.messages(exchange).stream().anyMatch(m -> m.consents().equals(List.of(consent.id()))));
        List<String> notes = new ArrayList<>(List.of("accepted and queued, resting on consent " + consent.id()));
        expect.that("the consent can be withdrawn", consent.withdraw());
        notes.add(Cast.YOUTH + " to " + Cast.GATEWAY
                + ": HTTPS/REST: the parents withdraw it, while the coordinator's system is away");
        expect.that("it is decided on again, and denied", Watch.until(() -> is(exchange, Fate.DENIED)));
        notes.add("before the next attempt it is decided on again: it leaves the queue, and not the gateway");
        stage.coordinator().restart();
        expect.that("nothing is in the queue any more", Watch.until(() -> waiting() == 0));
        expect.that(
                "the coordinator got nothing", stage.coordinator().deliveries().size() == before);
        expect.that(
                "the trail says why: a condition, the consent that the article asks for",
                watch.messages(exchange).stream()
                        .anyMatch(m -> m.why().toString().contains("CONDITION")
                                && m.lawful().toString().contains("C1_STATUTORY_EXPLICIT")));
        notes.add("the coordinator's system is back, and gets nothing");
        return new Scene(
                8,
                "Withdrawal: what waits in the queue does not leave",
                watch.accounts(reply),
                notes,
                expect.failures());
    }

    /** An attempt to deliver it failed. */
    private boolean hasFailed(ExchangeId exchange) {
        return watch.newest("event:failed exchange:" + exchange).isPresent();
    }

    private boolean is(ExchangeId exchange, Fate fate) {
        return watch.messages(exchange).stream().map(MessageAccount::fate).anyMatch(fate::equals);
    }

    private long waiting() {
        return stage.gateway().waitingFor(Cast.COORDINATOR);
    }
}
