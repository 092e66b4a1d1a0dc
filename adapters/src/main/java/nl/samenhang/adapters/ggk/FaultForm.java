// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Gives every fault the form of the WSDL, also what CXF itself refuses: no XML, no SOAP, a DOCTYPE. Its own texts may quote the message. */
final class FaultForm extends AbstractPhaseInterceptor<Message> {

    private final GgkEndpoint endpoint;

    FaultForm(GgkEndpoint endpoint) {
        super(Phase.SETUP);
        this.endpoint = endpoint;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        if (message.getContent(Exception.class) instanceof GgkFault) {
            return;
        }
        Incoming incoming = Incoming.of(message);
        GgkFault fault = incoming.handedIn()
                ? endpoint.failed()
                : endpoint.refuseUnopened(
                        incoming, Replies.Heading.NONE, FaultCode.ENVELOPE, "soap:Envelope: geen SOAP 1.1");
        message.setContent(Exception.class, fault);
    }
}
