// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.samenhang.adapters.http.Body;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.PartyCode;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** One SOAP request before CXF has seen it: who sent it, and all its bytes. Goes along as an attribute of the request. */
final class Incoming {

    private static final String ATTRIBUTE = Incoming.class.getName();

    private final Arrival.Sender sender;
    private final Body body;
    private boolean handedIn;

    Incoming(Arrival.Sender sender, Body body) {
        this.sender = sender;
        this.body = body;
    }

    void goAlongWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Incoming of(Message message) {
        if (message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST)
                        instanceof HttpServletRequest request
                && request.getAttribute(ATTRIBUTE) instanceof Incoming incoming) {
            return incoming;
        }
        throw new IllegalStateException("the GGk endpoint is reached through GgkServlet alone");
    }

    Arrival.Sender sender() {
        return sender;
    }

    Body body() {
        return body;
    }

    /** Whether the inbox has had it. It gets each request once, whatever goes wrong afterwards. */
    boolean handedIn() {
        return handedIn;
    }

    /** What is in the envelope. */
    Arrival opened(PartyCode receiver, byte[] payload, String reference) {
        handedIn = true;
        return new Arrival(sender, receiver, Optional.empty(), payload, payload.length, Optional.of(reference));
    }

    /** All of it as it came, for what cannot be opened: then it is on the trail, and it is no message of any type. */
    Arrival unopened(PartyCode self, Optional<String> reference) {
        handedIn = true;
        return new Arrival(sender, self, Optional.empty(), body.bytes(), body.size(), reference);
    }
}
