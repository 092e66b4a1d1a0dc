// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Outcome;

/** Remembers what arrived and answers what the test says. */
public final class RecordingInbox implements Inbox {

    public static final ExchangeId EXCHANGE = new ExchangeId(UUID.fromString("0193b0a0-0000-7000-8000-000000000001"));
    public static final MessageId MESSAGE = new MessageId(UUID.fromString("0193b0a0-0000-7000-8000-000000000002"));

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private volatile Function<Arrival, Outcome> answer = a -> new Outcome.Accepted(EXCHANGE, MESSAGE);

    public void answers(Function<Arrival, Outcome> outcome) {
        answer = outcome;
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public Arrival only() {
        if (arrivals.size() != 1) {
            throw new AssertionError("arrivals: " + arrivals.size() + " instead of 1");
        }
        return arrivals.getFirst();
    }

    @Override
    public Outcome accept(Arrival arrival) {
        arrivals.add(arrival);
        return answer.apply(arrival);
    }
}
