// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A message without its formatting, for comparison: elements with namespaces and order, and texts. Formatting is white space between
 * elements, prefixes, comments, and another text for the same number, date or time.
 */
final class Canonical {

    private Canonical() {}

    static String form(byte[] message) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var out = new StringBuilder();
            append(
                    out,
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(message))
                            .getDocumentElement());
            return out.toString();
        } catch (Exception e) {
            throw new AssertionError("not a document", e);
        }
    }

    private static void append(StringBuilder out, Element element) {
        out.append('{').append(element.getNamespaceURI()).append('}').append(element.getLocalName());
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                out.append("\n");
                append(out, inner);
                leaf = false;
            }
        }
        out.append(leaf ? "=" + value(element) : "").append("\n/");
    }

    private static String value(Element leaf) {
        String text = leaf.getTextContent();
        return switch (leaf.getLocalName()) {
            case "ToewijzingNummer",
                    "Volgorde",
                    "Huisnummer",
                    "Volume",
                    "Budget",
                    "BerichtVersie",
                    "BerichtSubversie" -> Long.toString(Long.parseLong(text.strip()));
            case "Toewijzingstijd" ->
                text.strip().replaceFirst("(\\.[0-9]*?)0+$", "$1").replaceFirst("\\.$", "");
            case "Datum",
                    "Dagtekening",
                    "DagtekeningRetour",
                    "Begindatum",
                    "Einddatum",
                    "Ingangsdatum",
                    "Toewijzingsdatum" -> text.strip();
            default -> text;
        };
    }
}
