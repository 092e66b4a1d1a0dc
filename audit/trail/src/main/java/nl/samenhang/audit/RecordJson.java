// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/**
 * A record as one canonical JSON object (RFC 8785), versions 1 to 3 of docs/AUDIT-FORMAT.md. Jackson's compact output is canonical for
 * what a record holds, given names in order (a {@link TreeMap} sorts by UTF-16 code unit, as RFC 8785, 3.2.3 asks), whole numbers,
 * and {@link LowerCaseEscapes}.
 */
final class RecordJson {

    /** The most that a C2SP entry bundle can carry. */
    static final int LONGEST = 65_535;

    private static final int NEWEST = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(new LowerCaseEscapes());

    private RecordJson() {}

    /**
     * The bytes of the line, without its line feed.
     *
     * @throws IllegalArgumentException if it would be longer than {@value #LONGEST} bytes, or holds half a character
     */
    static byte[] encode(AuditRecord entry) {
        SortedMap<String, Object> names = new TreeMap<>(EventNames.of(entry.event()));
        names.put("v", EventNames.version(entry.event()));
        names.put("exchange", entry.exchange().toString());
        names.put("message", entry.message().toString());
        names.put("at", entry.at().toString());
        try {
            // By way of text: Jackson's own bytes have escapes for characters beyond U+FFFF, which RFC 8785 has not.
            var bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(WRITER.writeValueAsString(names)));
            if (bytes.remaining() > LONGEST) {
                throw new IllegalArgumentException("audit record: at most " + LONGEST + " bytes");
            }
            byte[] line = new byte[bytes.remaining()];
            bytes.get(line);
            return line;
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new IllegalArgumentException("audit record: text must be whole Unicode characters");
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not a record of a version that is known; the message quotes no value
     */
    static AuditRecord decode(byte[] line) {
        Names names;
        try {
            names = new Names(MAPPER.readTree(line));
        } catch (IOException e) {
            throw new IllegalArgumentException("audit record: not JSON");
        }
        long version = names.number("v");
        if (version < 1 || version > NEWEST) {
            throw new IllegalArgumentException("audit record: v is not 1 to " + NEWEST);
        }
        var exchange = ExchangeId.parse(names.uuid("exchange"));
        var message = MessageId.parse(names.uuid("message"));
        var at = names.instant("at");
        var event = EventNames.read(names, version);
        names.refuseOthers();
        if (EventNames.version(event) != version) {
            throw new IllegalArgumentException("audit record: not an event of this v");
        }
        return new AuditRecord(exchange, message, at, event);
    }
}
