// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.UnreadableMessageException;

/** One kind of JSON with its schema (draft 2020-12, ours): strict, and small. A finding has a place and a keyword, never a value. */
final class JsonForm {

    /** Bytes. Twenty persons with all that can be asked of them take a tenth of it. */
    static final int MAX_BYTES = 1_000_000;

    /** More findings than this say nothing more. */
    private static final int MAX_FINDINGS = 100;

    private static final String RULE = "JSON-SCHEMA";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxNestingDepth(20)
                            .maxStringLength(4_000)
                            .maxNameLength(100)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema;

    JsonForm(String name) {
        try (InputStream in = JsonForm.class.getResourceAsStream(name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + name, e);
        }
    }

    /**
     * Reads and checks.
     *
     * @throws UnreadableMessageException if it is no JSON within the limits (level 1, {@code JSON}), breaks the schema (level 1,
     *     {@code JSON-SCHEMA}, a JSON pointer), or has a number of nobody (level 2, {@code BSN})
     */
    Part read(byte[] bytes) {
        JsonNode tree = tree(bytes);
        refuse(breaches(tree));
        List<Finding> numbers = new ArrayList<>();
        numbers(tree, "", numbers);
        refuse(numbers);
        return new Part(tree);
    }

    /** Writes what has to meet the schema; if it does not, that is our defect. */
    byte[] write(JsonNode tree) {
        List<Finding> breaches = breaches(tree);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("a question that breaks its own schema at "
                    + breaches.get(0).place());
        }
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written");
        }
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw unreadable("1:1", "has to be at most " + MAX_BYTES + " bytes");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            // The cause is dropped on purpose: the parser quotes what it met.
            throw unreadable(
                    place(Optional.ofNullable(e.getLocation())),
                    "has to be well-formed JSON, within the limits, from here on");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** A breach of a limit may have no location. */
    private static String place(Optional<JsonLocation> at) {
        return at.map(found -> found.getLineNr() + ":" + found.getColumnNr()).orElse("1:1");
    }

    private static UnreadableMessageException unreadable(String place, String requirement) {
        return new UnreadableMessageException(List.of(new Finding(1, "JSON", place, requirement)));
    }

    private List<Finding> breaches(JsonNode tree) {
        return schema
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(JsonForm::finding)
                .distinct()
                .limit(MAX_FINDINGS)
                .toList();
    }

    private static Finding finding(Error fault) {
        return new Finding(1, RULE, pointer(fault), "has to meet the keyword " + fault.getKeyword() + " of its schema");
    }

    /** A name that the standard does not have is shown as *: it may be anything. */
    private static String pointer(Error fault) {
        StringBuilder place = new StringBuilder();
        for (int i = 0; i < fault.getInstanceLocation().getNameCount(); i++) {
            String name = fault.getInstanceLocation().getName(i);
            place.append('/').append(Losses.isKnown(name) || name.matches("[0-9]{1,4}") ? name : "*");
        }
        return place.toString();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new UnreadableMessageException(findings);
        }
    }

    private static void numbers(JsonNode node, String place, List<Finding> findings) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                numbers(node.get(i), place + "/" + i, findings);
            }
        }
        JsonNode number = node.path("burgerservicenummer");
        if (number.isTextual() && !Bsn.isValid(number.asText())) {
            findings.add(new Finding(
                    2, "BSN", place + "/burgerservicenummer", "has to be a number that passes the eleven test"));
        }
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> Losses.isKnown(entry.getKey()))
                    .forEach(entry -> numbers(entry.getValue(), place + "/" + entry.getKey(), findings));
        }
    }
}
