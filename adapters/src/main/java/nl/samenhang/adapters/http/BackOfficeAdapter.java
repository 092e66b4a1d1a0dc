// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import nl.samenhang.adapters.Adapter;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;

/**
 * Brings a message to a back office: one HTTPS POST of the bare message, both sides with a certificate. A repeated delivery
 * has the same {@code Idempotency-Key}, which is the message id.
 */
public final class BackOfficeAdapter implements Adapter {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Tls tls;
    private final Map<Oin, HttpClient> clients = new ConcurrentHashMap<>();
    private final Function<Party, Optional<URI>> addresses;
    private final Duration patience;

    /**
     * Makes one for all back offices.
     *
     * @param addresses where a party receives; empty if it does not receive in this way
     * @param patience how long a receiver may take to answer
     */
    public BackOfficeAdapter(Tls tls, Function<Party, Optional<URI>> addresses, Duration patience) {
        this.tls = tls;
        this.addresses = addresses;
        this.patience = patience;
    }

    @Override
    public void deliver(Envelope envelope, byte[] message) {
        URI address = addresses
                .apply(envelope.receiver())
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", mediaType(message))
                .header("Idempotency-Key", envelope.message().toString())
                .header("Samenhang-Uitwisseling", envelope.exchange().toString())
                .header("Samenhang-Berichttype", envelope.type().code())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        judge(send(clients.computeIfAbsent(envelope.receiver().oin(), this::client), request));
    }

    /** A message is XML or a JSON object, and no XML starts with a brace. */
    private static String mediaType(byte[] message) {
        return message.length > 0 && message[0] == '{' ? "application/json" : "application/xml; charset=utf-8";
    }

    /** One for each organisation, since it talks to that one alone. */
    private HttpClient client(Oin receiver) {
        return HttpClient.newBuilder()
                .sslContext(tls.talkingTo(receiver).context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static int send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (HttpTimeoutException e) {
            throw new DeliveryException("receiver-timeout", Retry.LATER);
        } catch (SSLException e) {
            throw new DeliveryException("receiver-tls", Retry.LATER);
        } catch (IOException e) {
            throw new DeliveryException("receiver-unreachable", Retry.LATER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        }
    }

    private static void judge(int status) {
        if (status >= 200 && status < 300) {
            return;
        }
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        throw new DeliveryException("receiver-status-" + status, refused ? Retry.NEVER : Retry.LATER);
    }
}
