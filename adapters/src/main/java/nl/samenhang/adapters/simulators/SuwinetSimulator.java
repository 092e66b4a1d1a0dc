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
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.suwinet.BrokenSealException;
import nl.samenhang.adapters.suwinet.SealCheck;
import nl.samenhang.adapters.suwinet.Sealing;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.adapters.suwinet.SuwinetService;

/**
 * A simulated broker of Suwinet with the service Bijstandsregelingen: wants a client certificate and a signature, checks both, and
 * signs what it answers. It knows the reference family: the daughter of 20 has a benefit that she shares with nobody, of anybody
 * else it has nothing.
 */
public final class SuwinetSimulator implements AutoCloseable {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final String OTHER_QUESTION = "urn:uuid:00000000-0000-7000-8000-000000000000";

    private final Sealing sealing;
    private final SealCheck seals;
    private final Edge edge;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<byte[]> questions = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.Plain.ANSWER;

    /** What it does with a question. */
    public sealed interface Behaviour {

        /** Without anything to set. */
        enum Plain implements Behaviour {
            /** As it should. */
            ANSWER,
            /** Says in the answer that we are not entitled to it. */
            REFUSE,
            /** Does not accept the request: a SOAP fault with an FWI. */
            REJECT,
            /** A SOAP fault as something on the way makes it, which quotes the number that was asked about. */
            BREAK,
            /** A page of HTML with status 502. */
            PROXY_PAGE,
            /** Changes the answer after it was signed. */
            TAMPER,
            /** Leaves the signature out. */
            UNSIGNED,
            /** Confirms no signature. */
            UNCONFIRMED,
            /** Confirms another signature than that of the question. */
            CONFIRM_ANOTHER,
            /** Relates to another question. */
            UNRELATED,
            /** Signs well, about somebody else. */
            ABOUT_ANOTHER,
            /** Never stops. */
            ENDLESS,
            /** Sends the head of an answer, and then nothing. */
            STALL,
            /** With a DOCTYPE that names a file. */
            DOCTYPE
        }

        /** Waits first. */
        record Slow(Duration delay) implements Behaviour {}

        /** The source behind the broker has a fault. */
        record Fail(String code) implements Behaviour {}
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     * @param keys with which it signs, and whose authorities may stand behind a question
     */
    public SuwinetSimulator(int port, Tls tls, SigningKeys keys, Clock clock) {
        this.sealing = new Sealing(keys, clock);
        this.seals = new SealCheck(keys, clock);
        this.edge = Edge.forSystems(EdgeSettings.local(port), tls, Map.of("/suwibroker/soap/*", new Broker()));
    }

    /** Where it is asked. */
    public URI uri() {
        return edge.uri().resolve("/suwibroker/soap/Bijstandsregelingen-v0500");
    }

    /** Changes what it does, from the next question on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** The envelopes that came in, whole, in their order; those too that it did not accept. */
    public List<byte[]> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        closed.countDown();
        edge.close();
    }

    private final class Broker extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] question = request.getInputStream().readNBytes(MOST_BYTES);
            questions.add(question);
            Optional<SoapTree> tree = SoapTree.read(question);
            if (tree.isEmpty()) {
                send(response, 500, SuwinetFaults.rejected("GEEN-SOAP"));
                return;
            }
            try {
                answer(SuwinetQuestion.of(tree.get(), seals.check(tree.get())), response);
            } catch (BrokenSealException e) {
                send(response, 500, SuwinetFaults.rejected("ONDERTEKENING-" + e.why()));
            }
        }
    }

    private void answer(SuwinetQuestion question, HttpServletResponse response) throws IOException {
        Optional<String> wrong = question.wrong(SuwinetService.BIJSTANDSREGELINGEN);
        if (wrong.isPresent()) {
            send(response, 500, SuwinetFaults.rejected(wrong.get()));
            return;
        }
        switch (behaviour) {
            case Behaviour.Slow slow -> {
                pause(slow.delay());
                send(response, 200, right(question));
            }
            case Behaviour.Fail fail -> send(response, 200, sealed(question, SuwinetAnswers.failed(fail.code())));
            case Behaviour.Plain plain -> answer(plain, question, response);
        }
    }

    private void answer(Behaviour.Plain plain, SuwinetQuestion question, HttpServletResponse response)
            throws IOException {
        String known = SuwinetAnswers.about(question.person());
        switch (plain) {
            case ANSWER -> send(response, 200, right(question));
            case REFUSE -> send(response, 200, sealed(question, SuwinetAnswers.notEntitled()));
            case REJECT -> send(response, 500, SuwinetFaults.rejected("NIET-GERECHTIGD"));
            case BREAK -> send(response, 500, SuwinetFaults.broken(question.person()));
            case PROXY_PAGE -> send(response, 502, SuwinetFaults.page(question.person()));
            case TAMPER -> send(response, 200, SuwinetFaults.changed(right(question)));
            case UNSIGNED -> send(response, 200, question.envelope(known).bytes());
            case UNCONFIRMED -> send(response, 200, sealed(question.confirming(List.of()), known));
            case CONFIRM_ANOTHER -> send(response, 200, sealed(question.confirming(List.of("AAAA")), known));
            case UNRELATED -> send(response, 200, sealed(question.relatedTo(OTHER_QUESTION), known));
            case ABOUT_ANOTHER ->
                send(
                        response,
                        200,
                        sealed(question, SuwinetAnswers.benefit(SuwinetAnswers.otherThan(question.person()))));
            case ENDLESS -> endless(response);
            case STALL -> stall(response, right(question));
            case DOCTYPE -> send(response, 200, SuwinetFaults.withDoctype(right(question)));
        }
    }

    private byte[] right(SuwinetQuestion question) {
        return sealed(question, SuwinetAnswers.about(question.person()));
    }

    private byte[] sealed(SuwinetQuestion question, String payload) {
        SoapTree envelope = question.envelope(payload);
        sealing.seal(envelope, question.confirmed());
        return envelope.bytes();
    }

    private static void send(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(status == 502 ? "text/html" : "text/xml; charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void endless(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml; charset=UTF-8");
        byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        OutputStream out = response.getOutputStream();
        for (int i = 0; i < 1600; i++) {
            out.write(blanks);
        }
    }

    private void stall(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("text/xml; charset=UTF-8");
        response.getOutputStream().write(body, 0, body.length / 2);
        response.flushBuffer();
        pause(Duration.ofSeconds(20));
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
