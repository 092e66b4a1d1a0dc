// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

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

    /**
     * Reads into a tree of at most 100 elements deep.
     *
     * @throws SAXException if it is no XML, has a document type, or is too deep; its text may quote the message
     */
    public static Document document(byte[] message) throws SAXException {
        try {
            DocumentBuilder builder = trees().newDocumentBuilder();
            builder.setErrorHandler(new ThrowAll());
            return builder.parse(new ByteArrayInputStream(message));
        } catch (ParserConfigurationException | IOException e) {
            throw new SAXException("not readable");
        }
    }

    /** Writes in UTF-8. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return WRITERS.createXMLStreamWriter(out, "UTF-8");
    }

    private static DocumentBuilderFactory trees() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", 100);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** The platform's own handler prints what it read. */
    private static final class ThrowAll extends DefaultHandler {
        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
