// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;

/**
 * Why there is no answer: a status and an OperationOutcome. Its texts are for people, in Dutch, and hold no value of the request; its id
 * is the exchange to ask about, if it came so far.
 */
record Refusal(int status, ObjectNode outcome) {

    static final String MEDIA_TYPE = "application/fhir+json";

    private static final String CODES = "urn:samenhang:fhir:CodeSystem:";

    static Refusal of(int status, String type, String text) {
        return new Refusal(status, outcome(List.of(issue(type, text)), Optional.empty()));
    }

    /**
     * Of an outcome that is no answer.
     *
     * @param complete whether the whole body was read
     */
    static Refusal of(Outcome outcome, boolean complete) {
        return switch (outcome) {
            case Outcome.Unreadable wrong ->
                new Refusal(
                        status(wrong, complete),
                        outcome(wrong.findings().stream().map(Refusal::issue).toList(), Optional.of(wrong.exchange())));
            case Outcome.Denied denied -> {
                ObjectNode issue = issue("forbidden", String.join(" ", denied.explanation()));
                coding(issue, "reason", denied.reason());
                yield new Refusal(403, outcome(List.of(issue), Optional.of(denied.exchange())));
            }
            case Outcome.Unavailable away -> {
                ObjectNode issue = issue("transient", "Er is niets aangenomen. Vraag het later opnieuw.");
                coding(issue, "reason", away.code());
                yield new Refusal(503, outcome(List.of(issue), Optional.of(away.exchange())));
            }
            case Outcome.Accepted other -> unexpected();
            case Outcome.Answered other -> unexpected();
        };
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = outcome.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (status == 503) {
            response.setHeader("Retry-After", "30");
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static int status(Outcome.Unreadable wrong, boolean complete) {
        if (!complete) {
            return 413;
        }
        boolean unknown = wrong.findings().stream().allMatch(f -> f.rule().equals("ID"));
        return unknown ? 404 : 400;
    }

    private static Refusal unexpected() {
        return of(500, "exception", "Er ging bij ons iets mis. Er is niets getoond.");
    }

    private static ObjectNode issue(Finding finding) {
        ObjectNode issue = issue(finding.rule().equals("ID") ? "not-found" : "invalid", finding.requirement());
        coding(issue, "rule", finding.rule());
        issue.putArray("expression").add(finding.place());
        return issue;
    }

    private static ObjectNode issue(String type, String text) {
        ObjectNode issue =
                JsonNodeFactory.instance.objectNode().put("severity", "error").put("code", type);
        if (!text.isBlank()) {
            issue.putObject("details").put("text", text);
        }
        return issue;
    }

    private static void coding(ObjectNode issue, String list, String code) {
        issue.withObjectProperty("details")
                .withArrayProperty("coding")
                .addObject()
                .put("system", CODES + list)
                .put("code", code);
    }

    private static ObjectNode outcome(List<ObjectNode> issues, Optional<ExchangeId> exchange) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        exchange.ifPresent(id -> outcome.put("id", id.toString()));
        ArrayNode list = outcome.putArray("issue");
        issues.forEach(list::add);
        return outcome;
    }
}
