// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Delivery;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.adapters.simulators.DuoSimulator.Receipt;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.canonical.ExchangeId;

/** The step of the case about school: the report of absence to the school-attendance officer, and to nobody else. */
final class School {

    private static final int REPORT = 4711;
    private static final String FREE_TEXT = "spanning thuis";

    private final Stage stage;
    private final Watch watch;
    private final Letters letters;

    School(Stage stage, Watch watch, Letters letters) {
        this.stage = stage;
        this.watch = watch;
        this.letters = letters;
    }

    Scene absence() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        List<Delivery> others = others();
        int before = stage.officer().deliveries().size();
        stage.duo().reports().add(REPORT);
        List<ExchangeAccount> accounts = new ArrayList<>();
        if (Watch.until(() -> stage.officer().deliveries().size() > before)) {
            Delivery delivery = stage.officer().deliveries().getLast();
            ExchangeId exchange = new ExchangeId(UUID.fromString(delivery.exchange()));
            expect.that("its delivery is on the trail", Watch.until(() -> watch.allDelivered(exchange)));
            watch.account(exchange).ifPresent(accounts::add);
            String body = new String(delivery.body(), UTF_8);
            expect.that("the officer reads the free text", body.contains(FREE_TEXT));
            expect.that("not the citizen service number: no article says so", !body.contains(Family.YOUNGEST));
        }
        expect.that(
                "it went by the Leerplichtwet, without consent",
                accounts.stream()
                        .flatMap(a -> a.messages().stream())
                        .anyMatch(m -> m.grounds().toString().contains("Leerplichtwet 1969, art. 18")
                                && m.consents().isEmpty()));
        expect.that("DUO hears that it was taken", Watch.until(() -> stage.duo()
                .receipts()
                .contains(new Receipt(Integer.toString(REPORT), "aangenomen", ""))));
        Reply toYouth = passOn(Cast.YOUTH, "jeugd-levering");
        Reply toIncome = passOn(Cast.INCOME, "inkomen");
        expect.that("the officer cannot pass it on to the youth team", refused(toYouth));
        expect.that("nor to the income system", refused(toIncome));
        accounts.addAll(watch.accounts(toYouth, toIncome));
        expect.that("nobody else got anything", others().equals(others));
        expect.that("the free text is not on the trail", !trail().contains(FREE_TEXT));
        return new Scene(
                6,
                "School: the report of absence goes to the officer, and to nobody else",
                accounts,
                List.of(
                        "DUO heard that report " + REPORT + " was taken (Edukoppeling SOAP, aanleveren_ontvangst)",
                        "the free text of the report is with the officer alone"),
                expect.failures());
    }

    private Reply passOn(String receiver, String purpose) throws IOException, InterruptedException {
        return stage.officer()
                .post(letters.absence(Cast.OFFICER).bytes(), Cast.oin(receiver).value(), Optional.of(purpose));
    }

    private static boolean refused(Reply reply) {
        return reply.status() == 403
                && reply.body().contains("NO_GROUND")
                && !reply.body().contains(FREE_TEXT);
    }

    private List<Delivery> others() {
        return Stream.of(stage.wmo(), stage.youth(), stage.income(), stage.coordinator(), stage.debtHelp())
                .map(BackOfficeSimulator::deliveries)
                .flatMap(List::stream)
                .toList();
    }

    private String trail() throws IOException {
        return Files.readString(stage.data().audit().resolve("entries.jsonl"));
    }
}
