// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message without its formatting, to compare: a line for each element, with its namespace, place and text. */
final class XmlForm {

    /** What the simulated provider numbers by itself. */
    private static final Set<String> VOLATILE = Set.of("IdentificatieRetour");

    private XmlForm() {}

    static List<String> lines(byte[] message) {
        List<String> lines = new ArrayList<>();
        append(lines, "", document(message).getDocumentElement());
        return lines;
    }

    /** For a person to review: an element a line, indented. */
    static String pretty(byte[] message) {
        Document document = document(message);
        blank(document.getDocumentElement());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + pretty(document.getDocumentElement()) + "\n";
    }

    /** A part of a message, as a message. */
    static String pretty(Element element) {
        try {
            StringWriter text = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            transformer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (Exception e) {
            throw new AssertionError("the document cannot be written", e);
        }
    }

    static Document document(byte[] message) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
        } catch (Exception e) {
            throw new AssertionError("not a document", e);
        }
    }

    private static void append(List<String> lines, String above, Element element) {
        String place = above + "/" + element.getLocalName();
        List<Element> inner = inner(element);
        String text = VOLATILE.contains(element.getLocalName()) ? "*" : JsonForm.steady(element.getTextContent());
        lines.add(place + " {" + element.getNamespaceURI() + "}" + (inner.isEmpty() ? " = " + text : ""));
        inner.forEach(each -> append(lines, place, each));
    }

    /** Takes out white space between elements, and what is volatile. */
    private static void blank(Element element) {
        List<Element> inner = inner(element);
        if (VOLATILE.contains(element.getLocalName())) {
            element.setTextContent("*");
        }
        if (inner.isEmpty()) {
            element.setTextContent(JsonForm.steady(element.getTextContent()));
        } else {
            for (Node child = element.getFirstChild(); child != null; ) {
                Node next = child.getNextSibling();
                if (!(child instanceof Element)) {
                    element.removeChild(child);
                }
                child = next;
            }
            inner.forEach(XmlForm::blank);
        }
    }

    static List<Element> inner(Element element) {
        List<Element> inner = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each) {
                inner.add(each);
            }
        }
        return inner;
    }
}
