// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.ByteArrayInputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Oin;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.HTTPException;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** All of CXF and WSS4J that asking takes. Making one loads both, so it is made at the first question. */
final class SuwinetClient implements AutoCloseable {

    /** Far above any answer about one person. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final QName SERVICE = new QName("urn:samenhang:suwinet", "Service");
    private static final QName PORT = new QName("urn:samenhang:suwinet", "Port");

    private final Bus bus;
    private final Tls tls;
    private final Duration patience;
    private final Sealing sealing;
    private final AnswerCheck check;
    private final Map<Target, Dispatch<Source>> dispatches = new ConcurrentHashMap<>();

    private record Target(URI address, Oin source) {}

    SuwinetClient(Tls tls, SigningKeys keys, Duration patience, Clock clock) {
        this.tls = tls;
        this.patience = patience;
        this.sealing = new Sealing(keys, clock);
        this.check = new AnswerCheck(new SealCheck(keys, clock));
        this.bus = new CXFBusFactory().createBus();
        FaultListener quiet = (exception, description, message) -> false;
        bus.setProperty(FaultListener.class.getName(), quiet);
        bus.getOutInterceptors().add(new SealOnTheWayOut(sealing));
        bus.getInInterceptors().add(new TakeAnswer(MOST_BYTES));
    }

    /**
     * Asks.
     *
     * @return what the body of the answer holds, after all of the answer was checked
     * @throws DeliveryException if no answer came, or none that may be believed
     */
    byte[] ask(SuwinetService service, URI address, Oin source, String id, byte[] question) {
        Dispatch<Source> dispatch = dispatches.computeIfAbsent(new Target(address, source), this::dispatch);
        var asked = new Asked(service, address, source, id, patience);
        call(dispatch, asked, question);
        return check.payload(asked, question);
    }

    private static void call(Dispatch<Source> dispatch, Asked asked, byte[] question) {
        dispatch.getRequestContext().put(Asked.class.getName(), asked);
        try {
            dispatch.invoke(new StreamSource(new ByteArrayInputStream(question)));
        } catch (WebServiceException e) {
            throw trouble(e);
        } finally {
            dispatch.getRequestContext().remove(Asked.class.getName());
        }
    }

    /** What stopped the call, by what is at the bottom of it; what CXF says of it is dropped. */
    private static DeliveryException trouble(WebServiceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException) {
                return new DeliveryException("receiver-timeout", Retry.LATER);
            }
            if (cause instanceof SSLException) {
                return new DeliveryException("receiver-tls", Retry.LATER);
            }
            if (cause instanceof HTTPException answered) {
                return status(answered.getResponseCode());
            }
        }
        return new DeliveryException("receiver-unreachable", Retry.LATER);
    }

    private static DeliveryException status(int status) {
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        return new DeliveryException("receiver-status-" + status, refused ? Retry.NEVER : Retry.LATER);
    }

    private Dispatch<Source> dispatch(Target target) {
        Bus before = BusFactory.getAndSetThreadDefaultBus(bus);
        try {
            Service service = Service.create(SERVICE);
            service.addPort(
                    PORT, SOAPBinding.SOAP11HTTP_BINDING, target.address().toString());
            Dispatch<Source> dispatch = service.createDispatch(PORT, Source.class, Service.Mode.PAYLOAD);
            Client client = ((DispatchImpl<?>) dispatch).getClient();
            Map<String, Object> context = dispatch.getRequestContext();
            context.put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
            context.put(BindingProvider.SOAPACTION_URI_PROPERTY, "");
            client.setThreadLocalRequestContext(true);
            secure((HTTPConduit) client.getConduit(), target.source());
            return dispatch;
        } finally {
            BusFactory.setThreadDefaultBus(before);
        }
    }

    private void secure(HTTPConduit conduit, Oin source) {
        var secure = new TLSClientParameters();
        secure.setSslContext(tls.talkingTo(source).context());
        conduit.setTlsClientParameters(secure);
        var policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(Math.min(CONNECT.toMillis(), patience.toMillis()));
        policy.setReceiveTimeout(patience.toMillis());
        policy.setAllowChunking(false);
        policy.setAutoRedirect(false);
        policy.setVersion("1.1");
        conduit.setClient(policy);
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }
}
