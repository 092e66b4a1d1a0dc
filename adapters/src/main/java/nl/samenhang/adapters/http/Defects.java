// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 500 where a servlet of ours fails, and logs what and where. Not the exception's own text, nor its causes: those may
 * quote what was in the message. The server itself would log them.
 */
final class Defects extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            StackTraceElement[] frames = e.getStackTrace();
            LOG.error(
                    "a request failed: {} at {}",
                    e.getClass().getName(),
                    frames.length == 0 ? "an unknown place" : frames[0]);
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
