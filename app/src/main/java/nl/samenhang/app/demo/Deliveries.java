// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.canonical.ExchangeId;

/** The steps of the case in which a back office sends a message. */
final class Deliveries {

    private final Stage stage;
    private final Watch watch;
    private final Letters letters;

    Deliveries(Stage stage, Watch watch, Letters letters) {
        this.stage = stage;
        this.watch = watch;
        this.letters = letters;
    }

    Scene assignment() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int before = stage.wmo().deliveries().size();
        int sent = stage.provider().received().size();
        Reply reply = toProvider(letters.wmo301());
        expect.that("the back office is told that it was accepted", reply.status() == 202);
        ExchangeId exchange = Watch.exchange(reply);
        expect.that(
                "the answer reaches the back office",
                Watch.until(() -> stage.wmo().deliveries().size() == before + 1));
        expect.that("both were delivered", Watch.until(() -> watch.allDelivered(exchange)));
        List<MessageAccount> messages = watch.messages(exchange);
        expect.that(
                "the provider got one assignment", stage.provider().received().size() == sent + 1);
        expect.that("it is one exchange of two messages", messages.size() == 2);
        expect.that(
                "the assignment went by Wmo 2015, art. 5.2.1",
                messages.stream().anyMatch(m -> m.grounds().toString().contains("Wmo 2015, art. 5.2.1")));
        return new Scene(1, "Assignment out, and its answer back", watch.accounts(reply), List.of(), expect.failures());
    }

    Scene badMessages() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int sent = stage.provider().received().size();
        Reply wrongNumber = toProvider(letters.wmo301().with(">999990020<", ">999990021<"));
        expect.that(
                "a BSN that fails the eleven test is refused with return code 0001",
                wrongNumber.status() == 400
                        && wrongNumber.body().contains("CS002")
                        && wrongNumber.body().contains("0001"));
        Reply wrongUnit = toProvider(letters.wmo301().with("Eenheid>04<", "Eenheid>99<"));
        expect.that(
                "an unknown unit is refused on the schema, with its place",
                wrongUnit.status() == 400 && wrongUnit.body().contains("Eenheid"));
        expect.that("nothing reached the provider", stage.provider().received().size() == sent);
        return new Scene(
                2,
                "Bad messages, refused with the standard's own answer",
                watch.accounts(wrongNumber, wrongUnit),
                List.of(),
                expect.failures());
    }

    Scene refused() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int before = stage.income().deliveries().size();
        Reply reply = stage.youth()
                .post(letters.jw301().bytes(), Cast.oin(Cast.INCOME).value(), Optional.empty());
        expect.that(
                "the youth back office is told why not",
                reply.status() == 403 && reply.body().contains("NO_GROUND"));
        expect.that("the income system got nothing", stage.income().deliveries().size() == before);
        List<ExchangeAccount> accounts = watch.accounts(reply);
        expect.that(
                "the refusal is on the trail, with what came closest",
                accounts.stream()
                        .flatMap(a -> a.messages().stream())
                        .anyMatch(m -> m.fate() == Fate.DENIED && !m.lawful().isEmpty()));
        return new Scene(7, "Youth care data for the income system: refused", accounts, List.of(), expect.failures());
    }

    private Reply toProvider(Letters.Letter letter) throws IOException, InterruptedException {
        return stage.wmo().post(letter.bytes(), Cast.AGB, Optional.empty());
    }
}
