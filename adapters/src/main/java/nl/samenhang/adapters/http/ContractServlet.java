// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** {@code GET /v1/openapi.json}: the contract, for anyone, from any web page (NLGov API Design Rules 2.2, core/publish-openapi). */
public final class ContractServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] contract;

    public ContractServlet() {
        try (InputStream in = ContractServlet.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            contract = in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("openapi.json cannot be read", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentType("application/json");
        response.setContentLength(contract.length);
        response.getOutputStream().write(contract);
    }
}
