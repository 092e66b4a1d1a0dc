// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Answers a supervisor with 200 or 503: {@code /health/live} whether to restart us, {@code /health/ready} whether to send us traffic. */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier well;

    public HealthServlet(BooleanSupplier well) {
        this.well = well;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!well.getAsBoolean()) {
            Problem.of(503, "Onbeschikbaar", "Niet gereed", "De gateway neemt nu geen berichten aan.")
                    .send(response);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write("{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));
    }
}
