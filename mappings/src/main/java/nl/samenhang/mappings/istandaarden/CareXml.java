// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.samenhang.mappings.SafeXml;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * The text of a message, element after element, one on a line with tabs before it. Lines end with CR and LF (OP192).
 *
 * <p>An element that the message's own schema declares is in the message's namespace ({@code part}); the children of an element
 * whose type is from the base schema are in that one's namespace ({@code base}).
 */
final class CareXml {

    private final CareMessage message;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final XMLStreamWriter2 out;
    private int depth;
    private int lines;

    CareXml(CareMessage message) {
        this.message = message;
        try {
            this.out = (XMLStreamWriter2) SafeXml.writer(bytes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML writer", e);
        }
    }

    /** The whole document. */
    byte[] document(Runnable content) {
        write(w -> {
            w.writeRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            newLine();
            w.writeStartElement(message.prefix(), "Bericht", message.namespace());
            w.writeNamespace(message.prefix(), message.namespace());
            w.writeNamespace(message.standard().prefix(), message.standard().namespace());
            inside(content);
            w.writeEndElement();
            newLine();
            w.close();
        });
        return bytes.toByteArray();
    }

    void part(String name, Runnable content) {
        write(w -> {
            newLine();
            w.writeStartElement(message.prefix(), name, message.namespace());
            inside(content);
            w.writeEndElement();
        });
    }

    void part(String name, String text) {
        leaf(message.prefix(), name, message.namespace(), text);
    }

    void part(String name, Optional<String> text) {
        text.ifPresent(t -> part(name, t));
    }

    void base(String name, Runnable content) {
        write(w -> {
            newLine();
            w.writeStartElement(
                    message.standard().prefix(), name, message.standard().namespace());
            inside(content);
            w.writeEndElement();
        });
    }

    void base(String name, String text) {
        leaf(message.standard().prefix(), name, message.standard().namespace(), text);
    }

    void base(String name, Optional<String> text) {
        text.ifPresent(t -> base(name, t));
    }

    void base(String name, LocalDate date) {
        base(name, date.toString());
    }

    private void leaf(String prefix, String name, String namespace, String text) {
        write(w -> {
            newLine();
            w.writeStartElement(prefix, name, namespace);
            w.writeCharacters(text);
            w.writeEndElement();
        });
    }

    private void inside(Runnable content) throws XMLStreamException {
        int before = lines;
        depth++;
        content.run();
        depth--;
        if (lines > before) {
            newLine();
        }
    }

    private void newLine() throws XMLStreamException {
        lines++;
        out.writeRaw("\r\n" + "\t".repeat(depth));
    }

    /** A step of writing, with the one checked exception that it may throw. */
    private interface Step {
        void on(XMLStreamWriter2 writer) throws XMLStreamException;
    }

    /** The cause is dropped on purpose: what XML cannot hold is quoted in it. */
    private void write(Step step) {
        try {
            step.on(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(message.type() + ": a text holds a character that XML cannot hold");
        }
    }
}
