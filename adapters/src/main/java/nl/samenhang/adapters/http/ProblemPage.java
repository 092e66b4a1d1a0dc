// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says the server's own refusals, such as an unknown path, in the form of all others. Quotes nothing of the request. */
final class ProblemPage implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        StandingHeaders.put(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(problem(response.getStatus()).bytes()), callback);
        return true;
    }

    private static Problem problem(int status) {
        String title = HttpStatus.getMessage(status);
        String detail =
                switch (status) {
                    case HttpStatus.NOT_FOUND_404 -> "Dit pad bestaat niet. Wat er wel is, staat in /v1/openapi.json.";
                    case HttpStatus.METHOD_NOT_ALLOWED_405 -> "Dit pad kent deze methode niet. Zie /v1/openapi.json.";
                    case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
                        "Er ging bij ons iets mis. Het verzoek is niet aangenomen; probeer het later opnieuw.";
                    default -> "Het verzoek is niet aangenomen. Zie /v1/openapi.json voor wat er kan.";
                };
        return Problem.of(status, status < 500 ? "NietMogelijk" : "Storing", title, detail);
    }
}
