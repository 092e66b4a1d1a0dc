// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.ExchangeId;

/**
 * A refusal for a program (RFC 9457). Its texts are for people, in Dutch, and hold no value of the request.
 *
 * @param type the name of the response in {@code openapi.json} that this is
 * @param exchange what to ask about, if it came so far
 * @param more members of our own: what, by its name
 */
record Problem(
        int status, String type, String title, String detail, Optional<ExchangeId> exchange, Map<String, Object> more) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, Optional.empty(), Map.of());
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = bytes();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    byte[] bytes() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/v1/openapi.json#/components/responses/" + type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        exchange.ifPresent(id -> members.put("instance", Exchanges.path(id)));
        members.putAll(more);
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem of texts and lists has a JSON form", e);
        }
    }
}
