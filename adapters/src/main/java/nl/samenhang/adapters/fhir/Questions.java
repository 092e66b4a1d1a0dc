// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.samenhang.adapters.http.BodyNotReadException;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;

/**
 * Puts questions to the spine. What is read by its id is a question too, for the gateway keeps no persons: the id goes to the spine as it
 * is, which opens it and decides again.
 */
final class Questions {

    /** Says for which purpose something is read. */
    static final String PURPOSE = "Samenhang-Doel";

    private static final int DEEPEST = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(5_000_000)
                            .build())
                    .build())
            .build();

    private final Inbox inbox;
    private final Senders senders;
    private final BodyReader bodies;
    private final PartyCode gateway;

    Questions(Inbox inbox, Senders senders, BodyReader bodies, PartyCode gateway) {
        this.inbox = inbox;
        this.senders = senders;
        this.bodies = bodies;
        this.gateway = gateway;
    }

    /** Answers {@code Group/$household}. */
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            bodies.read(request, body -> {
                var arrival = new Arrival(
                        senders.of(request),
                        gateway,
                        stated(body.bytes()),
                        body.bytes(),
                        body.size(),
                        Optional.empty());
                if (!arrival.complete()) {
                    response.setHeader("Connection", "close");
                }
                Outcome outcome = inbox.accept(arrival);
                if (outcome instanceof Outcome.Answered answered) {
                    response.setStatus(200);
                    response.setContentType(Refusal.MEDIA_TYPE);
                    response.setContentLength(answered.answer().length);
                    response.getOutputStream().write(answered.answer());
                } else {
                    Refusal.of(outcome, arrival.complete()).send(response);
                }
            });
        } catch (BodyNotReadException e) {
            response.setHeader("Connection", "close");
            Refusal.of(503, "transient", "Het verzoek kwam niet binnen. Vraag het opnieuw.")
                    .send(response);
        }
    }

    /** What the spine says of a question. */
    Outcome put(HttpServletRequest request, byte[] body) {
        Optional<Purpose> purpose =
                Optional.ofNullable(request.getHeader(PURPOSE)).flatMap(Questions::purpose);
        return inbox.accept(new Arrival(senders.of(request), gateway, purpose, body, body.length, Optional.empty()));
    }

    /** The question after what a reference points at. */
    static byte[] about(String kind, String id) {
        ObjectNode parameter = parameter("person");
        parameter.putObject("valueReference").put("reference", kind + "/" + id);
        return body(parameter);
    }

    /** Something of a person stood in the address. That is on the trail too, for it is in the logs of others now. */
    Refusal refuseAddress(HttpServletRequest request) {
        return Refusal.of(put(request, body(parameter("search"))), true);
    }

    private static ObjectNode parameter(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }

    private static byte[] body(ObjectNode parameter) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");
        parameters.putArray("parameter").add(parameter);
        return parameters.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The purpose in a body; empty where there is none, and where the body is nothing that the spine will read. */
    private static Optional<Purpose> stated(byte[] body) {
        try {
            for (JsonNode parameter : JSON.readTree(body).path("parameter")) {
                if (parameter.path("name").asText().equals("doel")) {
                    return purpose(parameter.path("valueCode").asText());
                }
            }
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Purpose> purpose(String code) {
        try {
            return Optional.of(new Purpose(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
