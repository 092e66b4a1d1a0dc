// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import nl.samenhang.adapters.Source;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;

/**
 * Asks a back office: one HTTPS POST of the question as JSON, both sides with a certificate, and the answer as JSON in the response.
 * The whole of it, from the first byte to the last, takes no longer than the patience.
 */
public final class BackOfficeSource implements Source, AutoCloseable {

    /** 5 MB, as much as the gateway reads of a JSON text. */
    public static final int MAX_BYTES = 5_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Tls tls;
    private final Map<Oin, HttpClient> clients = new ConcurrentHashMap<>();
    private final Function<Party, Optional<URI>> addresses;
    private final Duration patience;

    /**
     * Makes one for all back offices.
     *
     * @param addresses where a party answers questions; empty if it does not
     * @param patience how long an answer may take
     */
    public BackOfficeSource(Tls tls, Function<Party, Optional<URI>> addresses, Duration patience) {
        this.tls = tls;
        this.addresses = addresses;
        this.patience = patience;
    }

    @Override
    public byte[] ask(Envelope envelope, byte[] question) {
        URI address = addresses
                .apply(envelope.receiver())
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Samenhang-Uitwisseling", envelope.exchange().toString())
                .header("Samenhang-Berichttype", envelope.type().code())
                .header("Samenhang-Doel", envelope.purpose().code())
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        return answer(send(clients.computeIfAbsent(envelope.receiver().oin(), this::client), request));
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
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

    private HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, answer -> new BoundedBody(MAX_BYTES));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new DeliveryException("source-timeout", Retry.LATER);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    private static DeliveryException fault(ExecutionException fault) {
        for (Throwable at = fault.getCause(); at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.TooLargeException) {
                return new DeliveryException("source-too-large", Retry.NEVER);
            }
            if (at instanceof HttpTimeoutException) {
                return new DeliveryException("source-timeout", Retry.LATER);
            }
            if (at instanceof SSLException) {
                return new DeliveryException("source-tls", Retry.LATER);
            }
        }
        return new DeliveryException("source-unreachable", Retry.LATER);
    }

    private static byte[] answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != OK) {
            boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
            throw new DeliveryException("source-status-" + status, refused ? Retry.NEVER : Retry.LATER);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new DeliveryException("source-answer", Retry.NEVER);
        }
        return response.body();
    }
}
