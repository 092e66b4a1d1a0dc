// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import nl.samenhang.canonical.Finding;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** One message on its way through parser and validator. */
final class SchemaParse implements ErrorHandler {

    private final ValidatorHandler validator;
    private final QName root;
    private final String rootRequirement;
    private final Function<String, String> requirementOf;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final AttributesImpl attributes = new AttributesImpl();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private Element top = new Element(null, "", 1);

    /** An element that is not closed yet, with how many children of each name it had. */
    private record Open(Element element, Map<String, Integer> seen) {}

    SchemaParse(
            ValidatorHandler validator, QName root, String rootRequirement, Function<String, String> requirementOf) {
        this.validator = validator;
        this.root = root;
        this.rootRequirement = rootRequirement;
        this.requirementOf = requirementOf;
        validator.setErrorHandler(this);
    }

    Element run(XMLStreamReader reader) throws XMLStreamException, SAXException {
        validator.startDocument();
        while (reader.hasNext() && findings.size() < SchemaParser.MAX_FINDINGS) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD -> throw refused(reader, "has to be without a DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(reader, "has to be without entities");
                default -> {}
            }
        }
        if (!findings.isEmpty()) {
            throw SchemaParser.unreadable(List.copyOf(findings));
        }
        validator.endDocument();
        return top;
    }

    private void start(XMLStreamReader reader) throws SAXException {
        if (open.size() == SafeXml.MAX_DEPTH) {
            throw refused(reader, "has to be at most " + SafeXml.MAX_DEPTH + " elements deep");
        }
        if (reader.getLocalName().length() > SafeXml.MAX_NAME) {
            throw refused(reader, "has to have names of at most " + SafeXml.MAX_NAME + " characters");
        }
        if (open.isEmpty() && !reader.getName().equals(root)) {
            throw SchemaParser.unreadable(List.of(new Finding(1, "XSD", "/Bericht", rootRequirement)));
        }
        push(reader.getLocalName());
        text.setLength(0);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            validator.startPrefixMapping(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        validator.startElement(
                orEmpty(reader.getNamespaceURI()), reader.getLocalName(), reader.getLocalName(), attributes(reader));
    }

    private void push(String name) {
        Open parent = open.peek();
        if (parent == null) {
            top = new Element(null, name, 1);
            open.push(new Open(top, new HashMap<>()));
            return;
        }
        Element child = new Element(parent.element(), name, parent.seen().merge(name, 1, Integer::sum));
        if (findings.isEmpty()) {
            parent.element().add(child);
        }
        open.push(new Open(child, new HashMap<>()));
    }

    private void end(XMLStreamReader reader) throws SAXException {
        Element closing = open.element().element();
        validator.endElement(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), reader.getLocalName());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            validator.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
        }
        if (closing.children().isEmpty()) {
            closing.text(text.toString());
        }
        open.pop();
    }

    private void text(XMLStreamReader reader) throws SAXException {
        if (open.isEmpty()) {
            return;
        }
        if (text.length() + reader.getTextLength() > SafeXml.MAX_TEXT) {
            throw refused(reader, "has to have texts of at most " + SafeXml.MAX_TEXT + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        validator.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private AttributesImpl attributes(XMLStreamReader reader) {
        attributes.clear();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.addAttribute(
                    orEmpty(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeLocalName(i),
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private UnreadableMessageException refused(XMLStreamReader reader, String requirement) {
        Location at = reader.getLocation();
        return unreadable(new Finding(1, "XML", at.getLineNumber() + ":" + at.getColumnNumber(), requirement));
    }

    /** What was found so far, and what made it stop. */
    UnreadableMessageException unreadable(Finding last) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(last);
        return SchemaParser.unreadable(all);
    }

    @Override
    public void error(SAXParseException fault) {
        findings.add(SchemaFault.finding(
                fault, new ArrayList<>(open.stream().map(Open::element).toList()), requirementOf));
    }

    @Override
    public void fatalError(SAXParseException fault) {
        error(fault);
    }

    @Override
    public void warning(SAXParseException fault) {}
}
