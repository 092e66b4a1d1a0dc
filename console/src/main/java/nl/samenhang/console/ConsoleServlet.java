// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.samenhang.audit.AuditUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in for browsers: the headers of every answer, and an own page for whatever goes wrong. */
final class ConsoleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServlet.class);
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final transient ConsoleSettings settings;
    private final transient ConsolePorts ports;
    private transient Optional<Site> site = Optional.empty();

    ConsoleServlet(ConsoleSettings settings, ConsolePorts ports) {
        this.settings = settings;
        this.ports = ports;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        request.setCharacterEncoding("UTF-8");
        Site served = site();
        Cookies cookies = new Cookies(request, response, settings.cookies());
        Visit visit = served.visit(request, cookies);
        Reply reply;
        try {
            reply = served.answer(visit, cookies);
        } catch (RefusedException e) {
            reply = Site.error(e.status(), e.text());
        } catch (AuditUnavailableException e) {
            reply = Site.error(503, "error.503");
        } catch (RuntimeException e) {
            StackTraceElement[] frames = e.getStackTrace();
            LOG.error("a page failed: {} at {}", e.getClass().getName(), frames.length == 0 ? "" : frames[0]);
            reply = Site.error(500, "error.500");
        }
        send(served, visit, reply, response);
    }

    private static void send(Site site, Visit visit, Reply reply, HttpServletResponse response) throws IOException {
        switch (reply) {
            case Reply.Shown shown -> {
                response.setStatus(shown.status());
                body(response, "text/html; charset=utf-8", site.render(visit, shown));
            }
            case Reply.Moved moved -> {
                // A fragment that was asked for by script has to become a whole page, or it ends up within another.
                boolean script = visit.request().getHeader("HX-Request") != null;
                response.setStatus(script ? 204 : 303);
                response.setHeader(script ? "HX-Redirect" : "Location", Console.PATH + moved.to());
            }
            case Reply.Sent sent -> {
                response.setStatus(303);
                response.setHeader("Location", sent.address());
            }
            case Reply.Download download -> {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
                body(response, download.type(), download.bytes());
            }
            case Reply.Asset asset -> {
                response.setHeader("Cache-Control", "public, max-age=600");
                body(response, asset.type(), asset.bytes());
            }
        }
    }

    private static void body(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private synchronized Site site() {
        if (site.isEmpty()) {
            site = Optional.of(new Site(settings, ports));
        }
        return site.get();
    }
}
