// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;
import nl.samenhang.app.Trail;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.audit.TrailQuery;
import nl.samenhang.canonical.ExchangeId;

/** Looks at what happens on the stage: what the trail says of it, and whether something came about in time. */
final class Watch {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BLINK = 20;

    private final Trail trail;

    Watch(Stage stage) {
        trail = new Trail(stage.data());
    }

    /** The exchange that an answer of the gateway is about. */
    static ExchangeId exchange(Reply reply) {
        return new ExchangeId(UUID.fromString(Replies.exchange(reply.body())));
    }

    /** What the trail says of the exchanges that these answers are about. */
    List<ExchangeAccount> accounts(Reply... replies) {
        return Stream.of(replies)
                .flatMap(reply -> trail.account(exchange(reply)).stream())
                .toList();
    }

    Optional<ExchangeAccount> account(ExchangeId exchange) {
        return trail.account(exchange);
    }

    /** The messages of an exchange. */
    List<MessageAccount> messages(ExchangeId exchange) {
        return trail.account(exchange).stream()
                .flatMap(account -> account.messages().stream())
                .toList();
    }

    /** The newest record that a query asks for. */
    Optional<PlacedRecord> newest(String query) {
        return trail.newest(TrailQuery.parse(query), 1).stream().findFirst();
    }

    boolean allDelivered(ExchangeId exchange) {
        List<MessageAccount> messages = messages(exchange);
        return !messages.isEmpty() && messages.stream().allMatch(m -> m.fate() == Fate.DELIVERED);
    }

    /** Waits for it. */
    static boolean until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(BLINK);
        }
        return true;
    }
}
