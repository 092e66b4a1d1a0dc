// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Delivery;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.MessageAccount.Fate;

/** The step of the case about turning eighteen: the youth team hears of it four months before, and the income system may not. */
final class Adulthood {

    private static final String SIGNAL = "COMING_OF_AGE";

    private final Stage stage;
    private final Watch watch;
    private final Letters letters;

    Adulthood(Stage stage, Watch watch, Letters letters) {
        this.stage = stage;
        this.watch = watch;
        this.letters = letters;
    }

    Scene turningEighteen() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int incomeHad = stage.income().deliveries().size();
        Reply assignment = stage.youth().post(letters.jw301OfTheMiddle().bytes(), Cast.AGB, Optional.empty());
        expect.that("youth aid for the daughter of seventeen is taken", assignment.status() == 202);
        expect.that("and delivered", Watch.until(() -> watch.allDelivered(Watch.exchange(assignment))));
        // A second time on the same folder there is nothing more to raise: it is raised once.
        int raised = stage.gateway().birthdays().orElseThrow().raise();
        List<ExchangeAccount> accounts = new ArrayList<>(watch.accounts(assignment));
        expect.that("the youth team is told", Watch.until(() -> fate(Cast.YOUTH) == Fate.DELIVERED));
        expect.that("by the Jeugdwet", grounds(Cast.YOUTH).contains("Jeugdwet"));
        expect.that(
                "of the birthday, and not of the care",
                raised == 0 || signals().stream().anyMatch(text -> !text.contains("45A04")));
        expect.that("the income system is not", fate(Cast.INCOME) == Fate.DENIED);
        expect.that("and got nothing", stage.income().deliveries().size() == incomeHad);
        signal(Cast.YOUTH).ifPresent(accounts::add);
        signal(Cast.INCOME).ifPresent(accounts::add);
        return new Scene(
                5,
                "Turning eighteen: a signal for a warm transfer, four months before",
                accounts,
                List.of("she is seventeen: a consent for the transfer is hers alone"),
                expect.failures());
    }

    private Optional<ExchangeAccount> signal(String receiver) {
        return watch.newest("event:received type:household sender:" + Cast.GATEWAY + " receiver:" + receiver)
                .flatMap(found -> watch.account(found.entry().exchange()));
    }

    private Fate fate(String receiver) {
        return signal(receiver).stream()
                .flatMap(account -> account.messages().stream())
                .map(message -> message.fate())
                .findFirst()
                .orElse(Fate.NOT_ACCEPTED);
    }

    private String grounds(String receiver) {
        return signal(receiver).stream()
                .flatMap(account -> account.messages().stream())
                .map(message -> message.grounds().toString())
                .findFirst()
                .orElse("");
    }

    private List<String> signals() {
        return stage.youth().deliveries().stream()
                .map(Delivery::body)
                .map(body -> new String(body, UTF_8))
                .filter(body -> body.contains(SIGNAL))
                .toList();
    }
}
