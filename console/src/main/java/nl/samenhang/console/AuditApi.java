// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.audit.AuditUnavailableException;
import nl.samenhang.audit.report.CollectiveFigures;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.ReportFile;
import nl.samenhang.audit.report.WhoSawMyData;
import nl.samenhang.console.ExchangePages.View;
import nl.samenhang.console.signin.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /audit/v1}: the trail for an auditor's programs (NLGov API Design Rules). A citizen service number stands in a body and never
 * in an address. What is asked is on the trail before the answer goes out; without the trail there is no answer.
 */
final class AuditApi extends HttpServlet {

    static final String PATH = "/audit/v1";

    private static final long serialVersionUID = 1L;
    private static final String VERSION = "1.0.0";
    private static final String FHIR = "application/fhir+json";
    private static final Logger LOG = LoggerFactory.getLogger(AuditApi.class);

    private final transient ConsoleSettings settings;
    private final transient ConsolePorts ports;
    private final transient Witness witness;
    private final transient Reports reports;
    private final transient ApiExchanges exchanges;
    private final transient ExchangePages pages;
    private final transient AuditEventPages auditEvents;
    private transient Optional<ApiCallers> callers = Optional.empty();

    AuditApi(ConsoleSettings settings, ConsolePorts ports) {
        this.settings = settings;
        this.ports = ports;
        witness = new Witness(ports);
        reports = new Reports(ports, witness, settings.smallestGroup());
        exchanges = new ApiExchanges(ports);
        pages = new ExchangePages(ports);
        auditEvents = new AuditEventPages(ports, exchanges);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("API-Version", VERSION);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            answer(request, response);
        } catch (ApiProblem e) {
            refuse(e, request, response);
        } catch (RefusedException e) {
            refuse(
                    e.status() == 404
                            ? ApiProblem.absent()
                            : ApiProblem.unreadable("Er staat iets in dat er niet hoort."),
                    request,
                    response);
        } catch (AuditUnavailableException e) {
            refuse(ApiProblem.unavailable(), request, response);
        } catch (RuntimeException e) {
            LOG.error("an answer failed: {}", e.getClass().getName());
            refuse(ApiProblem.defect(), request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (path.equals("/openapi.json")) {
            method(request, "GET");
            try (var contract = Console.resource("audit-openapi.json")) {
                send(response, "application/json", contract.readAllBytes());
            }
            return;
        }
        User user = callers().auditor(request);
        switch (path) {
            case "/exchanges" -> search(user, request, response);
            case "/subjects/_search" -> subject(user, request, response);
            case "/reports/who-saw-my-data" -> whoSawMyData(user, request, response);
            case "/figures" -> figures(user, request, response);
            case AuditEventPages.PATH -> auditEvents(user, request, response);
            default -> {
                if (path.startsWith(AuditEventPages.PATH + "/")) {
                    auditEvent(user, path.substring(AuditEventPages.PATH.length() + 1), request, response);
                    return;
                }
                if (!path.startsWith("/exchanges/")) {
                    throw ApiProblem.absent();
                }
                exchange(user, path.substring("/exchanges/".length()), request, response);
            }
        }
    }

    private void search(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        method(request, "GET");
        String query = parameter(request, "q");
        ObjectNode page = exchanges.page(query, parameter(request, "cursor"));
        witness.queried(user, "", query);
        send(response, "application/json", page.toString().getBytes(UTF_8));
    }

    private void exchange(User user, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        method(request, "GET");
        View view = pages.view(id, Texts.NL);
        witness.queried(user, "", "exchange:" + id);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", view.exchange());
        json.set("messages", ApiExchanges.messages(pages.records(id)));
        json.put("standing", view.proof().standing().name().toLowerCase(java.util.Locale.ROOT));
        if (!view.proof().proofs().isEmpty()) {
            json.set("proof", ProofPage.json(view.proof()));
        }
        send(response, "application/json", json.toString().getBytes(UTF_8));
    }

    private void auditEvents(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        method(request, "GET");
        String query = parameter(request, "q");
        ObjectNode page = auditEvents.page(request.getRequestURL().toString(), query, parameter(request, "cursor"));
        witness.queried(user, "", query);
        send(response, FHIR, page.toString().getBytes(UTF_8));
    }

    private void auditEvent(User user, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        method(request, "GET");
        ObjectNode event = auditEvents.one(id);
        witness.queried(user, "", "record:" + id);
        send(response, FHIR, event.toString().getBytes(UTF_8));
    }

    private void subject(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        method(request, "POST");
        ApiQuestion question = ApiQuestion.read(request, ports.pseudonyms(), Set.of("bsn", "reason"));
        witness.queried(user, question.reason(), "subject:" + question.subject());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("pseudonym", "p-" + question.subject());
        send(response, "application/json", json.toString().getBytes(UTF_8));
    }

    private void whoSawMyData(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        method(request, "POST");
        String form = form(request);
        ApiQuestion question = ApiQuestion.read(request, ports.pseudonyms(), Set.of("bsn", "pseudonym", "reason"));
        WhoSawMyData report = reports.whoSawMyData(user, question.reason(), question.subject());
        ReportFile csv = ReportFile.csv(report);
        file(response, form, csv, ReportFile.json(report), Reports.query(question.subject()));
    }

    private void figures(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        method(request, "GET");
        String form = form(request);
        By by = By.of(parameter(request, "by"))
                .orElseThrow(() -> ApiProblem.unreadable(
                        "Geef met 'by' een indeling: purpose, law, decision, party, month of laws-in-play."));
        CollectiveFigures figures = reports.figures(user, by);
        file(response, form, ReportFile.csv(figures), ReportFile.json(figures), Reports.query(by));
    }

    private void file(HttpServletResponse response, String form, ReportFile csv, ReportFile json, String query)
            throws IOException {
        if (form.equals("application/zip")) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + csv.name() + ".zip\"");
            send(response, form, reports.zip(csv, query));
            return;
        }
        ReportFile file = form.equals("text/csv") ? csv : json;
        response.setHeader("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.digest()) + ":");
        send(response, form.equals("text/csv") ? "text/csv; charset=utf-8" : form, file.bytes());
    }

    private static String form(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("*/*");
        for (String form : new String[] {"text/csv", "application/zip", "application/json"}) {
            if (accept.contains(form)) {
                return form;
            }
        }
        if (!accept.contains("*/*")) {
            throw ApiProblem.form();
        }
        return "application/json";
    }

    private static void method(HttpServletRequest request, String method) {
        if (!request.getMethod().equals(method)) {
            throw ApiProblem.method();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void refuse(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"samenhang-audit\"");
        }
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "30");
        }
        if (Optional.ofNullable(request.getPathInfo()).orElse("/").startsWith("/fhir/")) {
            send(response, FHIR, problem.outcome());
        } else {
            send(response, "application/problem+json", problem.bytes());
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private synchronized ApiCallers callers() {
        if (callers.isEmpty()) {
            callers = Optional.of(new ApiCallers(settings, ports.clock()));
        }
        return callers.get();
    }
}
