// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.adapters.simulators.BrpSimulator.Behaviour;
import nl.samenhang.canonical.Oin;

/** One operation of the simulated BRP: who asks, why, what, and then the answer or a problem. */
final class BrpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient BrpSimulator simulator;
    private final String operation;
    private final transient BodyReader bodies = new BodyReader(BodyLimits.standard());

    BrpServlet(BrpSimulator simulator, String operation) {
        this.simulator = simulator;
        this.operation = operation;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bodies.read(request, body -> {
            simulator.note(headers(request));
            pause();
            switch (simulator.behaviour()) {
                case Behaviour.Broken broken -> BrpProblem.of(broken.status()).send(response);
                case Behaviour.Oversized oversized -> send(response, "x".repeat(oversized.bytes()));
                case Behaviour.InvalidJson invalid -> send(response, "{\"type\": \"Raad");
                case Behaviour.Right right -> answer(request, response, tree(body.bytes()), false);
                case Behaviour.AboutAnother another -> answer(request, response, tree(body.bytes()), true);
            }
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, JsonNode question, boolean another)
            throws IOException {
        Optional<BrpProblem> problem = refusal(request).or(() -> BrpProblem.inQuestion(operation, question));
        if (problem.isPresent()) {
            problem.get().send(response);
            return;
        }
        send(
                response,
                (operation.equals("personen") ? persons(question, another) : residents(question, another)).toString());
    }

    /** The certificate says who it is, and the headers why. */
    private static Optional<BrpProblem> refusal(HttpServletRequest request) {
        String origin = header(request, "x-origin-oin");
        if (caller(request).filter(oin -> oin.value().equals(origin)).isEmpty()) {
            return Optional.of(BrpProblem.of(401));
        }
        if (!header(request, "x-doelbinding").startsWith("BRPACT-")) {
            return Optional.of(BrpProblem.of(403));
        }
        List<String> missing = List.of("x-verwerking", "x-gebruiker", "x-toepassing").stream()
                .filter(name -> header(request, name).isBlank())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(BrpProblem.invalid("paramsRequired", missing, "required"));
        }
        return header(request, "Content-Type").startsWith("application/json")
                ? Optional.empty()
                : Optional.of(BrpProblem.of(415));
    }

    private JsonNode persons(JsonNode question, boolean another) {
        BrpFields fields = new BrpFields(question.path("fields"));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("type", question.path("type").asText());
        var found = answer.putArray("personen");
        question.path("burgerservicenummer").forEach(number -> simulator
                .register()
                .person(another ? BrpRegister.NEIGHBOUR : number.asText())
                .map(fields::filter)
                .ifPresent(found::add));
        return answer;
    }

    private JsonNode residents(JsonNode question, boolean another) {
        String object = another
                ? BrpRegister.NEIGHBOURS
                : question.path("adresseerbaarObjectIdentificatie").asText();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var found = answer.putArray("bewoningen");
        simulator
                .register()
                .occupation(object, question.path("peildatum").asText())
                .ifPresent(found::add);
        return answer;
    }

    private BrpSimulator.Asked headers(HttpServletRequest request) {
        return new BrpSimulator.Asked(
                operation,
                header(request, "x-origin-oin"),
                header(request, "x-doelbinding"),
                header(request, "x-verwerking"),
                header(request, "x-gebruiker"),
                header(request, "x-toepassing"));
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static Optional<Oin> caller(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? CertificateOin.of(chain[0])
                : Optional.empty();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static void send(HttpServletResponse response, String body) throws IOException {
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(simulator.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
