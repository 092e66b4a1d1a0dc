// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenhang.adapters.Source;
import nl.samenhang.adapters.http.Calls;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;

/**
 * Asks a case system in which cases a person has a part: {@code POST /zaken/_zoek}, so that the citizen service number stands in no
 * address and in no log of addresses. Of the roles in an answer only those of the person who was asked about go any further.
 */
public final class ZakenSource implements Source, AutoCloseable {

    private static final int MOST_BYTES = 2_000_000;
    /** Of a hundred cases each; nobody has a part in more. */
    private static final int MOST_PAGES = 10;

    private final Calls calls;
    private final Tokens tokens;
    private final Function<Party, Optional<URI>> addresses;
    private final Duration patience;

    /**
     * Makes one for all case systems.
     *
     * @param addresses where the Zaken API of a party is, such as {@code https://host/zaken/api/v1}; empty if it is not asked in this way
     * @param patience how long an answer may take, to the last byte of each page
     */
    public ZakenSource(
            Tls tls, Function<Party, Optional<URI>> addresses, ZgwSettings settings, Duration patience, Clock clock) {
        this.calls = new Calls(tls, patience, MOST_BYTES);
        this.tokens = new Tokens(settings, clock);
        this.addresses = addresses;
        this.patience = patience;
    }

    @Override
    public byte[] ask(Envelope envelope, byte[] question) {
        String base = base(envelope.receiver());
        List<JsonNode> cases = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            ObjectNode answer = page(envelope, base, question, page);
            answer.path("results").forEach(cases::add);
            if (!answer.path("next").isTextual()) {
                return Cases.of(question, cases);
            }
        }
        throw new DeliveryException("source-too-large", Retry.NEVER);
    }

    /**
     * Fetches one case with its roles.
     *
     * @param source the case system
     * @param uuid of the case; the address is made of it and of the one in the register
     * @param purpose for which it is fetched
     * @throws DeliveryException as for a question
     */
    ObjectNode fetch(Party source, UUID uuid, Purpose purpose) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base(source) + "/zaken/" + uuid + "?expand=rollen"))
                .GET();
        return Cases.one(sent(source, request, tokens.settings().clientId(), purpose));
    }

    private String base(Party source) {
        return addresses
                .apply(source)
                .orElseThrow(() -> new DeliveryException("no-address", Retry.NEVER))
                .toString()
                .replaceAll("/$", "");
    }

    @Override
    public void close() {
        calls.close();
    }

    /** The address of the next page is made here: the one in an answer could be any. */
    private ObjectNode page(Envelope envelope, String base, byte[] question, int page) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/zaken/_zoek?page=" + page))
                .header("Content-Type", "application/json")
                .header("X-NLX-Logrecord-ID", envelope.exchange().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(question));
        return Cases.page(sent(envelope.receiver(), request, envelope.sender().name(), envelope.purpose()));
    }

    private byte[] sent(Party source, HttpRequest.Builder request, String user, Purpose purpose) {
        HttpResponse<byte[]> response = calls.send(
                source.oin(),
                request.timeout(patience)
                        .header("Authorization", "Bearer " + tokens.token(user))
                        .header("Accept", "application/json, application/problem+json")
                        .header("Accept-Crs", "EPSG:4326")
                        .header("Content-Crs", "EPSG:4326")
                        .header("X-Audit-Toelichting", purpose.code())
                        .build());
        judge(response.statusCode());
        return response.body();
    }

    /** What a problem says besides its status may quote the question, so it is not read. */
    private static void judge(int status) {
        switch (status) {
            case 200 -> {}
            case 400 -> throw new DeliveryException("source-params", Retry.NEVER);
            case 401 -> throw new DeliveryException("source-authentication", Retry.NEVER);
            case 403 -> throw new DeliveryException("source-authorisation", Retry.NEVER);
            case 404 -> throw new DeliveryException("source-not-found", Retry.NEVER);
            case 406, 412, 415 -> throw new DeliveryException("source-format", Retry.NEVER);
            case 408, 504 -> throw new DeliveryException("source-timeout", Retry.LATER);
            case 429 -> throw new DeliveryException("source-busy", Retry.LATER);
            default ->
                throw status >= 500
                        ? new DeliveryException("source-failed", Retry.LATER)
                        : new DeliveryException("source-answer", Retry.NEVER);
        }
    }
}
