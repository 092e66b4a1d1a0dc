// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.CharArrayReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.samenhang.canonical.Finding;
import org.xml.sax.SAXException;

/**
 * The one place that makes XML readers, writers and schemas. Nobody else has a factory: with their defaults, every one of them
 * reads local files for whoever sends a DOCTYPE.
 *
 * <p>The classes are named, so that a jar on the class path cannot replace them. Readers take UTF-8 only (iStandaarden OP192),
 * know no DTD and no entity but the five of XML, and stop at the limits below.
 */
public final class SafeXml {

    /** The size of a file that the iStandaarden allow (OP179): 25 MB. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    /** How many elements may be inside each other; the deepest message that we know has eight. */
    public static final int MAX_DEPTH = 64;

    /** How many characters the text of one element may have. */
    public static final int MAX_TEXT = 1_000_000;

    /** How many characters a name may have. */
    public static final int MAX_NAME = 100;

    private static final String OUR_SCHEMAS = "samenhang";
    private static final WstxInputFactory READERS = readers();
    private static final WstxOutputFactory WRITERS = new WstxOutputFactory();

    private SafeXml() {}

    /**
     * Opens a message.
     *
     * @param maxBytes the largest that is taken
     * @throws UnreadableMessageException if it is empty, too large, or not UTF-8
     * @throws XMLStreamException if it does not start as XML does; its text may quote the message, so it must not be passed on
     */
    public static XMLStreamReader reader(byte[] message, int maxBytes) throws XMLStreamException {
        if (message.length == 0) {
            throw notXml("1:1", "has to be an XML document; there are no bytes");
        }
        if (message.length > maxBytes) {
            throw notXml("1:1", "has to have at most " + maxBytes + " bytes");
        }
        CharBuffer text = decode(message);
        XMLStreamReader reader =
                READERS.createXMLStreamReader(new CharArrayReader(text.array(), text.arrayOffset(), text.length()));
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw notXml("1:1", "has to be UTF-8, and to say so if it names its encoding");
        }
        return reader;
    }

    /** A writer of UTF-8 without a byte order mark. It escapes what has to be escaped. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return WRITERS.createXMLStreamWriter(out, "UTF-8");
    }

    /**
     * Compiles schemas from the resources beside a class. They may import and include only each other.
     *
     * @throws IllegalStateException if they are not there or not right
     */
    public static Schema schema(Class<?> beside, String resource) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, OUR_SCHEMAS);
            factory.setResourceResolver(new SchemaFiles(beside, OUR_SCHEMAS));
            try (InputStream in = SchemaFiles.open(beside, resource)) {
                return factory.newSchema(new StreamSource(in, OUR_SCHEMAS + ":/" + resource));
            }
        } catch (SAXException | java.io.IOException e) {
            throw new IllegalStateException("schema " + resource, e);
        }
    }

    /** Where parsing stopped. */
    static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? "1:1"
                : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
    }

    /** Opens the first part of a message, which may end anywhere, even inside a character. */
    static XMLStreamReader start(byte[] start) throws XMLStreamException {
        int end = start.length;
        while (end > 0 && end > start.length - 4 && start[end - 1] < 0) {
            end--;
        }
        return reader(Arrays.copyOf(start, end), MAX_BYTES);
    }

    static UnreadableMessageException notXml(String place, String requirement) {
        return new UnreadableMessageException(List.of(new Finding(1, "XML", place, requirement)));
    }

    private static CharBuffer decode(byte[] message) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(message);
        CharBuffer out = CharBuffer.allocate(message.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notXml(position(message, in.position()), "has to be UTF-8");
        }
        return out.flip();
    }

    private static String position(byte[] message, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            column = message[i] == '\n' ? 1 : column + 1;
            line = message[i] == '\n' ? line + 1 : line;
        }
        return line + ":" + column;
    }

    private static WstxInputFactory readers() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.configureForSpeed();
        // Lazy reading would throw unchecked where a text is looked at, not where it is read.
        factory.setProperty(WstxInputFactory.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(WstxInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputFactory.SUPPORT_DTD, false);
        factory.setProperty(WstxInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 32);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 10_000);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, 1_000_000L);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the message is read");
        });
        return factory;
    }
}
