// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;

/** The cases of an answer, cut to the one person who was asked about. */
final class Cases {

    private static final String NUMBER = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(20_000)
                            .maxNameLength(100)
                            .maxNumberLength(30)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cases() {}

    static ObjectNode page(byte[] json) {
        if (tree(json) instanceof ObjectNode page && page.path("results").isArray()) {
            return page;
        }
        throw notAnAnswer();
    }

    /** A JSON object within the limits, if it is one. */
    static Optional<ObjectNode> object(byte[] json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One case with its roles. */
    static ObjectNode one(byte[] json) {
        if (tree(json) instanceof ObjectNode one && one.at("/_expand/rollen").isArray()) {
            return one;
        }
        throw notAnAnswer();
    }

    /**
     * One answer with all cases, in each of them the roles of the person alone.
     *
     * @throws DeliveryException {@code source-answer} if there is a case in which the person has no part
     */
    static byte[] of(byte[] question, List<JsonNode> cases) {
        String person = tree(question).path(NUMBER).asText();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : cases) {
            ArrayNode own = JsonNodeFactory.instance.arrayNode();
            one.path("_expand").path("rollen").forEach(role -> {
                if (person.equals(
                        role.path("betrokkeneIdentificatie").path("inpBsn").asText())) {
                    own.add(role);
                }
            });
            if (own.isEmpty() || !(one instanceof ObjectNode)) {
                throw notAnAnswer();
            }
            ObjectNode cut = one.deepCopy();
            cut.putObject("_expand").set("rollen", own);
            results.add(cut);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("count", results.size());
        answer.putNull("next").putNull("previous").set("results", results);
        return answer.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            // The cause is dropped on purpose: the parser quotes what it met.
            throw notAnAnswer();
        }
    }

    private static DeliveryException notAnAnswer() {
        return new DeliveryException("source-answer", Retry.NEVER);
    }
}
