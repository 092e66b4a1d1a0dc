// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.SourceParty;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.Policy;

/**
 * What an administrator may change while the gateway runs, as one whole. A message takes it up once, when it arrives or leaves its queue,
 * and keeps it to the end of that way: no message is read by one configuration and decided on by another.
 */
public record Rules(Mappings mappings, Policy policy, Parties parties, List<SourceParty> sources) {

    private static final MessageType UNRECOGNISED = new MessageType("unrecognised");

    public Rules {
        sources = List.copyOf(sources);
    }

    /** Whom the transport means: of several systems under one code, the one that carries out what the message is for. */
    Optional<Party> receiverOf(Arrival arrival) {
        Domain task = purposeOf(arrival).map(policy::taskOf).orElse(Domain.UNKNOWN);
        return parties.called(arrival.receiver(), task);
    }

    /** What the sender says it is for, or else what messages of its type are for. */
    Optional<Purpose> purposeOf(Arrival arrival) {
        return arrival.purpose().or(() -> policy.purposeOf(typeOf(arrival)));
    }

    MessageType typeOf(Arrival arrival) {
        return mappings.recognise(arrival.body(), senderName(arrival)).orElse(UNRECOGNISED);
    }

    static String senderName(Arrival arrival) {
        return switch (arrival.sender()) {
            case Arrival.Sender.Registered registered -> registered.party().name();
            case Arrival.Sender.Unregistered unregistered -> "unregistered";
        };
    }

    @Override
    public String toString() {
        return "Rules[" + policy.digest() + "]";
    }
}
