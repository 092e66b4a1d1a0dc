// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Oin;

/**
 * HTTPS calls to organisations: each to that one alone, by its certificate, with an answer of limited size that is in whole within the
 * patience. No redirects are followed.
 */
public final class Calls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Tls tls;
    private final Duration patience;
    private final int most;
    private final Map<Oin, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Makes the calls of one adapter.
     *
     * @param patience how long a call may take, to the last byte of its answer
     * @param most how many bytes an answer may have
     */
    public Calls(Tls tls, Duration patience, int most) {
        this.tls = tls;
        this.patience = patience;
        this.most = most;
    }

    /**
     * Calls, and returns whatever status came.
     *
     * @throws DeliveryException if no whole answer came: {@code source-timeout}, {@code source-tls}, {@code source-too-large},
     *     {@code source-unreachable} or {@code interrupted}
     */
    public HttpResponse<byte[]> send(Oin organisation, HttpRequest request) {
        HttpClient client = clients.computeIfAbsent(organisation, this::client);
        CompletableFuture<HttpResponse<byte[]>> called = client.sendAsync(request, head -> new BoundedBody(most));
        try {
            return called.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            called.cancel(true);
            throw new DeliveryException("source-timeout", Retry.LATER);
        } catch (InterruptedException e) {
            called.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", Retry.LATER);
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
    }

    private HttpClient client(Oin organisation) {
        return HttpClient.newBuilder()
                .sslContext(tls.talkingTo(organisation).context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The cause is dropped on purpose: its text is not ours. */
    private static DeliveryException fault(ExecutionException fault) {
        for (Throwable at = fault.getCause(); at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.TooLargeException) {
                return new DeliveryException("source-too-large", Retry.LATER);
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
}
