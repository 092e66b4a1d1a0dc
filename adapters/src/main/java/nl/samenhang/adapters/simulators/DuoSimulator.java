// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.samenhang.adapters.duo.Edukoppeling;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.suwinet.BrokenSealException;
import nl.samenhang.adapters.suwinet.Seal;
import nl.samenhang.adapters.suwinet.SealCheck;
import nl.samenhang.adapters.suwinet.Sealing;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.canonical.Oin;
import org.w3c.dom.Element;

/**
 * A simulated DUO with the service for reports of absence, by Edukoppeling: wants a client certificate and a signature over the whole
 * envelope, checks both against the OIN that the sender names, and signs what it answers. The payload is the stand-in of the gateway.
 */
public final class DuoSimulator implements AutoCloseable {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Sealing sealing;
    private final SealCheck seals;
    private final DuoReports reports;
    private final Oin own;
    private final Edge edge;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.Plain.ANSWER;

    /**
     * What the municipality said of a report.
     *
     * @param word {@code aangenomen} or {@code geweigerd}
     */
    public record Receipt(String number, String word, String reason) {}

    /** What it does with a request. */
    public sealed interface Behaviour {

        /** Without anything to set. */
        enum Plain implements Behaviour {
            /** As it should. */
            ANSWER,
            /** Gives every report twice in one answer. */
            TWICE,
            /** Does not approve the request. */
            REJECT,
            /** Takes no receipts. */
            NO_RECEIPTS,
            /** Changes the answer after it was signed. */
            TAMPER,
            /** Leaves the signature out. */
            UNSIGNED,
            /** Relates to another request. */
            UNRELATED,
            /** Gives the reports of another municipality. */
            ANOTHER_MUNICIPALITY,
            /** Says to go on from long ago. */
            BACKWARDS,
            /** Says to go on from next year, so that all before it would be skipped. */
            FAR_AHEAD,
            /** Says that there is more, and does not go on. */
            NO_PROGRESS,
            /** Never stops. */
            ENDLESS,
            /** With a DOCTYPE that names a file. */
            DOCTYPE,
            /** A page of HTML with status 502. */
            PROXY_PAGE
        }

        /** Waits first. */
        record Slow(Duration delay) implements Behaviour {}

        /** A SOAP fault with a code of the published list, such as {@code Server.DK0051}. */
        record Fault(String code) implements Behaviour {}
    }

    /**
     * Starts one, without reports.
     *
     * @param port 0 for a free one
     * @param own its organisation number, which has to be in its certificate
     * @param keys with which it signs, and whose authorities may stand behind a request
     */
    public DuoSimulator(int port, Oin own, Tls tls, SigningKeys keys, Clock clock) {
        this.own = own;
        this.sealing = new Sealing(keys, clock);
        this.seals = new SealCheck(keys, clock);
        this.reports = new DuoReports(own, clock);
        this.edge = Edge.forSystems(EdgeSettings.local(port), tls, Map.of("/verzuim", new Service()));
    }

    /** Where it is asked. */
    public URI uri() {
        return edge.uri().resolve("/verzuim");
    }

    /** What it has; reports are added here. */
    public DuoReports reports() {
        return reports;
    }

    /** Changes what it does, from the next request on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** The operations that were asked for, in their order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closed.countDown();
        edge.close();
    }

    private final class Service extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<SoapTree> tree = SoapTree.read(request.getInputStream().readNBytes(MOST_BYTES));
            Optional<Element> payload = tree.flatMap(SoapTree::payload);
            if (tree.isEmpty() || payload.isEmpty()) {
                send(response, 500, fault("Client.DK0004"));
                return;
            }
            Optional<String> wrong = wrong(request, tree.get(), payload.get());
            if (wrong.isPresent()) {
                send(response, 500, fault(wrong.get()));
                return;
            }
            String operation = String.valueOf(payload.get().getLocalName()).replace("_request", "");
            requests.add(operation);
            if (behaviour instanceof Behaviour.Slow slow) {
                pause(slow.delay());
            }
            if (behaviour instanceof Behaviour.Fault fault) {
                send(response, 500, fault(fault.code()));
                return;
            }
            answer(operation, tree.get(), payload.get(), response);
        }
    }

    /** The code of what is not as the profile wants it. */
    private Optional<String> wrong(HttpServletRequest request, SoapTree tree, Element payload) {
        Optional<Oin> sender = Edukoppeling.oin(tree.from());
        if (tree.from().isEmpty()) {
            return Optional.of("Client.EK0020");
        }
        if (sender.isEmpty()) {
            return Optional.of("Client.EK0021");
        }
        if (!Edukoppeling.oin(tree.addressing("To")).equals(Optional.of(own))) {
            return Optional.of("Client.EK0022");
        }
        if (!tree.addressing("MessageID").orElse("").matches("urn:uuid:[0-9a-f-]{36}")) {
            return Optional.of("Client.EK0023");
        }
        String action =
                Edukoppeling.action(String.valueOf(payload.getLocalName()).replace("_request", ""));
        if (!tree.addressing("Action").equals(Optional.of(action))) {
            return Optional.of("Client.DK0006");
        }
        if (!("\"" + action + "\"").equals(request.getHeader("SOAPAction"))) {
            return Optional.of("Client.DK0003");
        }
        boolean certified = request.getAttribute(CERTIFICATES) instanceof java.security.cert.X509Certificate[] chain
                && CertificateOin.of(chain[0]).equals(sender);
        return certified ? unsigned(tree, sender) : Optional.of("Client.EK0030");
    }

    private Optional<String> unsigned(SoapTree tree, Optional<Oin> sender) {
        try {
            Seal seal = seals.check(tree);
            return CertificateOin.of(seal.signer()).equals(sender) ? Optional.empty() : Optional.of("Client.EK0031");
        } catch (BrokenSealException e) {
            return Optional.of("Client.EK0031");
        }
    }

    private void answer(String operation, SoapTree request, Element payload, HttpServletResponse response)
            throws IOException {
        String relatesTo = behaviour == Behaviour.Plain.UNRELATED
                ? Edukoppeling.newId()
                : request.addressing("MessageID").orElse("");
        SoapTree answer = Edukoppeling.answer(
                operation, relatesTo, own, Edukoppeling.oin(request.from()).orElseThrow(), payload(operation, payload));
        if (behaviour != Behaviour.Plain.UNSIGNED) {
            sealing.seal(answer, List.of());
        }
        String text = new String(answer.bytes(), StandardCharsets.UTF_8);
        switch (behaviour) {
            case Behaviour.Plain.TAMPER -> send(response, 200, text.replace("true", "false"));
            case Behaviour.Plain.DOCTYPE ->
                send(response, 200, "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + text);
            case Behaviour.Plain.PROXY_PAGE -> send(response, 502, "<html><body>Bad gateway");
            case Behaviour.Plain.ENDLESS -> endless(response);
            default -> send(response, 200, text);
        }
    }

    private String payload(String operation, Element request) {
        boolean fetch = operation.equals("opvragen_verzuimmeldingen");
        if (behaviour == Behaviour.Plain.REJECT || (behaviour == Behaviour.Plain.NO_RECEIPTS && !fetch)) {
            return reports.rejection(operation);
        }
        if (fetch) {
            return reports.answer(request, behaviour);
        }
        receipts.add(new Receipt(
                Edukoppeling.text(request, "meldingsnummer"),
                Edukoppeling.text(request, "ontvangst"),
                Edukoppeling.text(request, "reden")));
        return reports.approval(operation);
    }

    private static String fault(String code) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:" + code
                + "</faultcode><faultstring>gesimuleerd</faultstring></s:Fault></s:Body></s:Envelope>";
    }

    private static void send(HttpServletResponse response, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(status == 502 ? "text/html" : "text/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void endless(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        OutputStream out = response.getOutputStream();
        for (int i = 0; i < 1600; i++) {
            out.write(blanks);
        }
    }

    /** As long as it is, or until it is closed. */
    private void pause(Duration delay) {
        try {
            if (closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
