// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenhang.adapters.SafeXml;

/** Writes envelopes, acknowledgements and faults, in the order of their schemas. UTF-8, without a byte order mark. */
final class EnvelopeWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private EnvelopeWriter() throws XMLStreamException {
        xml = SafeXml.writer(out);
    }

    /** A Di01, or a Du01 if it has the number of what it answers. */
    static byte[] envelope(GgkEnvelope envelope) {
        return write(w -> {
            boolean answer = envelope.crossReference().isPresent();
            w.root("GGK", Ggk.GGK, answer ? Ggk.DU01 : Ggk.DI01);
            w.start("GGK", Ggk.GGK, "stuurgegevens");
            w.heading(answer ? "Du01" : "Di01", envelope.sender(), envelope.receiver());
            w.stuf("referentienummer", envelope.reference());
            w.stuf("tijdstipBericht", envelope.time());
            if (answer) {
                w.stuf("crossRefnummer", envelope.crossReference().get());
            }
            w.stuf("functie", envelope.function());
            w.xml.writeEndElement();
            w.start("GGK", Ggk.GGK, "parameters");
            w.ggk("applicatieVersie", envelope.versions().application());
            w.ggk("applicatieSubversie", envelope.versions().applicationSub());
            w.ggk("functieVersie", envelope.versions().function());
            w.ggk("functieSubversie", envelope.versions().functionSub());
            w.start("GGK", Ggk.GGK, "bericht");
            w.ggk("xmlBestand", Base64.getEncoder().encodeToString(envelope.payload()));
        });
    }

    /** An acknowledgement. */
    static byte[] bv03(Answering answering) {
        return write(w -> {
            w.root("StUF", Ggk.STUF, Ggk.BV03);
            w.answering("Bv03", answering);
        });
    }

    /**
     * A refusal in the answer to the request.
     *
     * @param details where and which rule; cut at 1000 characters
     */
    static byte[] fo03(Answering answering, FaultCode code, String details) {
        return fault(Ggk.FO03, "Fo03", answering, code, details);
    }

    /**
     * A refusal that is a message of its own.
     *
     * @param details which function and version; cut at 1000 characters
     */
    static byte[] fo01(Answering answering, FaultCode code, String details) {
        return fault(Ggk.FO01, "Fo01", answering, code, details);
    }

    private static byte[] fault(String root, String kind, Answering answering, FaultCode code, String details) {
        return write(w -> {
            w.root("StUF", Ggk.STUF, root);
            w.answering(kind, answering);
            w.start("StUF", Ggk.STUF, "body");
            w.stuf("code", code.code());
            w.stuf("plek", code.place().word());
            w.stuf("omschrijving", code.description());
            if (!details.isEmpty()) {
                w.stuf("details", details.length() > 1000 ? details.substring(0, 1000) : details);
            }
        });
    }

    /**
     * What every acknowledgement and refusal says of itself and of what it answers.
     *
     * @param crossReference the number of what it answers; empty if that could not be read
     */
    record Answering(Address from, Address to, String reference, String time, String crossReference) {}

    private interface Content {
        void writeTo(EnvelopeWriter writer) throws XMLStreamException;
    }

    private static byte[] write(Content content) {
        try {
            var writer = new EnvelopeWriter();
            writer.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.writeTo(writer);
            writer.xml.writeEndDocument();
            writer.xml.close();
            return writer.out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an envelope can always be written to memory", e);
        }
    }

    private void root(String prefix, String namespace, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        if (!prefix.equals("StUF")) {
            xml.writeNamespace(prefix, namespace);
        }
        xml.writeNamespace("StUF", Ggk.STUF);
    }

    private void answering(String code, Answering answering) throws XMLStreamException {
        start("StUF", Ggk.STUF, "stuurgegevens");
        heading(code, answering.from(), answering.to());
        stuf("referentienummer", answering.reference());
        stuf("tijdstipBericht", answering.time());
        stuf("crossRefnummer", answering.crossReference());
        xml.writeEndElement();
    }

    private void heading(String code, Address from, Address to) throws XMLStreamException {
        stuf("berichtcode", code);
        address("zender", from);
        address("ontvanger", to);
    }

    private void address(String end, Address address) throws XMLStreamException {
        start("StUF", Ggk.STUF, end);
        stuf("organisatie", address.organisation());
        stuf("applicatie", address.application());
        xml.writeEndElement();
    }

    private void start(String prefix, String namespace, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
    }

    private void stuf(String name, String text) throws XMLStreamException {
        leaf("StUF", Ggk.STUF, name, text);
    }

    private void ggk(String name, String text) throws XMLStreamException {
        leaf("GGK", Ggk.GGK, name, text);
    }

    private void leaf(String prefix, String namespace, String name, String text) throws XMLStreamException {
        start(prefix, namespace, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
