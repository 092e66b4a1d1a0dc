// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Party;

/**
 * Tells who sent an envelope that the message in it cannot be used, in the form that municipalities and providers expect behind the
 * GGk: the retour of the standard as a Du01 where it breaks a rule, a Fo01 with StUF055 where it breaks its schema. Both are sent to
 * the sender's own address before the envelope is acknowledged, so no refusal can be lost: who does not take it hears it in the
 * answer to the request.
 */
public final class Objections {

    private final GgkClient client;
    private final Replies replies;
    private final Function<Party, Optional<URI>> addresses;

    /**
     * Makes one for an endpoint.
     *
     * @param client patient for less long than a sender waits for its answer
     * @param addresses where a party's envelopes go; empty if it cannot be reached in this way
     */
    public Objections(GgkClient client, Replies replies, Function<Party, Optional<URI>> addresses) {
        this.client = client;
        this.replies = replies;
        this.addresses = addresses;
    }

    /** Whether the sender has taken a message that says what is wrong. */
    boolean taken(Arrival.Sender sender, GgkEnvelope refused, Outcome.Unreadable outcome) {
        return switch (sender) {
            case Arrival.Sender.Registered registered ->
                addresses
                        .apply(registered.party())
                        .map(address -> taken(address, registered.party(), refused, outcome))
                        .orElse(false);
            case Arrival.Sender.Unregistered unregistered -> false;
        };
    }

    private boolean taken(URI address, Party party, GgkEnvelope refused, Outcome.Unreadable outcome) {
        try {
            if (outcome.answer().isPresent()) {
                client.send(
                        address,
                        party.oin(),
                        replies.retour(refused, outcome.answer().get()));
                return true;
            }
            if (FaultCode.of(outcome) == FaultCode.PAYLOAD_SCHEMA) {
                client.report(
                        address,
                        party.oin(),
                        replies.report(refused, FaultCode.PAYLOAD_SCHEMA, details(refused, outcome)));
                return true;
            }
            return false;
        } catch (DeliveryException e) {
            return false;
        }
    }

    /** Begins with what the GGk prescribes, such as {@code JW315-00020010}; rules and places come after it. */
    private static String details(GgkEnvelope refused, Outcome.Unreadable outcome) {
        GgkEnvelope.Versions versions = refused.versions();
        String prescribed = refused.function() + "-" + versions.application() + versions.applicationSub();
        return Stream.concat(
                        Stream.of(prescribed),
                        outcome.findings().stream().map(finding -> finding.rule() + " " + finding.place()))
                .collect(Collectors.joining("; "));
    }
}
