// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.MessageType;

/** What can be asked of Haal Centraal, and how to see whom or what a question and an answer are about. */
enum Operation {
    PERSONS("brp-persoon", "personen", "burgerservicenummer"),
    RESIDENTS("brp-bewoning", "bewoningen", "adresseerbaarObjectIdentificatie");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(BoundedBody.MAX_BYTES)
                            .maxNestingDepth(20)
                            .maxStringLength(4_000)
                            .maxNameLength(100)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String type;
    private final String name;
    private final String key;

    Operation(String type, String name, String key) {
        this.type = type;
        this.name = name;
        this.key = key;
    }

    /** The operation of a question; a question of another type does not belong here, which is a mistake of ours. */
    static Operation of(MessageType type) {
        return Arrays.stream(values())
                .filter(one -> one.type.equals(type.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a question to the BRP: " + type));
    }

    URI under(URI base) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + name);
    }

    /**
     * Lets an answer through that is about what was asked: each of its persons, or each of its addresses.
     *
     * @throws DeliveryException {@code source-answer} if it is about anybody or anything else, or does not say about whom
     */
    void requireAbout(byte[] question, byte[] answer) {
        JsonNode asked = tree(question).path(key);
        List<String> expected = asked.isArray()
                ? StreamSupport.stream(asked.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(asked.asText());
        JsonNode found = tree(answer).path(name);
        boolean isAbout = found.isArray()
                && StreamSupport.stream(found.spliterator(), false)
                        .map(one -> one.path(key))
                        .allMatch(one -> one.isTextual() && expected.contains(one.asText()));
        if (!isAbout) {
            throw notAnAnswer();
        }
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
