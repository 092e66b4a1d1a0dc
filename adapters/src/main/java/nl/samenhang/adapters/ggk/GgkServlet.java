// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenhang.adapters.http.BodyNotReadException;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Inbox;

/**
 * {@code POST /ggk}: the SOAP endpoint, for a port for systems, on path {@code /ggk/*}. Reads the body within its limits and
 * the certificate before CXF sees the request, and lets through no header but the two that SOAP needs.
 */
public final class GgkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GgkEndpoint endpoint;
    private final transient Senders senders;
    private final transient BodyReader bodies;
    private final transient Replies replies;
    private final transient SoapEngine engine;

    /** Makes an endpoint that sends what it refuses back as a message of its own, to senders that have an address. */
    public GgkServlet(
            GgkSettings settings,
            Inbox inbox,
            Senders senders,
            BodyReader bodies,
            Replies replies,
            Objections objections) {
        this(settings, inbox, senders, bodies, replies, Optional.of(objections));
    }

    /**
     * Makes an endpoint that refuses in the answer to the request alone.
     *
     * @param numbers fresh version 4 UUIDs, for our acknowledgements
     */
    public GgkServlet(
            GgkSettings settings,
            Inbox inbox,
            Senders senders,
            BodyReader bodies,
            Clock clock,
            Supplier<UUID> numbers) {
        this(settings, inbox, senders, bodies, new Replies(settings, clock, numbers), Optional.empty());
    }

    private GgkServlet(
            GgkSettings settings,
            Inbox inbox,
            Senders senders,
            BodyReader bodies,
            Replies replies,
            Optional<Objections> objections) {
        this.senders = senders;
        this.bodies = bodies;
        this.replies = replies;
        this.endpoint = new GgkEndpoint(settings, inbox, replies, objections);
        this.engine = new SoapEngine(endpoint);
    }

    @Override
    public void destroy() {
        engine.destroy();
        super.destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String below = request.getPathInfo();
        if (below != null && !below.equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            take(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            bodies.read(request, body -> {
                var incoming = new Incoming(senders.of(request), body);
                incoming.goAlongWith(request);
                if (body.complete()) {
                    pass(new SoapRequest(request, body.bytes()), response);
                } else {
                    response.setHeader("Connection", "close");
                    PlainFault.send(
                            endpoint.refuseUnopened(incoming, Replies.Heading.NONE, FaultCode.TOO_LARGE, ""), response);
                }
            });
        } catch (BodyNotReadException e) {
            response.setHeader("Connection", "close");
            PlainFault.send(replies.refuse(Replies.Heading.NONE, FaultCode.OURS, ""), response);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            engine.serve(getServletConfig(), request, response);
        } catch (ServletException e) {
            throw new IOException("the SOAP engine failed");
        }
    }
}
