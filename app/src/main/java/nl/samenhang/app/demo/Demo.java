// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.app.Trail;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;

/** The first exchanges of the reference household, one scene after the other. What is told of each comes from the trail. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stage stage;
    private final Letters letters;
    private final Questions questions;
    private final Trail trail;

    public Demo(Stage stage) {
        this.stage = stage;
        this.letters = new Letters(stage.clock());
        this.questions = new Questions(stage);
        this.trail = new Trail(stage.data());
    }

    /** Plays all scenes, and tells each as soon as it is over. */
    public List<Scene> play(Consumer<Scene> tell) throws IOException, InterruptedException {
        List<Scene> scenes = new ArrayList<>();
        for (Act act : List.<Act>of(
                this::assignment,
                this::badMessage,
                questions::onePlan,
                questions::debts,
                this::refused,
                questions::emergency,
                this::proof)) {
            Scene scene = act.play();
            tell.accept(scene);
            scenes.add(scene);
        }
        return scenes;
    }

    @FunctionalInterface
    private interface Act {
        Scene play() throws IOException, InterruptedException;
    }

    private Scene assignment() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int before = stage.wmo().deliveries().size();
        int sent = stage.provider().received().size();
        Reply reply = stage.wmo().post(bytes(letters.wmo301()), Cast.AGB, Optional.empty());
        expect.that("the back office is told that it was accepted", reply.status() == 202);
        ExchangeId exchange = exchangeIn(reply);
        expect.that(
                "the answer reaches the back office",
                until(() -> stage.wmo().deliveries().size() == before + 1));
        until(() -> allDelivered(exchange));
        List<ExchangeAccount> accounts = trail.account(exchange).stream().toList();
        List<MessageAccount> messages =
                accounts.stream().flatMap(a -> a.messages().stream()).toList();
        expect.that(
                "the provider got one assignment", stage.provider().received().size() == sent + 1);
        expect.that("it is one exchange of two messages", messages.size() == 2);
        expect.that("both were delivered", messages.stream().allMatch(m -> m.fate() == Fate.DELIVERED));
        expect.that(
                "the assignment went by Wmo 2015, art. 5.2.1",
                messages.stream().anyMatch(m -> m.grounds().toString().contains("Wmo 2015, art. 5.2.1")));
        return new Scene(1, "Assignment out, and its answer back", accounts, List.of(), expect.failures());
    }

    private Scene badMessage() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        int sent = stage.provider().received().size();
        Reply wrongNumber = stage.wmo()
                .post(bytes(letters.wmo301().replace(">999990020<", ">999990021<")), Cast.AGB, Optional.empty());
        expect.that(
                "a BSN that fails the eleven test is refused with return code 0001",
                wrongNumber.status() == 400
                        && wrongNumber.body().contains("CS002")
                        && wrongNumber.body().contains("0001"));
        Reply wrongUnit = stage.wmo()
                .post(bytes(letters.wmo301().replace("Eenheid>04<", "Eenheid>99<")), Cast.AGB, Optional.empty());
        expect.that(
                "an unknown unit is refused on the schema, with its place",
                wrongUnit.status() == 400 && wrongUnit.body().contains("Eenheid"));
        expect.that("nothing reached the provider", stage.provider().received().size() == sent);
        return new Scene(
                2,
                "Bad messages, refused with the standard's own answer",
                Stream.of(wrongNumber, wrongUnit)
                        .flatMap(r -> trail.account(exchangeIn(r)).stream())
                        .toList(),
                List.of(),
                expect.failures());
    }

    private Scene refused() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        BackOfficeSimulator income = stage.income();
        Reply reply =
                stage.youth().post(bytes(letters.jw301()), Cast.oin(Cast.INCOME).value(), Optional.empty());
        expect.that(
                "the youth back office is told why not",
                reply.status() == 403 && reply.body().contains("NO_GROUND"));
        expect.that("the income system got nothing", income.deliveries().isEmpty());
        List<ExchangeAccount> accounts =
                trail.account(exchangeIn(reply)).stream().toList();
        expect.that(
                "the refusal is on the trail, with what came closest",
                accounts.stream()
                        .flatMap(a -> a.messages().stream())
                        .anyMatch(m -> m.fate() == Fate.DENIED && !m.lawful().isEmpty()));
        return new Scene(7, "Youth care data for the income system: refused", accounts, List.of(), expect.failures());
    }

    private Scene proof() throws IOException, InterruptedException {
        Expectations expect = new Expectations();
        Path audit = stage.data().audit();
        until(() -> verified(audit).covered() == verified(audit).records());
        Verification whole = verified(audit);
        expect.that("an outsider finds the trail whole", whole.ok());
        Path copy = Tampering.copyWithOneByteChanged(audit);
        Verification changed = verified(copy);
        expect.that("a copy with one changed byte is caught", !changed.ok());
        Tampering.remove(copy);
        List<String> notes = List.of(
                "%d records under %d signed checkpoints: whole".formatted(whole.records(), whole.checkpoints()),
                "a copy with one changed byte: " + changed.faults().get(0).what());
        return new Scene(11, "Proof for an outsider", List.of(), notes, expect.failures());
    }

    private boolean allDelivered(ExchangeId exchange) {
        return trail.account(exchange).stream()
                .flatMap(a -> a.messages().stream())
                .allMatch(m -> m.fate() == Fate.DELIVERED);
    }

    private static Verification verified(Path audit) {
        try {
            return Verifier.verify(audit, Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExchangeId exchangeIn(Reply reply) {
        return new ExchangeId(java.util.UUID.fromString(Replies.exchange(reply.body())));
    }

    private static boolean until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
