// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.pki.Tls;

/** A simulated back office that answers questions on {@code POST /vragen} with what it keeps of the reference family. */
public final class HouseholdSourceSimulator implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOO_LARGE = 6_000_000;

    private final Edge edge;
    private final HarderwijkFile file;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.ANSWER;

    /** Which back office it is. */
    public enum Kind {
        WMO,
        YOUTH,
        DEBT_HELP,
        INCOME
    }

    /** How it answers. */
    public enum Behaviour {
        /** What was asked about whom it was asked. */
        ANSWER,
        /** Nothing, for as long as it runs. */
        SILENT,
        /** The first byte, and then nothing. */
        STALLING,
        /** HTTP 500. */
        BROKEN,
        /** That it may not tell. */
        REFUSE,
        /** That it cannot now. */
        BUSY,
        /** Of the whole family with all that it has, whoever and whatever it was asked. */
        TELL_ALL,
        /** More than anybody wants. */
        TOO_LARGE,
        /** A page for people, and calls it JSON. */
        NOT_JSON
    }

    /**
     * A question that came in.
     *
     * @param purpose as the header said it
     */
    public record Asked(String exchange, String purpose, byte[] question) {
        @Override
        public String toString() {
            return "Asked[" + exchange + "]";
        }
    }

    /**
     * Starts one.
     *
     * @param port 0 for a free one
     */
    public HouseholdSourceSimulator(int port, Tls tls, Kind kind) {
        this.file = switch (kind) {
            case WMO -> HarderwijkFile.wmo();
            case YOUTH -> HarderwijkFile.youth();
            case DEBT_HELP -> HarderwijkFile.debts();
            case INCOME -> HarderwijkFile.income();
        };
        this.edge = Edge.forSystems(EdgeSettings.local(port), tls, Map.of("/vragen", new Questions()));
    }

    /** Where it answers. */
    public URI uri() {
        return edge.uri().resolve("/vragen");
    }

    /** From now on it answers like this. */
    public void behave(Behaviour now) {
        behaviour = now;
    }

    /** The questions so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closed.countDown();
        edge.close();
    }

    private final class Questions extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient BodyReader bodies = new BodyReader(BodyLimits.standard());

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            bodies.read(request, body -> {
                asked.add(new Asked(
                        String.valueOf(request.getHeader("Samenhang-Uitwisseling")),
                        String.valueOf(request.getHeader("Samenhang-Doel")),
                        body.bytes()));
                answer(body.bytes(), response);
            });
        }

        private void answer(byte[] question, HttpServletResponse response) throws IOException {
            switch (behaviour) {
                case ANSWER -> send(response, told(question));
                case TELL_ALL -> send(response, everything());
                case SILENT -> waitForTheEnd();
                case STALLING -> {
                    response.setContentType("application/json");
                    response.getOutputStream().write('{');
                    response.flushBuffer();
                    waitForTheEnd();
                }
                case BROKEN -> response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                case REFUSE -> send(response, said("refused", "NOT_AUTHORISED"));
                case BUSY -> send(response, said("failed", "BUSY"));
                case TOO_LARGE -> send(response, new byte[TOO_LARGE]);
                case NOT_JSON -> send(response, "<html>storing</html>".getBytes(StandardCharsets.UTF_8));
            }
        }

        private void waitForTheEnd() {
            try {
                closed.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private byte[] told(byte[] question) throws IOException {
        JsonNode asks = JSON.readTree(question);
        Set<String> numbers = new HashSet<>(asks.path("persons").findValuesAsText("bsn"));
        Set<String> fields = new HashSet<>();
        asks.path("fields").forEach(field -> fields.add(field.asText()));
        return answer(
                HarderwijkFile.RESIDENTS.stream()
                        .filter(one -> numbers.contains(one.bsn()))
                        .toList(),
                fields,
                LocalDate.parse(asks.path("on").asText()));
    }

    private byte[] everything() throws JsonProcessingException {
        Set<String> all = Set.of(
                "person.bsn",
                "person.name",
                "person.birthDate",
                "provision.existence",
                "provision.period",
                "provision.status",
                "care.product",
                "debt.phase",
                "debt.amount",
                "signal.kind",
                "signal.date",
                "signal.amount");
        return answer(HarderwijkFile.RESIDENTS, all, LocalDate.of(2026, 11, 22));
    }

    private byte[] answer(List<HarderwijkFile.Resident> about, Set<String> fields, LocalDate on)
            throws JsonProcessingException {
        return JSON.writeValueAsBytes(new HouseholdAnswer(file, about, fields, on).make());
    }

    private static byte[] said(String what, String code) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of("$schema", "urn:samenhang:schema:household-answer:0.1", what, code));
    }

    private static void send(HttpServletResponse response, byte[] answer) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
