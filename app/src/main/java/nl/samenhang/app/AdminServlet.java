// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditUnavailableException;
import nl.samenhang.console.DeadLetters.Letter;

/**
 * What an administrator on this machine may tell a running gateway, under {@code /admin/}: with the secret of {@link AdminAccess}, over no
 * proxy, and with a name. It shows no body of any message.
 */
final class AdminServlet extends HttpServlet {

    static final String USER = "Samenhang-User";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 4096;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final transient Supplier<Optional<AdminAccess>> access;
    private final transient LetterDesk letters;
    private final transient Reload reload;

    AdminServlet(Supplier<Optional<AdminAccess>> access, LetterDesk letters, Reload reload) {
        this.access = access;
        this.letters = letters;
        this.reload = reload;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForwarded(request) || !isAdministrator(request)) {
            send(response, 404, fault("not-here"));
            return;
        }
        String user = header(request, USER);
        if (!user.matches("[A-Za-z0-9._@\\\\-]{1,100}")) {
            send(response, 400, fault("who-is-asking"));
            return;
        }
        String path = request.getMethod() + " " + Objects.requireNonNullElse(request.getPathInfo(), "");
        try {
            answer(path, user, request, response);
        } catch (AuditUnavailableException e) {
            send(response, 503, fault("audit-unavailable"));
        }
    }

    private void answer(String path, String user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] parts = path.split("/", -1);
        if (path.equals("POST /reload")) {
            send(response, 200, JSON.valueToTree(reload.now(letters.person(user))));
        } else if (path.equals("GET /deadletters")) {
            ObjectNode all = JSON.createObjectNode();
            letters.list().forEach(letter -> all.withArray("letters").add(json(letter)));
            send(response, 200, all);
        } else if (path.startsWith("GET /deadletters/") && parts.length == 3) {
            Optional<Letter> letter = letters.find(parts[2]);
            send(
                    response,
                    letter.isPresent() ? 200 : 404,
                    letter.map(AdminServlet::json).orElseGet(() -> fault("no-such-letter")));
        } else if (path.matches("POST /deadletters/[^/]+/(replay|discard)")) {
            LetterDesk.Answer answer = letters.handle(user, parts[2], parts[3], reason(request));
            send(response, answer.status(), JSON.createObjectNode().put("outcome", answer.code()));
        } else {
            send(response, 404, fault("not-here"));
        }
    }

    private boolean isAdministrator(HttpServletRequest request) {
        return access.get().stream().anyMatch(held -> held.isToldBy(header(request, "Authorization")));
    }

    /** A proxy of the municipality may stand before this port; what comes through it is from elsewhere. */
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Via") != null;
    }

    private static String reason(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        try {
            JsonNode root = JSON.readTree(body);
            return root.path("reason").asText("").strip();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static ObjectNode json(Letter letter) {
        return JSON.createObjectNode()
                .put("message", letter.id())
                .put("exchange", letter.exchange())
                .put("type", letter.type())
                .put("sender", letter.sender())
                .put("receiver", letter.receiver())
                .put("code", letter.cause())
                .put("attempts", letter.attempts())
                .put("since", letter.since().toString());
    }

    private static ObjectNode fault(String code) {
        return JSON.valueToTree(Map.of("fault", code));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static void send(HttpServletResponse response, int status, JsonNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
