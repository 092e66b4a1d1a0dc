// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The one place where adapters get parsers: the platform's own, by name, so that no jar can put another in their place, and closed to
 * document types and whatever these would fetch.
 */
public final class SafeXml {

    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private SafeXml() {}

    /** Reads; a document type is an error. */
    public static XMLStreamReader reader(byte[] message) throws XMLStreamException {
        return READERS.createXMLStreamReader(new ByteArrayInputStream(message));
    }

    /** Writes in UTF-8. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return WRITERS.createXMLStreamWriter(out, "UTF-8");
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
