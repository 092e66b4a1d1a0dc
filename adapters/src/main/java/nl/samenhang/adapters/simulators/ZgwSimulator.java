// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.zgw.ZgwSettings;

/**
 * A simulated case system with the Zaken API: searches by {@code POST /zaken/_zoek}, wants the token and the headers that the standard
 * prescribes; fetches one by its number; and sends notifications of changes, as a Notificaties API does. It has two cases of the reference family: the plan, in which all of them have a part, and one of the mother alone.
 */
public final class ZgwSimulator implements AutoCloseable {

    private static final String PATH = "/zaken/api/v1";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edge edge;
    private final ZgwSettings client;
    private final Clock clock;
    private final ZgwBroker broker;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = new Behaviour.Right();

    /** What is known of a question without its body. */
    public record Asked(String query, String user, String reason) {}

    /** What it does with a question. */
    public sealed interface Behaviour {
        /** As the standard says. */
        record Right() implements Behaviour {}

        /** Waits first. */
        record Slow(Duration delay) implements Behaviour {}

        /** Answers with this status and a problem that quotes the question. */
        record Broken(int status) implements Behaviour {}

        /** Answers something that stops in the middle. */
        record InvalidJson() implements Behaviour {}

        /** Answers a case in which the person has no part. */
        record AboutAnother() implements Behaviour {}

        /** Always says that there is another page, at an address elsewhere. */
        record EndlessPages() implements Behaviour {}

        /** Goes on for so many bytes. */
        record Oversized(int bytes) implements Behaviour {}
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     * @param client the one application that it knows, with the shared secret
     */
    public ZgwSimulator(int port, Tls tls, ZgwSettings client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.edge = Edge.forSystems(
                EdgeSettings.local(port),
                tls,
                Map.of(PATH + "/zaken/_zoek", new Search(), PATH + "/zaken/*", new OneCase()));
        this.broker = new ZgwBroker(tls);
    }

    /** The base of its Zaken API. */
    public URI uri() {
        return edge.uri().resolve(PATH);
    }

    /** The address of the case in which all of the family have a part. */
    public URI plan() {
        return URI.create(uri() + "/zaken/" + ZgwCases.plan());
    }

    /** Sends its notifications. */
    public ZgwBroker broker() {
        return broker;
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** The questions that came in, in that order, refused ones as well. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closed.countDown();
        broker.close();
        edge.close();
    }

    private final class Search extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getInputStream().readNBytes(100_000);
            Optional<String> user = user(request);
            asked.add(new Asked(
                    Optional.ofNullable(request.getQueryString()).orElse(""),
                    user.orElse(""),
                    header(request, "X-Audit-Toelichting")));
            if (behaviour instanceof Behaviour.Slow slow) {
                pause(slow.delay());
            }
            if (behaviour instanceof Behaviour.Broken broken) {
                problem(response, broken.status(), new String(body, StandardCharsets.UTF_8));
                return;
            }
            int wrong = user.isEmpty() ? 403 : wrong(request);
            if (wrong != 0) {
                problem(response, wrong, "");
                return;
            }
            send(response, answer(tree(body)));
        }
    }

    /** {@code GET /zaken/{uuid}?expand=rollen}. */
    private final class OneCase extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<String> user = user(request);
            asked.add(new Asked(
                    Optional.ofNullable(request.getQueryString()).orElse(""),
                    user.orElse(""),
                    header(request, "X-Audit-Toelichting")));
            String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
            Optional<String> found = ZgwCases.one(path.substring(1));
            if (behaviour instanceof Behaviour.Broken broken) {
                problem(response, broken.status(), "");
            } else if (user.isEmpty()) {
                problem(response, 403, "");
            } else if (header(request, "Accept-Crs").isEmpty()) {
                problem(response, 412, "");
            } else if (found.isEmpty()) {
                problem(response, 404, "");
            } else {
                send(response, behaviour instanceof Behaviour.InvalidJson ? "{\"url\": " : found.get());
            }
        }
    }

    private String answer(JsonNode question) {
        String number = question.path("rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn")
                .asText();
        boolean roles = question.path("expand").toString().contains("rollen");
        return switch (behaviour) {
            case Behaviour.InvalidJson invalid -> "{\"count\": 1, \"resul";
            case Behaviour.Oversized oversized -> "x".repeat(oversized.bytes());
            case Behaviour.AboutAnother another -> ZgwCases.answer(ZgwCases.of("999990020", roles), "null");
            case Behaviour.EndlessPages endless ->
                ZgwCases.answer(ZgwCases.of(number, roles), "\"https://elders.example/zaken?page=2\"");
            case Behaviour.Right right -> ZgwCases.answer(ZgwCases.of(number, roles), "null");
            case Behaviour.Slow slow -> ZgwCases.answer(ZgwCases.of(number, roles), "null");
            case Behaviour.Broken broken -> throw new IllegalStateException("was answered before");
        };
    }

    private static int wrong(HttpServletRequest request) {
        if (!header(request, "Content-Type").startsWith("application/json")) {
            return 415;
        }
        if (header(request, "Accept-Crs").isEmpty()
                || header(request, "Content-Crs").isEmpty()) {
            return 412;
        }
        return header(request, "Accept-Crs").equals("EPSG:4326") ? 0 : 406;
    }

    /** The {@code user_id} of a token that is right. */
    private Optional<String> user(HttpServletRequest request) {
        try {
            SignedJWT token = SignedJWT.parse(header(request, "Authorization").replaceFirst("^Bearer ", ""));
            var claims = token.getJWTClaimsSet();
            Instant issued = claims.getIssueTime().toInstant();
            boolean right = token.verify(new MACVerifier(client.secret()))
                    && client.clientId().equals(claims.getStringClaim("client_id"))
                    && client.clientId().equals(claims.getIssuer())
                    && issued.plus(LIFE).isAfter(clock.instant())
                    && claims.getStringClaim("user_representation") != null;
            return right ? Optional.ofNullable(claims.getStringClaim("user_id")) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static JsonNode tree(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static void problem(HttpServletResponse response, int status, String quoted) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(Map.of(
                        "type", "https://voorbeeld.example/fout",
                        "code", "simulated",
                        "title", "gesimuleerd",
                        "status", status,
                        "detail", quoted,
                        "instance", "urn:uuid:00000000-0000-7000-8000-000000000000")));
    }

    private static void send(HttpServletResponse response, String body) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Content-Crs", "EPSG:4326");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private void pause(Duration delay) {
        try {
            if (closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
