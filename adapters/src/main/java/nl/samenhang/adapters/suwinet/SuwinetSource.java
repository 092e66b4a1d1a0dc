// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.samenhang.adapters.Source;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Party;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service of Suwinet. The answer is believed only if the organisation that was asked has signed it, all of it, as the answer
 * to this very question about this very person.
 *
 * <p>Safe for many threads. Nothing of SOAP is loaded before the first question.
 */
public final class SuwinetSource implements Source, AutoCloseable {

    private final Tls tls;
    private final SigningKeys keys;
    private final Function<Party, Optional<URI>> addresses;
    private final Duration patience;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable SuwinetClient client;

    /**
     * Makes one for all sources on Suwinet.
     *
     * @param keys with which questions are signed, and whose authorities may stand behind the signature of an answer
     * @param addresses where a party is asked; empty if it cannot be asked in this way
     * @param patience how long one question may take in all, and how long to wait for each of connection and first byte
     */
    public SuwinetSource(
            Tls tls, SigningKeys keys, Function<Party, Optional<URI>> addresses, Duration patience, Clock clock) {
        this.tls = tls;
        this.keys = keys;
        this.addresses = addresses;
        this.patience = patience;
        this.clock = clock;
    }

    /** The {@code wsa:MessageID} is the envelope's message id, so that the trail and the source's own log can be laid side by side. */
    @Override
    public byte[] ask(Envelope envelope, byte[] question) {
        SuwinetService service = SuwinetService.of(envelope.type())
                .orElseThrow(() -> new DeliveryException("no-suwinet-service", Retry.NEVER));
        URI address = addresses
                .apply(envelope.receiver())
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER));
        return client().ask(service, address, envelope.receiver().oin(), "urn:uuid:" + envelope.message(), question);
    }

    private SuwinetClient client() {
        SuwinetClient made = client;
        if (made != null) {
            return made;
        }
        making.lock();
        try {
            made = client;
            if (made == null) {
                made = new SuwinetClient(tls, keys, patience, clock);
                client = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    @Override
    public void close() {
        SuwinetClient made = client;
        if (made != null) {
            made.close();
        }
    }
}
