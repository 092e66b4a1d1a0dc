// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.samenhang.adapters.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Makes a 302 from a 301, iWmo or iJw: the header with the retour's own elements; after a refusal also the client as it
 * was sent, with a return code per class (iStandaarden SPR on retour messages).
 */
final class Retour {

    /** The classes of a 302 below the header that carry return codes, always as their last element. */
    private static final Set<String> CLASSES = Set.of("Client", "Contact", "Relatie", "ToegewezenProduct");

    private static final String CHECKED = "0200";

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final String number;
    private final LocalDate date;
    private final Optional<String> refusal;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> header = new HashMap<>();
    private boolean done;

    private Retour(XMLStreamReader in, XMLStreamWriter out, String number, LocalDate date, Optional<String> refusal) {
        this.in = in;
        this.out = out;
        this.number = number;
        this.date = date;
        this.refusal = refusal;
    }

    /**
     * A retour and what its envelope needs.
     *
     * @param municipality the Afzender of the 301, who gets the retour
     * @param function such as {@code WMO302}
     */
    record Made(String municipality, String function, byte[] message) {
        @Override
        public String toString() {
            return "Made[" + function + "]";
        }
    }

    /**
     * Answers a 301.
     *
     * @param refusal the return code for each assigned product; empty to accept
     * @throws XMLStreamException if the message is no XML
     */
    static Made of(byte[] message, String number, LocalDate date, Optional<String> refusal) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        XMLStreamReader in = SafeXml.reader(message);
        XMLStreamWriter out = SafeXml.writer(bytes);
        var retour = new Retour(in, out, number, date, refusal);
        in.nextTag();
        String function = in.getNamespaceURI().contains("/jw301/") ? "JW302" : "WMO302";
        retour.copy();
        return new Made(retour.header.getOrDefault("Afzender", ""), function, bytes.toByteArray());
    }

    private void copy() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        start();
        while (!path.isEmpty() && !done) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS -> characters();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments and white space outside elements are not part of a retour
                }
            }
        }
        out.writeEndDocument();
        out.close();
    }

    private void start() throws XMLStreamException {
        path.addLast(in.getLocalName());
        out.writeStartElement(prefix(in.getPrefix()), in.getLocalName(), retour(in.getNamespaceURI()));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            out.writeNamespace(prefix(in.getNamespacePrefix(i)), retour(in.getNamespaceURI(i)));
        }
    }

    private void characters() throws XMLStreamException {
        String text = in.getText();
        String name = path.getLast();
        if (path.contains("Header") && !text.isBlank()) {
            header.put(name, text);
        }
        out.writeCharacters(
                name.equals("BerichtCode") && text.matches("[0-9]{3}")
                        ? Integer.toString(Integer.parseInt(text) + 1)
                        : text);
    }

    private void end() throws XMLStreamException {
        String name = path.removeLast();
        if (name.equals("Header")) {
            headerOfRetour();
            done = refusal.isEmpty();
        } else if (CLASSES.contains(name)) {
            code(name.equals("ToegewezenProduct") ? refusal.orElse(CHECKED) : CHECKED);
        }
        out.writeEndElement();
    }

    private void headerOfRetour() throws XMLStreamException {
        leaf("IdentificatieRetour", number);
        leaf("DagtekeningRetour", date.toString());
        String base = in.getNamespaceURI().replaceFirst("/(wmo|jw)301/", "/basisschema/");
        out.writeStartElement(prefix(in.getPrefix()), "XsdVersieRetour", retour(in.getNamespaceURI()));
        out.writeNamespace("basis", base);
        for (String version : new String[] {"BasisschemaXsdVersie", "BerichtXsdVersie"}) {
            out.writeStartElement("basis", version, base);
            out.writeCharacters(header.getOrDefault(version, "1.0.0"));
            out.writeEndElement();
        }
        out.writeEndElement();
        if (refusal.isPresent()) {
            code(CHECKED);
        }
    }

    private void code(String code) throws XMLStreamException {
        out.writeStartElement(prefix(in.getPrefix()), "RetourCodes", retour(in.getNamespaceURI()));
        leaf("RetourCode", code);
        out.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        out.writeStartElement(prefix(in.getPrefix()), name, retour(in.getNamespaceURI()));
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static String retour(String namespace) {
        return namespace.replace("/wmo301/", "/wmo302/").replace("/jw301/", "/jw302/");
    }

    private static String prefix(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }
}
