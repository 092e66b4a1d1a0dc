// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.SafeXml;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A SOAP 1.1 envelope as a tree: one header at most, one body with at most one child. */
public final class SoapTree {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    static {
        WSSConfig.init();
    }

    private final Document document;
    private final Element header;
    private final Element body;

    private SoapTree(Document document, Element header, Element body) {
        this.document = document;
        this.header = header;
        this.body = body;
    }

    /** Reads one; empty if it is no XML, has a DOCTYPE, or is no such envelope. */
    public static Optional<SoapTree> read(byte[] bytes) {
        try {
            return of(SafeXml.document(bytes));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    /** Reads what goes into a body: the root of a document. */
    static Optional<Element> readPayload(byte[] bytes) {
        try {
            return Optional.of(SafeXml.document(bytes).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static Optional<SoapTree> of(Document document) {
        Element root = document.getDocumentElement();
        List<Element> parts = children(root);
        if (!is(root, SOAP, "Envelope") || parts.isEmpty() || parts.size() > 2) {
            return Optional.empty();
        }
        Element body = parts.getLast();
        if (!is(body, SOAP, "Body") || children(body).size() > 1) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            Element added = document.createElementNS(SOAP, prefixed(root.getPrefix(), "Header"));
            root.insertBefore(added, body);
            return Optional.of(new SoapTree(document, added, body));
        }
        return is(parts.getFirst(), SOAP, "Header")
                ? Optional.of(new SoapTree(document, parts.getFirst(), body))
                : Optional.empty();
    }

    Document document() {
        return document;
    }

    Element body() {
        return body;
    }

    List<Element> headers() {
        return children(header);
    }

    /** What the body holds. */
    public Optional<Element> payload() {
        return children(body).stream().findFirst();
    }

    /** The text of the one WS-Addressing header of that name; empty if there is none, or more than one. */
    public Optional<String> addressing(String name) {
        List<Element> found =
                headers().stream().filter(one -> is(one, WSA, name)).toList();
        return found.size() == 1
                ? Optional.of(String.valueOf(found.getFirst().getTextContent()).strip())
                : Optional.empty();
    }

    /** Adds a WS-Addressing header. */
    public void address(String name, String value) {
        add(header, name).setTextContent(value);
    }

    /** Adds {@code wsa:ReplyTo} that says: in the answer to this request. */
    public void replyToAnonymous() {
        add(add(header, "ReplyTo"), "Address").setTextContent(WSA + "/anonymous");
    }

    /** Adds {@code wsa:From} with one address. */
    public void addressFrom(String address) {
        add(add(header, "From"), "Address").setTextContent(address);
    }

    /** The address in the one {@code wsa:From}; empty if there is none, or more than one. */
    public Optional<String> from() {
        return addressing("From");
    }

    private Element add(Element parent, String name) {
        Element added = document.createElementNS(WSA, "wsa:" + name);
        if (parent.equals(header)) {
            added.setAttributeNS(XMLNS, "xmlns:wsa", WSA);
        }
        parent.appendChild(added);
        return added;
    }

    /** The whole envelope, written so that reading it again gives the same tree. */
    public byte[] bytes() {
        return bytes(document);
    }

    /** An element as a document of its own, with the namespaces that hold there, and without comments. */
    public static byte[] bytes(Node node) {
        try {
            var out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(node, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }

    /** The elements in an element, in their order. */
    public static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static boolean is(Element element, String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    private static String prefixed(@Nullable String prefix, String name) {
        return prefix == null ? name : prefix + ":" + name;
    }
}
