// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPBinding;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Oin;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** Sends envelopes over SOAP, both sides with a certificate. Returns once the other side has acknowledged with a Bv03. */
public final class GgkClient implements AutoCloseable {

    private static final QName SERVICE = new QName(Ggk.GGK, "StUFOntvangAsynchroonGGK0210Service");
    private static final QName PORT = new QName(Ggk.GGK, "OntvangAsynchroon");
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final LateBus bus;
    private final Tls tls;
    private final Duration patience;
    private final Map<Target, Dispatch<Source>> dispatches = new ConcurrentHashMap<>();

    private record Target(URI address, Optional<Oin> organisation, String action) {}

    /**
     * Makes a client that talks to anyone.
     *
     * @param patience how long the other side may take to answer
     */
    public GgkClient(Tls tls, Duration patience) {
        this(new LateBus(), tls, patience);
    }

    private GgkClient(LateBus bus, Tls tls, Duration patience) {
        this.bus = bus;
        this.tls = tls;
        this.patience = patience;
    }

    /** The same with another patience; it is closed with this one. */
    public GgkClient within(Duration another) {
        return new GgkClient(bus, tls, another);
    }

    /**
     * Sends a Di01, or a Du01 if the envelope has the number of what it answers, to whoever is at an address.
     *
     * @throws DeliveryException unless a Bv03 came back
     */
    public void send(URI address, GgkEnvelope envelope) {
        send(address, Optional.empty(), envelope);
    }

    /**
     * The same, and only to this organisation: its OIN has to be in the certificate at that address.
     *
     * @throws DeliveryException unless a Bv03 came back
     */
    public void send(URI address, Oin organisation, GgkEnvelope envelope) {
        send(address, Optional.of(organisation), envelope);
    }

    /**
     * Sends a Fo01 to this organisation.
     *
     * @throws DeliveryException unless a Bv03 came back
     */
    void report(URI address, Oin organisation, byte[] fo01) {
        send(new Target(address, Optional.of(organisation), Ggk.STUF + "/Fo01"), fo01);
    }

    private void send(URI address, Optional<Oin> organisation, GgkEnvelope envelope) {
        String action = Ggk.GGK + (envelope.crossReference().isPresent() ? "/ggk_Du01" : "/ggk_Di01");
        send(new Target(address, organisation, action), EnvelopeWriter.envelope(envelope));
    }

    private void send(Target target, byte[] document) {
        Dispatch<Source> dispatch = dispatches.computeIfAbsent(target, this::dispatch);
        requireAcknowledgement(invoke(dispatch, new StreamSource(new ByteArrayInputStream(document))));
    }

    private static Source invoke(Dispatch<Source> dispatch, Source payload) {
        try {
            return dispatch.invoke(payload);
        } catch (SOAPFaultException e) {
            throw Refusal.of(e.getFault());
        } catch (WebServiceException e) {
            throw new DeliveryException("receiver-unreachable", Retry.LATER);
        }
    }

    private static void requireAcknowledgement(Source answer) {
        try {
            Leaves leaves = Leaves.read(StaxUtils.createXMLStreamReader(answer));
            if (leaves.root().equals(Ggk.BV03) && leaves.namespace().equals(Ggk.STUF)) {
                return;
            }
        } catch (XMLStreamException e) {
            throw new DeliveryException("receiver-answer", Retry.LATER);
        }
        throw new DeliveryException("receiver-answer", Retry.LATER);
    }

    private Dispatch<Source> dispatch(Target target) {
        Bus before = BusFactory.getAndSetThreadDefaultBus(bus.get());
        try {
            Service service = Service.create(SERVICE);
            service.addPort(
                    PORT, SOAPBinding.SOAP11HTTP_BINDING, target.address().toString());
            Dispatch<Source> dispatch = service.createDispatch(PORT, Source.class, Service.Mode.PAYLOAD);
            Map<String, Object> context = dispatch.getRequestContext();
            context.put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
            context.put(BindingProvider.SOAPACTION_URI_PROPERTY, target.action());
            secure((HTTPConduit) ((DispatchImpl<?>) dispatch).getClient().getConduit(), target.organisation());
            return dispatch;
        } finally {
            BusFactory.setThreadDefaultBus(before);
        }
    }

    private void secure(HTTPConduit conduit, Optional<Oin> organisation) {
        var secure = new TLSClientParameters();
        secure.setSslContext(organisation.map(tls::talkingTo).orElse(tls).context());
        conduit.setTlsClientParameters(secure);
        var policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(CONNECT.toMillis());
        policy.setReceiveTimeout(patience.toMillis());
        policy.setAllowChunking(false);
        policy.setAutoRedirect(false);
        policy.setVersion("1.1");
        conduit.setClient(policy);
    }

    @Override
    public void close() {
        bus.close();
    }
}
