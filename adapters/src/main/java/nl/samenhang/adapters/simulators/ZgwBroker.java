// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenhang.adapters.http.Calls;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Oin;

/** A simulated Notificaties API: it sends to a callback, with the certificate of the case system that it is beside. */
public final class ZgwBroker implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Calls calls;

    ZgwBroker(Tls tls) {
        this.calls = new Calls(tls, Duration.ofSeconds(60), 100_000);
    }

    /**
     * Sends a notification that a case was changed, as a Notificaties API does: {@code POST} to the callback, with the header that was
     * registered with it.
     *
     * @param gateway whose callback it is
     * @param authorization all of the header's value
     * @param mainObject the address of the case
     * @param at when it changed, which tells two changes apart
     * @return the status of the answer
     */
    public int notify(Oin gateway, URI callback, String authorization, URI mainObject, Instant at) {
        return post(gateway, callback, authorization, notification("zaken", mainObject, at));
    }

    /** Sends these bytes to a callback. */
    public int post(Oin gateway, URI callback, String authorization, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(callback)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return calls.send(gateway, request.build()).statusCode();
    }

    /** The bytes of a notification. */
    public static byte[] notification(String channel, URI mainObject, Instant at) {
        try {
            return JSON.writeValueAsBytes(Map.of(
                    "kanaal", channel,
                    "hoofdObject", mainObject.toString(),
                    "resource", "zaak",
                    "resourceUrl", mainObject.toString(),
                    "actie", "partial_update",
                    "aanmaakdatum", at.toString(),
                    "kenmerken", Map.of("vertrouwelijkheidaanduiding", "zaakvertrouwelijk")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts have a JSON form", e);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
