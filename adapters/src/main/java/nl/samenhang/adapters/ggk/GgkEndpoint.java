// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import nl.samenhang.adapters.http.PartyCodes;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.PartyCode;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Opens what comes in a SOAP body, hands it to the inbox, and answers Bv03 or a fault with Fo03.
 *
 * <p>The sender is the certificate's party. The envelope's {@code zender} must be a code of that party and says nothing more.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class GgkEndpoint implements Provider<Source> {

    private final GgkSettings settings;
    private final Inbox inbox;
    private final Replies replies;
    private final Optional<Objections> objections;

    GgkEndpoint(GgkSettings settings, Inbox inbox, Replies replies, Optional<Objections> objections) {
        this.settings = settings;
        this.inbox = inbox;
        this.replies = replies;
        this.objections = objections;
    }

    @Override
    public Source invoke(Source payload) {
        Incoming incoming = Incoming.of(PhaseInterceptorChain.getCurrentMessage());
        Leaves leaves = read(payload, incoming);
        var heading = Replies.Heading.of(leaves);
        if (leaves.root().equals(Ggk.FO01) && leaves.namespace().equals(Ggk.STUF)) {
            return report(incoming, heading);
        }
        try {
            requireEnvelope(leaves);
            GgkEnvelope envelope = EnvelopeReader.open(leaves);
            requireOwnName(incoming.sender(), envelope.sender());
            PartyCode receiver = PartyCodes.parse(envelope.receiver().organisation())
                    .orElseThrow(() -> new EnvelopeFaultException(
                            FaultCode.COMBINATION, "stuurgegevens/ontvanger/organisatie: gemeentecode of AGB-code"));
            return answer(
                    inbox.accept(incoming.opened(receiver, envelope.payload(), envelope.reference())),
                    incoming.sender(),
                    envelope,
                    heading);
        } catch (EnvelopeFaultException e) {
            throw refuseUnopened(incoming, heading, e.code(), String.valueOf(e.getMessage()));
        }
    }

    /** Refuses what cannot be opened, after handing it in as it came. If there is no room for it, that comes first. */
    GgkFault refuseUnopened(Incoming incoming, Replies.Heading heading, FaultCode code, String details) {
        Optional<String> reference = Optional.of(heading.reference()).filter(text -> text.matches(Ggk.REFERENCE));
        Outcome outcome = inbox.accept(incoming.unopened(settings.self(), reference));
        return outcome instanceof Outcome.Unavailable unavailable
                ? replies.refuse(heading, FaultCode.OURS, unavailable.code())
                : replies.refuse(heading, code, details);
    }

    /** Says that something went wrong on our side. */
    GgkFault failed() {
        return replies.refuse(Replies.Heading.NONE, FaultCode.OURS, "");
    }

    private Leaves read(Source payload, Incoming incoming) {
        try {
            return Leaves.read(StaxUtils.createXMLStreamReader(payload));
        } catch (XMLStreamException e) {
            throw refuseUnopened(incoming, Replies.Heading.NONE, FaultCode.ENVELOPE, "soap:Body: geen envelop");
        }
    }

    private static void requireEnvelope(Leaves leaves) throws EnvelopeFaultException {
        boolean known = leaves.root().equals(Ggk.DI01) || leaves.root().equals(Ggk.DU01);
        if (!known || !leaves.namespace().equals(Ggk.GGK)) {
            throw new EnvelopeFaultException(FaultCode.ENVELOPE, "soap:Body: een Di01, Du01 of Fo01");
        }
    }

    /** A sender that we do not know is left to the inbox, which refuses it. */
    private static void requireOwnName(Arrival.Sender sender, Address claimed) throws EnvelopeFaultException {
        if (sender instanceof Arrival.Sender.Registered registered
                && PartyCodes.parse(claimed.organisation())
                        .filter(registered.party()::isCalled)
                        .isEmpty()) {
            throw new EnvelopeFaultException(
                    FaultCode.COMBINATION,
                    "stuurgegevens/zender/organisatie: een code van de houder van het certificaat");
        }
    }

    /** A Fo01 tells that an earlier message of ours failed further on. It is handed in whole; a fault is never answered by a fault. */
    private Source report(Incoming incoming, Replies.Heading heading) {
        Optional<String> reference = Optional.of(heading.reference()).filter(text -> !text.isEmpty());
        return switch (inbox.accept(incoming.unopened(settings.self(), reference))) {
            case Outcome.Unavailable unavailable -> throw replies.refuse(heading, FaultCode.OURS, unavailable.code());
            case Outcome.Accepted accepted -> source(replies.acknowledge(heading));
            case Outcome.Unreadable unreadable -> source(replies.acknowledge(heading));
            case Outcome.Answered answered -> source(replies.acknowledge(heading));
            case Outcome.Denied denied -> source(replies.acknowledge(heading));
        };
    }

    private Source answer(Outcome outcome, Arrival.Sender sender, GgkEnvelope envelope, Replies.Heading heading) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> source(replies.acknowledge(heading));
            // A question has no function of the GGk; what was answered stays here.
            case Outcome.Answered answered -> throw replies.refuse(heading, FaultCode.FUNCTION, "");
            case Outcome.Unreadable unreadable -> {
                if (objections
                        .filter(o -> o.taken(sender, envelope, unreadable))
                        .isEmpty()) {
                    throw replies.refuse(heading, FaultCode.of(unreadable), findings(unreadable));
                }
                yield source(replies.acknowledge(heading));
            }
            case Outcome.Denied denied ->
                throw replies.refuse(
                        heading, code(sender), denied.reason() + ": " + String.join(" ", denied.explanation()));
            case Outcome.Unavailable unavailable -> throw replies.refuse(heading, FaultCode.OURS, unavailable.code());
        };
    }

    private static FaultCode code(Arrival.Sender sender) {
        return switch (sender) {
            case Arrival.Sender.Registered registered -> FaultCode.COMBINATION;
            case Arrival.Sender.Unregistered unregistered -> FaultCode.SENDER_UNKNOWN;
        };
    }

    private static String findings(Outcome.Unreadable unreadable) {
        return unreadable.findings().stream()
                .map(finding -> finding.rule() + " " + finding.place())
                .collect(Collectors.joining("; "));
    }

    private static Source source(byte[] xml) {
        return new StreamSource(new ByteArrayInputStream(xml));
    }
}
