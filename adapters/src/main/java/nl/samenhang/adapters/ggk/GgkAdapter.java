// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenhang.adapters.Adapter;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;

/** Brings a message to a provider through the GGk: a heenbericht as Di01, an answer as Du01. */
public final class GgkAdapter implements Adapter {

    private final GgkClient client;
    private final GgkSettings settings;
    private final Function<Party, Optional<URI>> addresses;
    private final Function<Envelope, Optional<String>> answered;
    private final Clock clock;

    /**
     * Makes one for all receivers behind the GGk.
     *
     * @param addresses where a party's envelopes go; empty if it cannot be reached in this way
     * @param answered the referentienummer of the Di01 that an answer is about; without it an answer cannot be sent
     */
    public GgkAdapter(
            GgkClient client,
            GgkSettings settings,
            Function<Party, Optional<URI>> addresses,
            Function<Envelope, Optional<String>> answered,
            Clock clock) {
        this.client = client;
        this.settings = settings;
        this.addresses = addresses;
        this.answered = answered;
        this.clock = clock;
    }

    @Override
    public void deliver(Envelope envelope, byte[] message) {
        URI address = addresses
                .apply(envelope.receiver())
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER));
        client.send(address, envelope.receiver().oin(), enclose(envelope, message));
    }

    private GgkEnvelope enclose(Envelope envelope, byte[] message) {
        String function = function(envelope.type());
        Optional<String> crossReference = Optional.empty();
        if (Ggk.isAnswer(function)) {
            crossReference = answered.apply(envelope);
            if (crossReference.isEmpty()) {
                throw new DeliveryException("no-cross-reference", Retry.NEVER);
            }
        }
        return new GgkEnvelope(
                new Address(organisation(envelope.sender()), settings.application()),
                new Address(organisation(envelope.receiver()), Ggk.GGK_APPLICATION),
                References.of(envelope.message()),
                crossReference,
                GgkEnvelope.timeOf(clock),
                function,
                settings.versions(),
                message);
    }

    /** {@code wmo-301} is WMO301; {@code jw-301} is JW301. */
    private static String function(MessageType type) {
        String function = type.code().toUpperCase(Locale.ROOT).replace("-", "");
        if (!Ggk.isFunction(function)) {
            throw new DeliveryException("no-ggk-function", Retry.NEVER);
        }
        return function;
    }

    private static String organisation(Party party) {
        return Stream.of(PartyCode.GEMEENTE, PartyCode.AGB)
                .flatMap(system ->
                        party.codes().stream().filter(code -> code.system().equals(system)))
                .map(PartyCode::value)
                .findFirst()
                .orElseThrow(() -> new DeliveryException("no-ggk-code", Retry.NEVER));
    }
}
