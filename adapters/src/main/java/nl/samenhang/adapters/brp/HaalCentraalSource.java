// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.samenhang.adapters.Source;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;

/**
 * Asks the BRP (Haal Centraal BRP Personen 2.7.0, Bewoning 2.1.0): one POST, both sides with a certificate, and an answer that is about
 * whom or what was asked and about nobody else. The question types are {@code brp-persoon} and {@code brp-bewoning}.
 */
public final class HaalCentraalSource implements Source {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Tls tls;
    private final Map<Oin, HttpClient> clients = new ConcurrentHashMap<>();
    private final Function<Party, Optional<URI>> addresses;
    private final HaalCentraalSettings settings;
    private final Duration patience;

    /**
     * Makes one for all BRP services.
     *
     * @param addresses where a service is, without the name of the operation, such as {@code https://host/haalcentraal/api/brp}; empty if
     *     the party is not asked in this way
     * @param patience how long an answer may take, to its last byte
     */
    public HaalCentraalSource(
            Tls tls, Function<Party, Optional<URI>> addresses, HaalCentraalSettings settings, Duration patience) {
        this.tls = tls;
        this.addresses = addresses;
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public byte[] ask(Envelope envelope, byte[] question) {
        Operation operation = Operation.of(envelope.type());
        HttpRequest request = request(envelope, operation, question);
        HttpResponse<byte[]> response =
                send(clients.computeIfAbsent(envelope.receiver().oin(), this::client), request);
        Refusals.judge(response.statusCode());
        operation.requireAbout(question, response.body());
        return response.body();
    }

    private HttpRequest request(Envelope envelope, Operation operation, byte[] question) {
        URI base = addresses
                .apply(envelope.receiver())
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER));
        HaalCentraalSettings.Binding binding = settings.binding(envelope.purpose())
                .orElseThrow(() -> new DeliveryException("no-purpose-binding", Retry.NEVER));
        return HttpRequest.newBuilder(operation.under(base))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json, application/problem+json")
                .header("x-origin-oin", settings.origin().value())
                .header("x-doelbinding", binding.purpose())
                .header("x-verwerking", binding.processing())
                .header("x-gebruiker", envelope.sender().name())
                .header("x-toepassing", settings.application())
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
    }

    /** One for each organisation, since it talks to that one alone. */
    private HttpClient client(Oin source) {
        return HttpClient.newBuilder()
                .sslContext(tls.talkingTo(source).context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The time-out of a request ends at its first byte, so the deadline is kept here. */
    private HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(BoundedBody.MAX_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DeliveryException("source-timeout", Retry.LATER);
        } catch (ExecutionException e) {
            throw Refusals.of(Optional.ofNullable(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        }
    }
}
