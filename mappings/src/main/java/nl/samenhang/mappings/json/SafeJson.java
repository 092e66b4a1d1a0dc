// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.UnreadableMessageException;
import org.jspecify.annotations.Nullable;

/**
 * The one place that reads and writes JSON (RFC 8259): UTF-8 without a byte order mark, no name twice in one object, nothing after the
 * end, and within the limits below. Its faults name a line and a column, and nothing of what stood there.
 */
public final class SafeJson {

    /** 5 MB: what is made of a text takes some ten times its size. */
    public static final int MAX_BYTES = 5_000_000;

    /** How many objects and arrays may be inside each other; the deepest of the household has twelve. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_DIGITS = 30;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNameLength(MAX_NAME)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SafeJson() {}

    /**
     * Reads a text.
     *
     * @throws UnreadableMessageException with one finding of rule {@code JSON}
     */
    public static JsonNode read(byte[] text) {
        if (text.length == 0) {
            throw fault("1:1", "has to be JSON; there are no bytes");
        }
        if (text.length > MAX_BYTES) {
            throw fault("1:1", "has to have at most " + MAX_BYTES + " bytes");
        }
        try {
            return MAPPER.readTree(decode(text));
        } catch (JsonProcessingException e) {
            throw fault(
                    place(e.getLocation()),
                    "has to be well-formed JSON from here on, each name once, within the limits");
        }
    }

    /** Writes it in UTF-8, without white space between its parts. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has a JSON form", e);
        }
    }

    /** Whether these are the bytes of a JSON object, as far as their first visible one tells. */
    public static boolean isObject(byte[] start) {
        for (byte one : start) {
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                return one == '{';
            }
        }
        return false;
    }

    /**
     * What the root of a message says of itself, as far as its start reaches: {@code $schema} by its value, {@code resourceType} (FHIR)
     * as {@code resourceType:value}, and the name of every member as {@code member:name}. Takes any bytes.
     */
    public static Set<String> marks(byte[] start) {
        Set<String> marks = new LinkedHashSet<>();
        try (JsonParser parser = MAPPER.getFactory().createParser(new String(start, StandardCharsets.UTF_8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return marks;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                marks.add("member:" + name);
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                if (text && name.equals("$schema")) {
                    marks.add(parser.getText());
                }
                if (text && name.equals("resourceType")) {
                    marks.add(name + ":" + parser.getText());
                }
                parser.skipChildren();
            }
        } catch (IOException endOfStart) {
            return marks;
        }
        return marks;
    }

    private static String decode(byte[] text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("1:1", "has to be UTF-8");
        }
    }

    static JsonNode resource(String name) {
        try (var in = SafeJson.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What goes beyond a limit has no place. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private static UnreadableMessageException fault(String place, String requirement) {
        return new UnreadableMessageException(List.of(new Finding(1, "JSON", place, requirement)));
    }
}
