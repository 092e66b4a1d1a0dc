// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Bsn;

/**
 * What is asked about one resident, from the body of a request.
 *
 * @param subject keyed pseudonym
 * @param reason why, as it goes on the trail
 */
record ApiQuestion(String subject, String reason) {

    private static final int LARGEST = 4_096;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads one: the reason, and the resident by number or, where that is allowed, by pseudonym.
     *
     * @throws ApiProblem which does not quote it
     */
    static ApiQuestion read(HttpServletRequest request, Pseudonyms pseudonyms, Set<String> names) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw ApiProblem.mediaType();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        JsonNode json = body.length > LARGEST ? JSON.missingNode() : parsed(body);
        if (!json.isObject()
                || json.properties().stream()
                        .anyMatch(member -> !names.contains(member.getKey())
                                || !member.getValue().isTextual())) {
            throw ApiProblem.unreadable(
                    "Stuur een JSON-object van hoogstens 4 kB met alleen de namen uit het contract.");
        }
        return new ApiQuestion(
                subject(json, pseudonyms), reason(json.path("reason").asText()));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String subject(JsonNode json, Pseudonyms pseudonyms) {
        if (json.has("bsn") == json.has("pseudonym")) {
            throw ApiProblem.unreadable("Noem de inwoner op precies een manier.");
        }
        String pseudonym = json.path("pseudonym").asText();
        if (pseudonym.matches("p-[0-9a-f]{64}")) {
            return pseudonym.substring(2);
        }
        return Bsn.parse(json.path("bsn").asText())
                .map(pseudonyms::of)
                .orElseThrow(
                        () -> ApiProblem.unreadable(
                                "Een 'bsn' heeft negen cijfers die aan de elfproef voldoen; een 'pseudonym' is p- en 64 tekens."));
    }

    private static String reason(String reason) {
        if (!reason.matches("[^\\p{Cntrl}]{5,200}") || PersonSearchPage.holdsNumber(reason)) {
            throw ApiProblem.unreadable(
                    "Geef een 'reason' van 5 tot 200 tekens, zonder burgerservicenummer. Zij komt in het logboek.");
        }
        return reason;
    }
}
