// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a small document by path, such as {@code stuurgegevens/zender/organisatie}. For envelopes only, whose schema
 * repeats nothing: a path that comes twice is a fault.
 *
 * @param root local name of its root
 * @param namespace of its root
 */
record Leaves(String root, String namespace, Map<String, String> texts) {

    /** In a Fo01, what its maker likes: the message that failed, if he can. Not read. */
    private static final String ANYTHING = "detailsXML";

    private static final int DEEPEST = 8;
    private static final int MOST = 64;

    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /**
     * Reads the next element and all in it. Elements outside the two namespaces of the envelope are refused.
     *
     * @throws XMLStreamException if it is no XML, or not of this form; its text may quote the document
     */
    static Leaves read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        String root = reader.getLocalName();
        String namespace = String.valueOf(reader.getNamespaceURI());
        var texts = new HashMap<String, String>();
        Deque<String> path = new ArrayDeque<>();
        var text = new StringBuilder();
        boolean leaf = false;
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (reader.getLocalName().equals(ANYTHING)) {
                        skip(reader);
                        continue;
                    }
                    requireOurs(reader);
                    path.addLast(path.isEmpty() ? reader.getLocalName() : path.getLast() + "/" + reader.getLocalName());
                    text.setLength(0);
                    leaf = true;
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("deeper than an envelope can be");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (leaf && depth > 0) {
                        putOnce(texts, path.getLast(), text.toString());
                    }
                    leaf = false;
                    path.pollLast();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("DOCTYPE");
                default -> {
                    // comments and white space say nothing
                }
            }
        }
        return new Leaves(root, namespace, texts);
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // not ours to read
                }
            }
        }
    }

    private static void putOnce(Map<String, String> texts, String path, String text) throws XMLStreamException {
        if (texts.put(path, text) != null || texts.size() > MOST) {
            throw new XMLStreamException("an element that an envelope has once comes twice");
        }
    }

    private static void requireOurs(XMLStreamReader reader) throws XMLStreamException {
        String namespace = reader.getNamespaceURI();
        if (!Ggk.GGK.equals(namespace) && !Ggk.STUF.equals(namespace)) {
            throw new XMLStreamException("not an element of an envelope");
        }
    }
}
