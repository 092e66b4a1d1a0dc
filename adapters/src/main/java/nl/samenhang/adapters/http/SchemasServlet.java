// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code GET /v1/schemas/<name>}: the published JSON Schemas, for anyone, from any web page. */
public final class SchemasServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> NAMES = List.of(
            "household.schema.json",
            "household-message.schema.json",
            "household-question.schema.json",
            "household-answer.schema.json",
            "household-inquiry.schema.json",
            "household-report.schema.json",
            "ddas-vroegsignaal.schema.json");

    private final transient Map<String, byte[]> schemas =
            NAMES.stream().collect(Collectors.toMap(Function.identity(), SchemasServlet::read));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        byte[] schema = path == null ? null : schemas.get(path.substring(1));
        if (schema == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentType("application/schema+json");
        response.setContentLength(schema.length);
        response.getOutputStream().write(schema);
    }

    private static byte[] read(String name) {
        try (InputStream in = SchemasServlet.class.getResourceAsStream("schemas/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
