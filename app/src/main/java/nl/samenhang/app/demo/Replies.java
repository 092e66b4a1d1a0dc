// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the gateway's answers, as a back office does. */
final class Replies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gateway answered no JSON");
        }
    }

    /** The exchange that an answer is about: a member of an acceptance or an answer, the last part of the instance of a refusal. */
    static String exchange(String body) {
        JsonNode answer = tree(body);
        String instance = answer.path("instance").asText();
        return answer.path("uitwisseling")
                .asText(answer.path("exchange").asText(instance.substring(instance.lastIndexOf('/') + 1)));
    }
}
