// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Consents;

/**
 * {@code /v1/toestemmingen}: records, refuses, withdraws and finds consents. Who asks, is in the certificate. A citizen service number
 * stands in a body and never in an address.
 */
public final class ConsentsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A consent with every field and twenty representatives is well below this. */
    private static final int LARGEST = 64 * 1024;

    private final transient Consents consents;
    private final transient Senders senders;
    private final transient BodyReader bodies;

    public ConsentsServlet(Consents consents, Senders senders, BodyReader bodies) {
        this.consents = consents;
        this.senders = senders;
        this.bodies = bodies;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        Optional<ConsentId> id = path.size() == 1 ? ConsentPaths.id(path.getFirst()) : Optional.empty();
        if (id.isPresent()) {
            ConsentAnswers.send(consents.read(senders.of(request), id.get()), 200, response);
        } else {
            response.sendError(
                    path.isEmpty() || path.equals(List.of("zoekvraag"))
                            ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        if (path.isEmpty()) {
            take(request, response, json -> record(senders.of(request), json, response));
        } else if (path.equals(List.of("zoekvraag"))) {
            take(request, response, json -> find(senders.of(request), json, response));
        } else if (path.size() == 2) {
            change(request, path, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void record(Arrival.Sender by, byte[] json, HttpServletResponse response) throws IOException {
        ConsentReading reading = ConsentReading.of(json);
        if (reading.form().isEmpty()) {
            ConsentAnswers.unreadable(reading.findings()).send(response);
            return;
        }
        ConsentOutcome outcome = reading.proposed()
                ? consents.propose(by, reading.form().get())
                : consents.record(by, reading.form().get());
        ConsentAnswers.send(outcome, 201, response);
    }

    private void find(Arrival.Sender by, byte[] json, HttpServletResponse response) throws IOException {
        ConsentQuestion question = ConsentQuestion.of(json);
        if (question.subject().isEmpty()) {
            ConsentAnswers.unreadable(question.findings()).send(response);
            return;
        }
        ConsentAnswers.send(consents.find(by, question.subject().get()), 200, response);
    }

    private void change(HttpServletRequest request, List<String> path, HttpServletResponse response)
            throws IOException {
        Optional<ConsentId> id = ConsentPaths.id(path.getFirst());
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Arrival.Sender by = senders.of(request);
        switch (path.getLast()) {
            case "intrekking" -> ConsentAnswers.send(consents.withdraw(by, id.get()), 200, response);
            case "weigering" -> ConsentAnswers.send(consents.refuse(by, id.get()), 200, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What is done with a body. */
    private interface Use {
        void take(byte[] json) throws IOException;
    }

    private void take(HttpServletRequest request, HttpServletResponse response, Use use) throws IOException {
        if (!isJson(request.getContentType())) {
            ConsentAnswers.MEDIA_TYPE.send(response);
            return;
        }
        try {
            bodies.read(request, body -> {
                if (body.size() > LARGEST || !body.complete()) {
                    response.setHeader("Connection", "close");
                    ConsentAnswers.TOO_LARGE.send(response);
                } else {
                    use.take(body.bytes());
                }
            });
        } catch (BodyNotReadException e) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", Answers.TRY_AGAIN_SECONDS);
            Refusals.of(e.why()).send(response);
        }
    }

    private static List<String> path(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        return rest.isEmpty() ? List.of() : List.of(rest.substring(1).split("/", -1));
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
