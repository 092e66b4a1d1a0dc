// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;

/**
 * {@code POST /v1/berichten} and {@code POST /v1/huishoudvragen}: takes one message of a back office. Reads the certificate, the media type, two query parameters
 * and the body; no other header or parameter goes any further.
 */
public final class MessagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> MEDIA_TYPES = Set.of("application/xml", "application/json");

    private final transient Inbox inbox;
    private final transient Senders senders;
    private final transient BodyReader bodies;

    private final transient Optional<PartyCode> gateway;

    /** Takes messages for others: the request says for whom. */
    public MessagesServlet(Inbox inbox, Senders senders, BodyReader bodies) {
        this(inbox, senders, bodies, Optional.empty());
    }

    /** Takes questions to the gateway itself, under its own code. */
    public MessagesServlet(Inbox inbox, Senders senders, BodyReader bodies, PartyCode gateway) {
        this(inbox, senders, bodies, Optional.of(gateway));
    }

    private MessagesServlet(Inbox inbox, Senders senders, BodyReader bodies, Optional<PartyCode> gateway) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.senders = senders;
        this.bodies = bodies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isTaken(request.getContentType())) {
            Refusals.MEDIA_TYPE.send(response);
            return;
        }
        Optional<PartyCode> receiver =
                gateway.or(() -> single(request, "ontvanger").flatMap(PartyCodes::parse));
        if (receiver.isEmpty()) {
            Refusals.RECEIVER.send(response);
            return;
        }
        boolean stated = request.getParameterValues("doel") != null;
        Optional<Purpose> purpose = single(request, "doel").flatMap(PartyCodes::purpose);
        if (stated && purpose.isEmpty()) {
            Refusals.PURPOSE.send(response);
            return;
        }
        take(request, response, receiver.get(), purpose);
    }

    private void take(
            HttpServletRequest request, HttpServletResponse response, PartyCode receiver, Optional<Purpose> purpose)
            throws IOException {
        try {
            bodies.read(request, body -> {
                var arrival = new Arrival(
                        senders.of(request), receiver, purpose, body.bytes(), body.size(), Optional.empty());
                if (!arrival.complete()) {
                    response.setHeader("Connection", "close");
                }
                Answers.send(inbox.accept(arrival), arrival, response);
            });
        } catch (BodyNotReadException e) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", Answers.TRY_AGAIN_SECONDS);
            Refusals.of(e.why()).send(response);
        }
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }

    /** What the body really is, the gateway sees in the body. */
    private static boolean isTaken(String contentType) {
        if (contentType == null) {
            return false;
        }
        return MEDIA_TYPES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
